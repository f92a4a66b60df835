import type { Text } from './text.ts';

/** Exit codes of the command line; stable, documented in the README. */
export const EXIT = {
  done: 0,
  findings: 1,
  usage: 2,
  incomplete: 3,
  credentials: 4,
  declined: 5,
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A fault the person can mend: wrong option, unreadable file, no credentials. Anything else that throws is our bug. */
export class PersonError extends Error {
  /** Stable PascalCase code; the wording may change, the code does not. */
  readonly code: string;
  readonly text: Text;
  /** What to do next. */
  readonly hint: Text | undefined;
  readonly exitCode: ExitCode;

  constructor(fault: { code: string; text: Text; hint?: Text; exitCode: ExitCode; cause?: unknown }) {
    super(fault.text.en, { cause: fault.cause });
    this.name = 'PersonError';
    this.code = fault.code;
    this.text = fault.text;
    this.hint = fault.hint;
    this.exitCode = fault.exitCode;
  }
}

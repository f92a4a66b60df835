import type { Clock } from '../kernel/clock.ts';
import type { Language, Text } from '../kernel/text.ts';

/** The process as the commands see it. */
export interface Cli {
  readonly language: Language;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly clock: Clock;
  readonly say: (text: Text) => string;
  /** What the command that ran leaves to the shell. */
  exitCode: number;
}

/** Whether a person can be asked: prompts go to standard error, so that results stay pure. */
export function isInteractive({ stdin, stderr }: Pick<Cli, 'stdin' | 'stderr'>): boolean {
  return stdin.isTTY && stderr.isTTY;
}

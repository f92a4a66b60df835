import type { FrameworkId, Severity } from '../../../posture/control.ts';
import type { SourceOptions } from '../sign-in-options.ts';

/** What the options of `jikimi checkup` come to. */
export interface CheckupOptions extends SourceOptions {
  readonly control?: readonly string[];
  readonly framework?: readonly FrameworkId[];
  readonly severity?: Severity;
  readonly homeRegion?: readonly string[];
  readonly idleDays?: number;
  readonly keyAgeDays?: number;
  readonly baseline?: string | false;
  readonly answers?: string;
  readonly history: boolean;
  readonly format?: readonly string[];
  readonly out?: string;
  readonly failOn?: Severity;
  readonly all?: true;
  readonly timezone?: string;
  readonly quiet?: true;
}

export interface AcceptOptions {
  readonly reason: string;
  readonly until: string;
  readonly in?: string;
  readonly into?: string;
}

export interface AnswerOptions {
  readonly yes?: true;
  readonly no?: true;
  readonly notApplicable?: true;
  readonly note: string;
  readonly until?: string;
  readonly by?: string;
  readonly into?: string;
}

import type { Language } from '../kernel/text.ts';
import type { Checkup } from '../posture/checkup.ts';

/** One output format. Each file in this folder exports one as `report`; the registry finds it by its file name. */
export type Report = ReportOf<Checkup>;

export interface ReportOf<Subject> {
  /** What the user types after `--format`; equal to the file's name. */
  readonly format: string;
  /** Without the dot. */
  readonly extension: string;
  /** The text in pieces, made while they are taken: that of a large account is longer than a string can be. */
  readonly render: (subject: Subject, options: ReportOptions) => Iterable<string> & object;
}

export interface ReportOptions {
  /** Formats that hold both languages use it as the one shown first. */
  readonly language: Language;
  /** For the times shown to people, an IANA name such as `Asia/Seoul`. */
  readonly timeZone: string;
  /** The product's own version. */
  readonly version: string;
}

import type { Language } from '../../kernel/text.ts';

export interface TerminalOptions {
  readonly language: Language;
  /** IANA name such as `Asia/Seoul`. */
  readonly timeZone: string;
  /** Columns of the screen, or 80 where there is none. Lines never grow wider than 100, console addresses excepted. */
  readonly columns: number;
  readonly colour: boolean;
  /** Name every failing resource instead of the first few of each control: for pipes, files and `--all`. */
  readonly everything?: boolean;
  /** Whether the line of who asks about which account was printed before. */
  readonly accountSaid?: boolean;
  /** Reports already written, for the hint at the end. */
  readonly reports?: readonly { readonly format: string; readonly path: string }[];
}

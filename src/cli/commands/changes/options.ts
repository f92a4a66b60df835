import type { SignInOptions } from '../sign-in-options.ts';
import type { ShowOptions } from './at-work.ts';

export type ShowChangeOptions = ShowOptions;

export interface ResumeOptions extends SignInOptions, ShowOptions {
  readonly yes?: true;
  readonly maxChanges?: number;
}

export interface UndoOptions extends ResumeOptions {
  readonly all?: true;
  readonly force?: true;
  /** Only changes that this command made. */
  readonly purpose?: string;
}

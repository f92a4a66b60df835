import type { SignInOptions } from '../../../sign-in-options.ts';

export interface RotateOptions extends SignInOptions {
  readonly key?: string;
  readonly resume?: string;
  readonly watchDays?: number;
  readonly json?: true;
  readonly timezone?: string;
  readonly quiet?: true;
}

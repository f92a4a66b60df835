import type { ShowOptions } from '../changes/at-work.ts';
import type { SignInOptions } from '../sign-in-options.ts';

export interface GuardOptions extends SignInOptions, ShowOptions {
  readonly email?: string;
  readonly monthly?: number;
  readonly daily?: number;
  readonly anomaly?: number;
  readonly webhook?: string;
  readonly budgetAction?: readonly string[];
  readonly budgetActionUnasked?: true;
  readonly plan?: string;
  readonly yes?: true;
  readonly json?: true;
  readonly force?: true;
  readonly format?: 'yaml' | 'json';
}

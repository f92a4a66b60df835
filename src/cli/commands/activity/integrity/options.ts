import type { SignInOptions } from '../../sign-in-options.ts';

export interface IntegrityOptions extends SignInOptions {
  readonly keys?: string;
  readonly from?: string;
  readonly to?: string;
  readonly regions?: readonly string[];
  readonly json?: true;
  readonly quiet?: true;
}

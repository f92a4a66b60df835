import type { SignInOptions } from '../../sign-in-options.ts';

export interface FetchOptions extends SignInOptions {
  readonly regions?: readonly string[];
  readonly case?: string;
  readonly days?: number;
  readonly reads?: true;
  readonly key?: string;
  readonly json?: true;
  readonly quiet?: true;
}

import type { SourceOptions } from '../../sign-in-options.ts';

export interface PathsOptions extends SourceOptions {
  readonly principal?: string;
  /** `admin`, or a user or role. */
  readonly to?: string;
  readonly confirm?: true;
  readonly json?: true;
  readonly quiet?: true;
}

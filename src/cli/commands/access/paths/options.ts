import type { SourceOptions } from '../../sign-in-options.ts';

export interface PathsOptions extends SourceOptions {
  readonly principal?: string;
  readonly json?: true;
  readonly quiet?: true;
}

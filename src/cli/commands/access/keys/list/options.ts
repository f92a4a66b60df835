import type { SourceOptions } from '../../../sign-in-options.ts';

export interface ListOptions extends SourceOptions {
  readonly idleDays?: number;
  readonly keyAgeDays?: number;
  readonly json?: true;
  readonly quiet?: true;
}

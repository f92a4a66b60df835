import type { SourceOptions } from '../../sign-in-options.ts';

export const ACCESS_FORMATS = ['terminal', 'html', 'markdown', 'json', 'csv'] as const;

/** What the options of `jikimi access` come to. */
export interface ShowOptions extends SourceOptions {
  readonly principal?: string;
  readonly idleDays?: number;
  readonly format?: readonly (typeof ACCESS_FORMATS)[number][];
  readonly out?: string;
  readonly all?: true;
  readonly timezone?: string;
  readonly quiet?: true;
}

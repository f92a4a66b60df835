import type { MomentKind } from '../../../../access/access.ts';
import type { SourceOptions } from '../../sign-in-options.ts';

export const ACCESS_FORMATS = ['terminal', 'html', 'markdown', 'json', 'csv', 'identities-csv'] as const;

/** What the options of `jikimi access` come to. */
export interface ShowOptions extends SourceOptions {
  readonly principal?: string;
  readonly since?: Date;
  readonly until?: Date;
  readonly kind?: readonly MomentKind[];
  readonly lastAccessed?: true;
  /** Part of an ARN. */
  readonly actions?: string;
  readonly everyUser?: true;
  readonly idleDays?: number;
  readonly format?: readonly (typeof ACCESS_FORMATS)[number][];
  readonly out?: string;
  readonly all?: true;
  readonly timezone?: string;
  readonly quiet?: true;
}

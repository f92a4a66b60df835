import type { AccountOptions } from '../account-options.ts';
import type { AddressDatabaseOptions } from '../address-db-option.ts';
import type { LogOptions } from '../log-options.ts';

export const SHOW_FORMATS = ['terminal', 'html', 'json', 'eval-json'] as const;
export const FAIL_LEVELS = ['critical', 'high', 'medium', 'low'] as const;

export interface ShowOptions extends LogOptions, AddressDatabaseOptions, AccountOptions {
  readonly rules?: readonly string[];
  readonly failOn?: (typeof FAIL_LEVELS)[number];
  readonly format?: readonly (typeof SHOW_FORMATS)[number][];
  readonly out?: string;
  readonly all?: true;
}

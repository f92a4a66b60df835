import type { TableFormat } from '../../../../reports/activity/table-formats.ts';
import type { AccountOptions } from '../account-options.ts';
import type { LogOptions } from '../log-options.ts';

export interface SweepOptions extends LogOptions, AccountOptions {
  readonly since?: Date;
  readonly format?: 'terminal' | TableFormat;
}

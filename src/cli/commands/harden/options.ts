import type { ShowOptions } from '../changes/at-work.ts';
import type { SignInOptions } from '../sign-in-options.ts';

export interface HardenOptions extends SignInOptions, ShowOptions {
  readonly regions?: readonly string[];
  readonly from?: string;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly email?: string;
  readonly idleDays?: number;
  /** A range. */
  readonly myAddress?: string;
  readonly maxChanges?: number;
  readonly format?: 'terminal' | 'json';
  readonly plan?: string;
  readonly apply?: string;
  readonly yes?: true;
  readonly all?: true;
}

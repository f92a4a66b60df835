import type { AccountOptions } from '../account-options.ts';
import type { ViewOptions } from '../view-options.ts';

export interface CreatedOptions extends ViewOptions, AccountOptions {
  readonly left?: true;
}

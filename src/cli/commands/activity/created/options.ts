import type { ViewOptions } from '../view-options.ts';

export interface CreatedOptions extends ViewOptions {
  readonly left?: true;
}

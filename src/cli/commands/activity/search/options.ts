import type { ViewOptions } from '../view-options.ts';

export interface SearchOptions extends ViewOptions {
  readonly save?: string;
  readonly list?: true;
  readonly delete?: string;
}

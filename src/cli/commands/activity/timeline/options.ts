import type { ViewOptions } from '../view-options.ts';

export interface TimelineOptions extends ViewOptions {
  readonly explain?: true;
}

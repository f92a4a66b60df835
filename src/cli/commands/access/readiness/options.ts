import type { SourceOptions } from '../../sign-in-options.ts';

export interface ReadinessOptions extends SourceOptions {
  readonly card?: string;
  readonly quiet?: true;
}

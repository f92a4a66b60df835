import type { LogOptions } from '../log-options.ts';

export const ACTOR_FORMATS = ['terminal', 'json'] as const;

export interface ActorOptions extends LogOptions {
  readonly format?: (typeof ACTOR_FORMATS)[number];
}

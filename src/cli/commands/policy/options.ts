import type { FrameworkId } from '../../../posture/control.ts';

export interface PolicyOptions {
  readonly framework?: readonly FrameworkId[];
  readonly control?: readonly string[];
}

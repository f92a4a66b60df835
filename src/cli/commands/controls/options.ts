import type { FrameworkId, Severity } from '../../../posture/control.ts';

export interface ControlsOptions {
  readonly framework?: readonly FrameworkId[];
  readonly severity?: Severity;
}

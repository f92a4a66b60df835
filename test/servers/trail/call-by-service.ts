import type { Structure } from '../model/service-model.ts';
import type { Principal } from '../principal.ts';

/** A call that a service made for somebody. */
export interface CallByService {
  readonly service: string;
  readonly operation: string;
  readonly principal: Principal;
  /** `autoscaling.amazonaws.com`. */
  readonly invokedBy: string;
  readonly input: Structure;
  readonly output: Structure;
}

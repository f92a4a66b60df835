import type { Called } from './identify.ts';
import type { Structure } from './model/service-model.ts';
import type { Principal } from './principal.ts';
import type { AwsError } from './protocols/protocol.ts';

/** Of one region, with those that ended and are still told of. */
export interface Machines {
  readonly instances: readonly Structure[];
  readonly volumes: readonly Structure[];
}

/** One call as it was asked and answered: what the trail tells and the bill counts. */
export interface Happened extends Called {
  /** AWS's request id. */
  readonly id: string;
  readonly at: Date;
  readonly principal: Principal;
  readonly sourceIp: string;
  readonly userAgent: string;
  /** Host name the caller spoke to. */
  readonly host: string;
  /** Read on first use. */
  readonly input: () => Structure;
  /** Of a call that succeeded; read on first use. */
  readonly output: () => Structure;
  readonly error?: AwsError;
  /** The service that made the call on the principal's behalf. */
  readonly invokedBy?: string;
  /** The account whose resource it reached, where that is another than the caller's. */
  readonly reached?: string;
  /** What runs in the region after a call that makes AWS start or end instances. */
  readonly machines?: Machines;
}

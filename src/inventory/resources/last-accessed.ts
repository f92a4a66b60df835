import { defineResource, field } from '../resource-type.ts';

/**
 * A service that an identity's policies allow, and when it last tried to use it. Refused attempts count; what a resource
 * policy alone allows is not listed.
 */
export interface ServiceUse {
  /** As in IAM actions: `ec2`. */
  readonly service: string;
  /** What AWS calls it. */
  readonly name: string;
  /** `null`: no attempt in the time that AWS remembers, which is at least 400 days; never "never". */
  readonly at: string | null;
  readonly region: string | null;
  /** Asked for one identity at a time. Management calls only: neither data events nor `iam:PassRole` are tracked. */
  readonly actions?: readonly ActionUse[];
}

export interface ActionUse {
  /** Without the service: `RunInstances`. */
  readonly action: string;
  /** `null`: no attempt in the time that AWS tracks this action. */
  readonly at: string | null;
  readonly region: string | null;
}

const JOB = ['iam:GenerateServiceLastAccessedDetails', 'iam:GetServiceLastAccessedDetails'] as const;

/** One for each user and role that has a policy, but for the roles that AWS makes for its services. */
export const LastAccessed = defineResource({
  type: 'Jikimi::IAM::LastAccessed',
  name: { en: 'Last accessed information', ko: '마지막 액세스 정보' },
  scope: 'listed',
  listing: ['iam:GetAccountAuthorizationDetails'],
  fields: {
    /** As of when AWS finished the job; what was done in the last four hours may be missing. */
    services: field<readonly ServiceUse[]>(...JOB),
  },
});

/** What runs in an organization's management account: no organization policy limits it, and it should run nothing. */
import { type Source, source } from '../derivation.ts';
import { defineResource, field } from '../resource-type.ts';
import { Ec2Instance } from './ec2-instance.ts';
import { LambdaFunction } from './lambda-function.ts';
import { Organization } from './organization.ts';
import { RdsInstance } from './rds-instance.ts';

/** Buckets and keys are left out: those of the organization's own trail and bill have to be there. */
export const WORKLOADS: readonly Source[] = [
  source(Ec2Instance),
  source(LambdaFunction),
  source(RdsInstance),
];

export const ManagementAccountWorkloads = defineResource({
  type: 'Jikimi::Organizations::ManagementAccountWorkloads',
  name: { en: 'Management account', ko: '관리 계정' },
  scope: 'account',
  fields: {
    /** Resource type to how many there are; `null` where the account is no management account. */
    counts: field<Readonly<Record<string, number>> | null>(
      ...Organization.fields.membership.needs,
      ...WORKLOADS.flatMap(({ type }) => type.listing),
    ),
  },
});

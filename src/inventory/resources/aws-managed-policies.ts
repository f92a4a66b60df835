import { defineResource, field } from '../resource-type.ts';
import type { PolicyHolder } from './iam-policy.ts';

/** Which of AWS's own policies (`AdministratorAccess`, …) the account uses, and on whom. */
export const AwsManagedPolicies = defineResource({
  type: 'AWS::IAM::AWSManagedPolicies',
  name: { en: 'AWS managed policies', ko: 'AWS 관리형 정책' },
  scope: 'account',
  fields: {
    /** By policy name; a policy that nobody has is not there. */
    holders: field<Readonly<Record<string, readonly PolicyHolder[]>>>('iam:GetAccountAuthorizationDetails'),
  },
});

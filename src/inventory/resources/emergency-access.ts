import { defineResource, field } from '../resource-type.ts';

/** A role that can do everything, for named users of this account who show an MFA code. */
export interface EmergencyRole {
  readonly name: string;
  /** ARNs. */
  readonly users: readonly string[];
}

/** The way in for the day on which the usual ones are lost. */
export const EmergencyAccess = defineResource({
  type: 'Jikimi::IAM::EmergencyAccess',
  name: { en: 'Emergency access', ko: '비상 접근' },
  scope: 'account',
  fields: {
    roles: field<readonly EmergencyRole[]>('iam:GetAccountAuthorizationDetails'),
    /** ARNs of users with MFA who can do everything anyway: they would get no new rights by such a role. */
    administrators: field<readonly string[]>(
      'iam:GetAccountAuthorizationDetails',
      'iam:GenerateCredentialReport',
      'iam:GetCredentialReport',
    ),
  },
});

import type { PolicyDocument } from '../../policy/document.ts';
import type { AdminRights, PolicyInForce } from '../../policy/grants.ts';
import { defineResource, field } from '../resource-type.ts';
import type { Boundary } from './iam-user.ts';

const DETAILS = 'iam:GetAccountAuthorizationDetails';

export const IamRole = defineResource({
  type: 'AWS::IAM::Role',
  name: { en: 'IAM role', ko: 'IAM 역할' },
  scope: 'listed',
  listing: [DETAILS],
  fields: {
    trustPolicy: field<PolicyDocument>(DETAILS),
    /** `/aws-service-role/…` for roles that only an AWS service may use. */
    path: field<string>(DETAILS),
    createdAt: field<string>(DETAILS),
    /** AWS tracks 400 days; `null`: not used in that time. May lag four hours. */
    lastUsedAt: field<string | null>(DETAILS),
    /** Whether its policies, within its boundary, make it an administrator. */
    admin: field<AdminRights>(DETAILS),
    lastUsedRegion: field<string | null>(DETAILS),
    /** Policies that could not be read are gaps. */
    policies: field<readonly PolicyInForce[]>(DETAILS),
    /** `null`: none. */
    boundary: field<Boundary | null>(DETAILS),
    /** ARNs. */
    instanceProfiles: field<readonly string[]>(DETAILS),
  },
});

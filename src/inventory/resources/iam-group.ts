import type { PolicyInForce } from '../../policy/grants.ts';
import { defineResource, field } from '../resource-type.ts';

const DETAILS = 'iam:GetAccountAuthorizationDetails';

export const IamGroup = defineResource({
  type: 'AWS::IAM::Group',
  name: { en: 'IAM group', ko: 'IAM 사용자 그룹' },
  scope: 'listed',
  listing: [DETAILS],
  fields: {
    /** What it gives to its members; policies that could not be read are gaps. */
    policies: field<readonly PolicyInForce[]>(DETAILS),
  },
});

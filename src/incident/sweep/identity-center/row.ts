import { source } from '../../../inventory/derivation.ts';
import { IdentityCenter } from '../../../inventory/resources/identity-center.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 9,
  title: { en: 'IAM Identity Center users and assignments', ko: 'IAM Identity Center 사용자와 할당' },
  look: {
    en: 'IAM Identity Center: Users, AWS accounts, Permission sets, Settings',
    ko: 'IAM Identity Center: 사용자, AWS 계정, 권한 세트, 설정',
  },
  normal: {
    en: 'Nothing, where nobody turned it on; else people of your own.',
    ko: '아무도 켜지 않았다면 아무것도 없고, 켰다면 우리 사람뿐입니다.',
  },
  makes: [
    'sso:CreateInstance',
    'sso:CreateAccountAssignment',
    'sso:CreatePermissionSet',
    'identitystore:CreateUser',
    'identitystore:CreateGroupMembership',
    'sso-directory:CreateUser',
    'sso-directory:AddMemberToGroup',
  ],
  changes: [
    'sso:AttachManagedPolicyToPermissionSet',
    'sso:PutInlinePolicyToPermissionSet',
    'sso:UpdatePermissionSet',
    'sso:ProvisionPermissionSet',
    'sso-directory:UpdatePassword',
  ],
  live: [source(IdentityCenter, 'instances')],
  created: ['AWS::IdentityStore::User', 'AWS::SSO::PermissionSet'],
  controls: [],
  notCollected: {
    en: 'the identity source, and users without an assignment',
    ko: '자격 증명 소스, 할당되지 않은 사용자',
  },
});

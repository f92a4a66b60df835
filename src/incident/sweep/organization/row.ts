import { source } from '../../../inventory/derivation.ts';
import { Organization } from '../../../inventory/resources/organization.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 10,
  title: {
    en: 'Organization made, joined or left; accounts; shares',
    ko: '조직 생성, 가입, 탈퇴, 계정, 리소스 공유',
  },
  look: {
    en: 'AWS Organizations: AWS accounts, Invitations, Services; Resource Access Manager: Shared with me',
    ko: 'AWS Organizations: AWS 계정, 초대, 서비스; Resource Access Manager: 나와 공유됨',
  },
  normal: {
    en: 'Changes a few times a year, by whoever holds the management account.',
    ko: '관리 계정을 가진 사람이 한 해에 몇 번 바꿉니다.',
  },
  makes: [
    'organizations:CreateOrganization',
    'organizations:CreateAccount',
    'organizations:InviteAccountToOrganization',
    'organizations:RegisterDelegatedAdministrator',
    'organizations:EnableAWSServiceAccess',
    'ram:CreateResourceShare',
  ],
  changes: [
    'organizations:AcceptHandshake',
    'organizations:LeaveOrganization',
    'organizations:RemoveAccountFromOrganization',
    'organizations:DetachPolicy',
    'organizations:DisablePolicyType',
    'organizations:PutResourcePolicy',
    'ram:AssociateResourceShare',
    'ram:AcceptResourceShareInvitation',
  ],
  live: [source(Organization, 'membership', 'delegatedServices')],
  created: ['AWS::Organizations::Account'],
  controls: [],
  notCollected: {
    en: 'invitations and shares of Resource Access Manager',
    ko: '초대, Resource Access Manager 공유',
  },
});

import { source } from '../../../inventory/derivation.ts';
import { IamPolicy } from '../../../inventory/resources/iam-policy.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 2,
  title: {
    en: 'Policies attached, new versions, boundaries removed',
    ko: '연결된 정책, 새 버전, 해제된 권한 경계',
  },
  look: {
    en: 'IAM: Policies, Policy versions tab; Permissions tab of each user, group and role',
    ko: 'IAM: 정책, 정책 버전 탭; 사용자, 그룹, 역할의 권한 탭',
  },
  normal: {
    en: 'Policies change when you deploy; AdministratorAccess is held by a few that you can name.',
    ko: '정책은 배포할 때 바뀝니다. AdministratorAccess는 이름을 댈 수 있는 몇몇에만 있습니다.',
  },
  makes: [
    'iam:CreatePolicy',
    'iam:CreatePolicyVersion',
    'iam:PutUserPolicy',
    'iam:PutRolePolicy',
    'iam:PutGroupPolicy',
    'iam:AttachUserPolicy',
    'iam:AttachRolePolicy',
    'iam:AttachGroupPolicy',
  ],
  changes: [
    'iam:SetDefaultPolicyVersion',
    'iam:DeleteUserPermissionsBoundary',
    'iam:DeleteRolePermissionsBoundary',
    'iam:PutUserPermissionsBoundary',
    'iam:PutRolePermissionsBoundary',
    'iam:DetachUserPolicy',
    'iam:DetachRolePolicy',
    'iam:DeleteUserPolicy',
    'iam:DeleteRolePolicy',
  ],
  live: [source(IamPolicy, 'attachedTo', 'otherVersions')],
  created: ['AWS::IAM::Policy'],
  controls: ['iam-policy-full-admin', 'iam-user-policy-attached-directly'],
});

import { source } from '../../../inventory/derivation.ts';
import { IamGroup } from '../../../inventory/resources/iam-group.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 1,
  title: { en: 'New users, access keys, passwords and groups', ko: '새 사용자, 액세스 키, 암호, 그룹' },
  look: {
    en: 'IAM: Users, each user’s Security credentials tab; User groups',
    ko: 'IAM: 사용자, 각 사용자의 보안 자격 증명 탭; 사용자 그룹',
  },
  normal: {
    en: 'A user for each person or program that you know, with at most one active key each.',
    ko: '아는 사람이나 프로그램마다 사용자가 하나씩 있고, 활성 키는 각각 하나 이하입니다.',
  },
  makes: ['iam:CreateUser', 'iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:CreateGroup'],
  changes: ['iam:UpdateLoginProfile', 'iam:UpdateAccessKey', 'iam:AddUserToGroup', 'iam:UpdateUser'],
  live: [
    { ...source(IamUser, 'createdAt', 'liveKeys', 'livePassword'), date: 'createdAt' },
    source(IamGroup),
  ],
  created: ['AWS::IAM::User', 'AWS::IAM::AccessKey', 'AWS::IAM::LoginProfile', 'AWS::IAM::Group'],
  controls: [
    'iam-user-admin',
    'iam-user-console-without-mfa',
    'iam-user-two-active-keys',
    'iam-user-quarantined',
  ],
});

import { source } from '../../../inventory/derivation.ts';
import { InstanceProfile } from '../../../inventory/resources/iam-attachments.ts';
import { IamRole } from '../../../inventory/resources/iam-role.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 3,
  title: {
    en: 'Roles that trust strangers, or an odd service',
    ko: '낯선 계정이나 엉뚱한 서비스를 신뢰하는 역할',
  },
  look: { en: 'IAM: Roles, Trust relationships tab', ko: 'IAM: 역할, 신뢰 관계 탭' },
  normal: {
    en: 'A role trusts a service of AWS, your own identity provider, or an account of a supplier that you chose.',
    ko: '역할은 AWS 서비스, 자신의 ID 공급자, 직접 고른 업체의 계정을 신뢰합니다.',
  },
  makes: ['iam:CreateRole'],
  changes: ['iam:UpdateAssumeRolePolicy', 'iam:UpdateRole', 'iam:AddRoleToInstanceProfile'],
  live: [
    { ...source(IamRole, 'createdAt', 'trustPolicy'), date: 'createdAt' },
    { ...source(InstanceProfile, 'createdAt'), date: 'createdAt' },
  ],
  created: ['AWS::IAM::Role', 'AWS::IAM::InstanceProfile'],
  controls: ['iam-role-trusts-everyone', 'iam-role-trusts-foreign-account', 'iam-role-admin-for-compute'],
});

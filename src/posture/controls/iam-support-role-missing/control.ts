import { AwsManagedPolicies } from '../../../inventory/resources/aws-managed-policies.ts';
import { defineControl, fail, pass } from '../../control.ts';

const POLICY = 'AWSSupportAccess';

export const control = defineControl({
  id: 'iam-support-role-missing',
  resource: AwsManagedPolicies,
  reads: ['holders'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'There is no role for contacting AWS Support', ko: 'AWS Support에 문의할 역할이 없음' },
  why: {
    en: 'In an emergency, someone has to contact AWS Support at once. If only the administrator can do that, and the administrator is on vacation or is the one who was hacked, nobody can.',
    ko: '급할 때는 누군가 바로 AWS Support에 문의해야 합니다. 관리자만 문의할 수 있는데 관리자가 휴가 중이거나 침해된 당사자라면 아무도 문의할 수 없습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open "Roles" and choose "Create role".',
        ko: '"역할(Roles)"을 열고 "역할 생성(Create role)"을 선택합니다.',
      },
      {
        en: 'Choose "AWS account" and "This account".',
        ko: '"AWS 계정(AWS account)"과 "이 계정(This account)"을 선택합니다.',
      },
      { en: 'Search for "AWSSupportAccess" and select it.', ko: '"AWSSupportAccess"를 검색해 선택합니다.' },
      {
        en: 'Enter a name such as "support" and choose "Create role".',
        ko: '"support" 같은 이름을 적고 "역할 생성(Create role)"을 선택합니다.',
      },
      {
        en: 'Allow the people who may need the role to assume it.',
        ko: '필요한 사람이 이 역할을 수임할 수 있게 합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: null,
    check: {
      en: 'Run the checkup again: this problem no longer appears.',
      ko: '점검을 다시 실행하면 이 문제가 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/roles',
  },
  remedies: ['iam-create-support-role'],
  frameworks: { 'cis-aws-7.0': ['2.15'], 'kisa-isms-p-2023': ['2.11.1'] },
  evaluate: ({ holders }) => {
    const roles = (holders[POLICY] ?? []).filter(({ kind }) => kind === 'role').map(({ name }) => name);
    return roles.length > 0
      ? pass({
          en: `${POLICY} is attached to role ${roles.join(', ')}.`,
          ko: `${POLICY} 정책이 연결된 역할: ${roles.join(', ')}.`,
        })
      : fail({ en: `No role has the policy ${POLICY}.`, ko: `${POLICY} 정책이 연결된 역할이 없습니다.` });
  },
});

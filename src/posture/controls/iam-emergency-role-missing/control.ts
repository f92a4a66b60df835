import { EmergencyAccess } from '../../../inventory/resources/emergency-access.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'iam-emergency-role-missing',
  resource: EmergencyAccess,
  reads: ['roles'],
  onRequest: true,
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'There is no role for emergencies', ko: '비상용 관리자 역할이 없음' },
  why: {
    en: 'One wrong policy, or an intruder who takes you out of the administrators, and nobody can repair the account but the root user. A role that only named people can take on, with their MFA code, is a second way in that costs nothing. It lies unused on all other days, so its use is worth an alert.',
    ko: '정책 하나를 잘못 바꾸거나 침입자가 나를 관리자에서 빼면 루트 사용자 말고는 아무도 계정을 고칠 수 없습니다. 정해진 사람만 MFA 코드로 수임할 수 있는 역할은 비용이 들지 않는 두 번째 길입니다. 평소에는 쓰지 않으므로 쓰였다면 알림을 받을 만합니다.',
  },
  fix: {
    steps: [
      {
        en: 'Decide who may use it: people with an MFA device of their own, two of them if you are more than one.',
        ko: '쓸 사람을 정합니다. 각자 MFA 디바이스가 있어야 하고, 여러 명이 함께 쓰는 계정이라면 두 명으로 합니다.',
      },
      {
        en: 'In IAM open "Roles", choose "Create role", then "Custom trust policy".',
        ko: 'IAM에서 "역할(Roles)", "역할 생성(Create role)"을 열고 "사용자 지정 신뢰 정책(Custom trust policy)"을 선택합니다.',
      },
      {
        en: 'As "Principal" name the ARNs of these users, as "Action" sts:AssumeRole, and add the condition {"Bool":{"aws:MultiFactorAuthPresent":"true"}}.',
        ko: '"Principal"에 이 사용자들의 ARN을, "Action"에 sts:AssumeRole을 적고 조건 {"Bool":{"aws:MultiFactorAuthPresent":"true"}}를 추가합니다.',
      },
      {
        en: 'Select "AdministratorAccess", enter a name such as "break-glass" and choose "Create role".',
        ko: '"AdministratorAccess"를 선택하고 "break-glass" 같은 이름을 적은 뒤 "역할 생성(Create role)"을 선택합니다.',
      },
      {
        en: 'Try it once: sign in with MFA, choose "Switch role" in the account menu, and enter the name.',
        ko: '한 번 시험합니다. MFA로 로그인한 뒤 계정 메뉴에서 "역할 전환(Switch role)"을 선택하고 이름을 입력합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: null,
    check: {
      en: 'Run the checkup again: it names the role and who may use it.',
      ko: '점검을 다시 실행하면 역할과 쓸 수 있는 사람이 나옵니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/roles',
  },
  remedies: ['iam-create-break-glass-role'],
  frameworks: {},
  evaluate: ({ roles }) => {
    const shown = roles.map(({ name, users }) => `${name} (${users.map(lastOf).join(', ')})`).join('; ');
    return roles.length > 0
      ? pass({ en: `Emergency role: ${shown}.`, ko: `비상용 역할: ${shown}.` })
      : fail({
          en: 'No administrator role is kept for named users of this account who show an MFA code.',
          ko: '정해진 사용자만 MFA 코드로 수임할 수 있는 관리자 역할이 없습니다.',
        });
  },
});

function lastOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

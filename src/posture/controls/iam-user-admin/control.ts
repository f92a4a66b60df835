import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { describeRights } from '../../criteria/admin-rights.ts';

export const control = defineControl({
  id: 'iam-user-admin',
  resource: IamUser,
  reads: ['admin'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'An IAM user has administrator permissions', ko: 'IAM 사용자에 관리자 권한이 있음' },
  why: {
    en: 'The password and keys of an IAM user stay valid for years. If one of them leaks, the thief has the whole account: your servers, your data, your bill.',
    ko: 'IAM 사용자의 암호와 키는 몇 년이고 유효합니다. 하나라도 유출되면 훔친 사람이 서버, 데이터, 요금까지 계정 전체를 손에 넣습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Decide who stays the administrator: one person with MFA and without access keys. "IAM Identity Center" is best, because its sessions end automatically.',
        ko: '관리자로 남을 한 사람을 정합니다. MFA를 켜고 액세스 키는 없어야 합니다. 세션이 자동으로 끝나는 "IAM Identity Center"가 가장 좋습니다.',
      },
      {
        en: 'For every other user, open the user and choose "Permissions".',
        ko: '나머지 사용자는 사용자를 열고 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Attach a policy for the services the user needs, such as "PowerUserAccess" for a developer.',
        ko: '사용자에게 필요한 서비스의 정책을 연결합니다. 개발자라면 "PowerUserAccess"가 한 예입니다.',
      },
      {
        en: 'Remove the policy named here. If it comes from a group, remove the user from the group.',
        ko: '여기에 나온 정책을 제거합니다. 그룹에서 온 정책이면 그룹에서 사용자를 제거합니다.',
      },
    ],
    minutes: 20,
    cost: null,
    breaks: {
      en: 'The user can no longer do what the new policy leaves out. First make sure that another administrator can sign in.',
      ko: '사용자는 새 정책에 없는 작업을 더 이상 할 수 없습니다. 먼저 다른 관리자가 로그인할 수 있는지 확인하세요.',
    },
    check: {
      en: 'Run the checkup again: the user no longer appears here.',
      ko: '점검을 다시 실행하면 이 사용자가 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=permissions',
  },
  remedies: ['iam-detach-policy'],
  frameworks: {
    'cis-aws-7.0': ['2.14'],
    'aws-startup-security-baseline': ['ACCT.04'],
    'kisa-isms-p-2023': ['2.5.5'],
  },
  evaluate: ({ admin }) => {
    if (admin.granted === 'no') {
      return pass({
        en: 'Its policies do not give administrator permissions.',
        ko: '연결된 정책이 관리자 권한을 주지 않습니다.',
      });
    }
    return admin.granted === 'yes' ? fail(describeRights(admin)) : fail(describeRights(admin), 'low');
  },
});

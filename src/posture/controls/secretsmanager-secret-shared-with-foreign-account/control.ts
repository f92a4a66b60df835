import { Secret } from '../../../inventory/resources/secret.ts';
import { defineControl } from '../../control.ts';
import { judgeSharing } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'secretsmanager-secret-shared-with-foreign-account',
  resource: Secret,
  reads: ['policy'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'A secret is shared with another AWS account',
    ko: '보안 암호가 다른 AWS 계정과 공유되어 있음',
  },
  why: {
    en: 'An intruder who adds their account here can read the database password again after you have changed it. Do you know this account?',
    ko: '침입자가 여기에 자기 계정을 넣어 두면 데이터베이스 암호를 바꾼 뒤에도 다시 읽어 갈 수 있습니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      {
        en: 'Find out whose account it is. If you know it and it needs the secret, stop here.',
        ko: '누구의 계정인지 알아봅니다. 아는 계정이고 보안 암호가 필요하다면 여기서 마칩니다.',
      },
      {
        en: 'If you do not know it, open the secret and choose "Edit permissions" under "Resource permissions".',
        ko: '모르는 계정이라면 보안 암호를 열고 "리소스 권한(Resource permissions)"에서 "권한 편집(Edit permissions)"을 선택합니다.',
      },
      { en: 'Remove the statement of that account and save.', ko: '그 계정의 문을 지우고 저장합니다.' },
      {
        en: 'Change the password or key that the secret holds.',
        ko: '보안 암호에 담긴 암호나 키를 바꿉니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Programs in that account can no longer read the secret.',
      ko: '그 계정의 프로그램은 보안 암호를 읽을 수 없게 됩니다.',
    },
    check: {
      en: 'Run the checkup again: the account no longer appears here.',
      ko: '점검을 다시 실행하면 그 계정이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/secretsmanager/secret?name={id}&region={region}',
  },
  remedies: ['secretsmanager-remove-foreign-statements'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'], 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ policy }, at) => judgeSharing(policy, at),
});

import { Secret } from '../../../inventory/resources/secret.ts';
import { defineControl } from '../../control.ts';
import { judgePublic } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'secretsmanager-secret-public',
  resource: Secret,
  reads: ['policy'],
  severity: 'high',
  risk: 'data-exposure',
  title: { en: "A secret's policy is open to anyone", ko: '보안 암호의 정책이 누구에게나 열려 있음' },
  why: {
    en: 'The resource policy lets in every AWS account. If strangers can also use the key that encrypts the secret, they can read it. If they can write, they can replace it.',
    ko: '리소스 정책이 모든 AWS 계정을 허용합니다. 보안 암호를 암호화한 키까지 쓸 수 있으면 누구나 내용을 읽을 수 있고, 쓰기 권한이 있으면 바꿔 놓을 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the secret and choose "Edit permissions" under "Resource permissions".',
        ko: '보안 암호를 열고 "리소스 권한(Resource permissions)"에서 "권한 편집(Edit permissions)"을 선택합니다.',
      },
      {
        en: 'Remove the statement named here, or name only the accounts that need the secret in it.',
        ko: '여기에 나온 문을 지우거나, 보안 암호가 필요한 계정만 적습니다.',
      },
      { en: 'Turn on "Block public access".', ko: '"퍼블릭 액세스 차단(Block public access)"을 켭니다.' },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
      {
        en: 'Change the password or key that the secret holds.',
        ko: '보안 암호에 담긴 암호나 키를 바꿉니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Programs in other accounts can no longer read the secret until you name these accounts in the policy.',
      ko: '다른 계정의 프로그램은 정책에 적어 줄 때까지 이 보안 암호를 읽지 못합니다.',
    },
    check: {
      en: 'Run the checkup again: the secret no longer appears here.',
      ko: '점검을 다시 실행하면 이 보안 암호가 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/secretsmanager/secret?name={id}&region={region}',
  },
  remedies: ['secretsmanager-remove-open-statements'],
  frameworks: {
    'cis-aws-7.0': ['2.21'],
    'aws-startup-security-baseline': ['WKLD.02'],
    'kisa-isms-p-2023': ['2.10.2'],
  },
  evaluate: ({ policy }, at) => judgePublic(policy, at),
});

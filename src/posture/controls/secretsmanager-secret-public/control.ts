import { Secret } from '../../../inventory/resources/secret.ts';
import { defineControl } from '../../control.ts';
import { judgePublic } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'secretsmanager-secret-public',
  resource: Secret,
  reads: ['policy'],
  severity: 'high',
  risk: 'data-exposure',
  title: { en: 'Strangers may ask for this secret', ko: '외부의 누구나 요청할 수 있는 보안 암호' },
  why: {
    en: 'The resource policy invites every AWS account. If the secret is locked with a key they may use, they read the password; if they may write, they replace it.',
    ko: '리소스 정책이 모든 AWS 계정을 허용합니다. 보안 암호를 잠근 키까지 쓸 수 있으면 암호를 읽어 가고, 쓰기 권한이 있으면 바꿔 놓습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the secret and choose "Edit permissions" at "Resource permissions".',
        ko: '보안 암호를 열고 "리소스 권한(Resource permissions)"에서 "권한 편집(Edit permissions)"을 선택합니다.',
      },
      {
        en: 'Remove the statement named here, or name the accounts that need the secret.',
        ko: '여기에 나온 문을 지우거나 필요한 계정만 적습니다.',
      },
      {
        en: 'Turn on "Block public access" there and save.',
        ko: '같은 화면의 "퍼블릭 액세스 차단(Block public access)"을 켜고 저장합니다.',
      },
      {
        en: 'Then change the password that the secret holds.',
        ko: '그다음 보안 암호에 담긴 암호를 바꿉니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Programs in other accounts that read the secret stop working until you name them.',
      ko: '이 보안 암호를 읽던 다른 계정의 프로그램은 정책에 적어 줄 때까지 동작하지 않습니다.',
    },
    check: {
      en: 'Run the checkup again: the secret no longer appears here.',
      ko: '점검을 다시 실행하면 이 보안 암호가 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/secretsmanager/secret?name={id}&region={region}',
  },
  remedies: ['secretsmanager-remove-open-statements'],
  frameworks: { 'cis-aws-7.0': ['2.21'], 'aws-startup-security-baseline': ['WKLD.02'] },
  evaluate: ({ policy }, at) => judgePublic(policy, at),
});

import { defineDetection } from '../../detection.ts';
import { alice, root, signIn } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A sign-in as the root user failed
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.initial-access, attack.credential-access, attack.t1110, attack.t1078.004]
detection:
  failed:
    eventSource: signin.amazonaws.com
    eventName: ConsoleLogin
    userIdentity.type: Root
    responseElements.ConsoleLogin: Failure
  condition: failed
`,
  title: { en: 'A sign-in as the root user failed', ko: '루트 사용자 로그인이 실패함' },
  triage: [
    {
      en: 'Ask everybody who can use the root user whether they mistyped.',
      ko: '루트 사용자를 쓸 수 있는 사람에게 잘못 입력했는지 확인하세요.',
    },
    {
      en: '"No" under MFA here says nothing: the password was wrong before MFA was asked for.',
      ko: '여기서 MFA가 "No"인 것은 의미가 없습니다. MFA를 묻기 전에 암호가 틀린 것입니다.',
    },
  ],
  response: [
    {
      en: 'Register MFA for the root user and keep its e-mail address private.',
      ko: '루트 사용자에 MFA를 등록하고 이메일 주소를 공개하지 마세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [signIn(root, 'Failure', 'No')],
  ignores: [signIn(root, 'Success', 'Yes'), signIn(alice, 'Failure', 'No')],
});

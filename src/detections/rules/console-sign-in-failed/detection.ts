import { defineDetection } from '../../detection.ts';
import { alice, root, signIn } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A sign-in to the console failed
logsource: { product: aws, service: cloudtrail }
level: informational
tags: [attack.credential-access, attack.t1110]
detection:
  failed:
    eventSource: signin.amazonaws.com
    eventName: ConsoleLogin
    responseElements.ConsoleLogin: Failure
  root:
    userIdentity.type: Root
  condition: failed and not root
`,
  title: { en: 'A sign-in to the console failed', ko: '콘솔 로그인이 실패함' },
  triage: [
    {
      en: 'Once is a typing mistake; look whether other names were tried from the same address.',
      ko: '한 번은 오타입니다. 같은 주소에서 다른 이름도 시도했는지 보세요.',
    },
  ],
  response: [
    {
      en: 'If nobody mistyped, register MFA for every user with a password.',
      ko: '아무도 잘못 입력하지 않았다면 암호가 있는 모든 사용자에게 MFA를 등록하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [signIn(alice, 'Failure', 'No')],
  ignores: [signIn(alice, 'Success', 'Yes'), signIn(root, 'Failure', 'No')],
});

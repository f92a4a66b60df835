import { readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, root, signIn } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The root user signed in
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.initial-access, attack.t1078.004]
detection:
  signIn:
    eventSource: signin.amazonaws.com
    eventName: ConsoleLogin
    userIdentity.type: Root
    responseElements.ConsoleLogin: Success
  condition: signIn
`,
  title: { en: 'The root user signed in', ko: '루트 사용자가 로그인함' },
  triage: [
    {
      en: 'Ask everybody who can use the root user what it was needed for.',
      ko: '루트 사용자를 쓸 수 있는 사람에게 무엇 때문에 썼는지 확인하세요.',
    },
    readAround,
  ],
  response: [
    {
      en: 'If nobody did it, reset the root password and its MFA devices first.',
      ko: '아무도 하지 않았다면 루트 암호와 MFA 디바이스부터 재설정하세요.',
    },
    {
      en: 'If it was daily work, make an administrator user for it instead.',
      ko: '일상 업무였다면 대신 쓸 관리자 사용자를 만드세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [signIn(root, 'Success', 'Yes')],
  ignores: [signIn(root, 'Failure', 'No'), signIn(alice, 'Success', 'Yes')],
});

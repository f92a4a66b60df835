import { findTheRest, readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { root, signIn } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The root user signed in without MFA
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.initial-access, attack.privilege-escalation, attack.t1078.004]
detection:
  signIn:
    eventSource: signin.amazonaws.com
    eventName: ConsoleLogin
    userIdentity.type: Root
    responseElements.ConsoleLogin: Success
    additionalEventData.MFAUsed: 'No'
  condition: signIn
`,
  title: { en: 'The root user signed in without MFA', ko: '루트 사용자가 MFA 없이 로그인함' },
  triage: [
    {
      en: 'Ask everybody who knows the root password whether it was them.',
      ko: '루트 암호를 아는 모든 사람에게 본인이었는지 확인하세요.',
    },
    {
      en: 'Look for a password recovery of the root user shortly before.',
      ko: '직전에 루트 사용자의 암호 재설정이 있었는지 보세요.',
    },
    readAround,
  ],
  response: [
    {
      en: 'Reset the root password from a clean computer, secure its mailbox, and register MFA.',
      ko: '안전한 컴퓨터에서 루트 암호를 재설정하고 메일 계정을 지킨 다음 MFA를 등록하세요.',
    },
    {
      en: 'Delete access keys of the root user; check contacts and alternate contacts.',
      ko: '루트 사용자의 액세스 키를 삭제하고 연락처와 대체 연락처를 확인하세요.',
    },
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [signIn(root, 'Success', 'No')],
  ignores: [signIn(root, 'Success', 'Yes'), signIn(root, 'Failure', 'No')],
});

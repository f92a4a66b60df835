import { findTheRest, readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, series, signIn } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Wrong password
name: wrong-password
logsource: { product: aws, service: cloudtrail }
detection:
  failed:
    eventSource: signin.amazonaws.com
    eventName: ConsoleLogin
    responseElements.ConsoleLogin: Failure
  condition: failed
---
title: Many wrong passwords
name: many-wrong-passwords
correlation:
  type: event_count
  rules: [wrong-password]
  group-by: [sourceIPAddress]
  timespan: 30m
  condition: { gte: 5 }
---
title: Signed in by password alone
name: signed-in-by-password-alone
logsource: { product: aws, service: cloudtrail }
detection:
  signIn:
    eventSource: signin.amazonaws.com
    eventName: ConsoleLogin
    responseElements.ConsoleLogin: Success
    additionalEventData.MFAUsed: 'No'
    userIdentity.type: [IAMUser, Root]
  condition: signIn
---
title: A sign-in without MFA followed many failures
correlation:
  type: temporal_ordered
  rules: [many-wrong-passwords, signed-in-by-password-alone]
  group-by: [sourceIPAddress]
  timespan: 1h
level: high
tags: [attack.credential-access, attack.initial-access, attack.t1110.001, attack.t1078.004]
`,
  title: {
    en: 'A sign-in without MFA followed many failures',
    ko: '여러 번 실패한 뒤 MFA 없이 로그인에 성공함',
  },
  triage: [
    {
      en: 'Ask the user who got in whether it was them.',
      ko: '로그인에 성공한 사용자에게 본인이었는지 확인하세요.',
    },
    {
      en: 'See whether several user names were tried from the same address.',
      ko: '같은 주소에서 여러 사용자 이름을 시도했는지 보세요.',
    },
    readAround,
  ],
  response: [
    {
      en: 'Disable the password that was guessed and revoke its sessions.',
      ko: '알아낸 암호를 비활성화하고 세션을 취소하세요.',
    },
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [
    [...series(5, 20, () => signIn(alice, 'Failure', 'No')), at(120, signIn(alice, 'Success', 'No'))],
  ],
  ignores: [
    // Mistyped once.
    [at(0, signIn(alice, 'Failure', 'No')), at(20, signIn(alice, 'Success', 'No'))],
    [...series(5, 20, () => signIn(alice, 'Failure', 'No')), at(120, signIn(alice, 'Success', 'Yes'))],
  ],
});

import { readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, signIn } from '../../example.ts';

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
title: A sign-in without MFA followed a failed one
correlation:
  type: temporal_ordered
  rules: [wrong-password, signed-in-by-password-alone]
  group-by: [sourceIPAddress]
  timespan: 15m
level: medium
tags: [attack.credential-access, attack.initial-access, attack.t1110.001, attack.t1078.004]
`,
  title: {
    en: 'A sign-in without MFA followed a failed one',
    ko: '실패한 로그인에 이어 MFA 없이 로그인에 성공함',
  },
  triage: [
    {
      en: 'Count the failures: one is a typing mistake, a dozen over several names is an attack.',
      ko: '실패 횟수를 세어 보세요. 한 번은 오타이고, 여러 이름으로 열 번이 넘으면 공격입니다.',
    },
    {
      en: 'Ask the user who got in whether it was them.',
      ko: '로그인에 성공한 사용자에게 본인이었는지 확인하세요.',
    },
    readAround,
  ],
  response: [
    {
      en: 'Disable the password that was guessed and revoke its sessions.',
      ko: '알아낸 암호를 비활성화하고 세션을 취소하세요.',
    },
    {
      en: 'Register MFA for every user with a password.',
      ko: '암호가 있는 모든 사용자에게 MFA를 등록하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    [
      at(0, signIn(alice, 'Failure', 'No')),
      at(60, signIn(alice, 'Failure', 'No')),
      at(90, signIn(alice, 'Success', 'No')),
    ],
  ],
  ignores: [
    [at(0, signIn(alice, 'Failure', 'No')), at(60, signIn(alice, 'Success', 'Yes'))],
    [at(0, signIn(alice, 'Success', 'No')), at(60, signIn(alice, 'Failure', 'No'))],
    // From somewhere else.
    [
      at(0, signIn(alice, 'Failure', 'No')),
      at(60, { ...signIn(alice, 'Success', 'No'), sourceIPAddress: '198.51.100.7' }),
    ],
    [at(0, signIn(alice, 'Failure', 'No')), at(7200, signIn(alice, 'Success', 'No'))],
  ],
});

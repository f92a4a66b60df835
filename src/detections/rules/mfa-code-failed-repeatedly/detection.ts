import { defineDetection } from '../../detection.ts';
import { alice, series, signIn } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Mfa code wrong
name: mfa-code-wrong
logsource: { product: aws, service: cloudtrail }
detection:
  failed:
    eventSource: signin.amazonaws.com
    eventName: ConsoleLogin
    responseElements.ConsoleLogin: Failure
    additionalEventData.MFAUsed: 'Yes'
  condition: failed
---
title: The password was right and the MFA code wrong, repeatedly
correlation:
  type: event_count
  rules: [mfa-code-wrong]
  group-by: [userIdentity.arn]
  timespan: 30m
  condition: { gte: 3 }
level: medium
tags: [attack.credential-access, attack.initial-access, attack.t1621, attack.t1110.001]
`,
  title: {
    en: 'The password was right and the MFA code wrong, repeatedly',
    ko: '암호는 맞았으나 MFA 코드가 여러 번 틀림',
  },
  triage: [
    {
      en: 'Whoever gets as far as the code knows the password: ask the user whether it was them.',
      ko: '코드까지 왔다면 암호를 알고 있는 것입니다. 본인이었는지 사용자에게 확인하세요.',
    },
    {
      en: 'Compare the address with those the user signs in from.',
      ko: '사용자가 평소 로그인하는 주소와 비교하세요.',
    },
  ],
  response: [
    {
      en: 'If it was not the user, change the password at once.',
      ko: '본인이 아니라면 즉시 암호를 바꾸세요.',
    },
    {
      en: 'Change the same password wherever else it is used.',
      ko: '같은 암호를 쓰는 다른 곳에서도 바꾸세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [series(3, 30, () => signIn(alice, 'Failure', 'Yes'))],
  ignores: [
    // A code that ran out while it was typed.
    series(1, 30, () => signIn(alice, 'Failure', 'Yes')),
    series(3, 30, () => signIn(alice, 'Failure', 'No')),
    series(3, 30, () => signIn(alice, 'Success', 'Yes')),
  ],
});

import { askThePerson } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, call, denied, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Credential taken away
name: credential-taken-away
logsource: { product: aws, service: cloudtrail }
detection:
  taken:
    eventSource: iam.amazonaws.com
    eventName: [DeleteLoginProfile, DeleteAccessKey, DeactivateMFADevice, DeleteUser]
    errorCode: null
  inactive:
    eventSource: iam.amazonaws.com
    eventName: UpdateAccessKey
    requestParameters.status: Inactive
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: (taken or inactive) and not stack
---
title: One caller took credentials away from several users
correlation:
  type: value_count
  rules: [credential-taken-away]
  group-by: [userIdentity.arn]
  timespan: 1h
  condition: { gte: 4, field: requestParameters.userName }
level: medium
tags: [attack.impact, attack.defense-evasion, attack.t1531]
`,
  title: {
    en: 'One caller took credentials away from several users',
    ko: '한 호출자가 여러 사용자의 자격 증명을 없앰',
  },
  triage: [
    {
      en: 'Is it a clean-up of old users, or are those who work here locked out?',
      ko: '오래된 사용자 정리입니까, 지금 일하는 사람들이 쫓겨났습니까?',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Sign in as root or with another administrator and cut the caller off first.',
      ko: '루트나 다른 관리자로 로그인해 호출자부터 차단하세요.',
    },
    { en: 'Give the users new credentials.', ko: '사용자들에게 새 자격 증명을 주세요.' },
  ],
  playbook: 'intrusion',
  matches: [series(4, 30, (n) => call('iam', 'DeleteLoginProfile', alice, { userName: `user-${n}` }))],
  ignores: [
    // One user leaves.
    [
      at(0, call('iam', 'DeleteLoginProfile', alice, { userName: 'carol' })),
      at(5, call('iam', 'DeleteAccessKey', alice, { userName: 'carol' })),
      at(9, call('iam', 'DeactivateMFADevice', alice, { userName: 'carol' })),
      at(12, call('iam', 'DeleteUser', alice, { userName: 'carol' })),
    ],
    series(4, 30, (n) => denied(call('iam', 'DeleteUser', alice, { userName: `user-${n}` }))),
  ],
});

import { askThePerson, compareHabits, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Shell opened
name: shell-opened
logsource: { product: aws, service: cloudtrail }
detection:
  opened:
    eventSource: ssm.amazonaws.com
    eventName: StartSession
    requestParameters.target|re: '^(i|mi)-'
  condition: opened
---
title: One caller opened shells on many instances
correlation:
  type: value_count
  rules: [shell-opened]
  group-by: [userIdentity.arn]
  timespan: 30m
  condition: { gte: 5, field: requestParameters.target }
level: medium
tags: [attack.lateral-movement, attack.t1021.007]
`,
  title: { en: 'One caller opened shells on many instances', ko: '한 호출자가 여러 인스턴스에 셸을 엶' },
  triage: [askThePerson, compareHabits],
  response: [
    { en: 'End the sessions and isolate the instances.', ko: '세션을 종료하고 인스턴스를 격리하세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [series(5, 30, (n) => call('ssm', 'StartSession', alice, { target: `i-0123456789abcdef${n}` }))],
  ignores: [
    // The same one again.
    series(8, 30, () => call('ssm', 'StartSession', alice, { target: 'i-0123456789abcdef0' })),
    series(5, 3600, (n) => call('ssm', 'StartSession', alice, { target: `i-0123456789abcdef${n}` })),
  ],
});

import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: server-screens-read-call
name: server-screens-read-call
logsource:
  product: aws
  service: cloudtrail
detection:
  read:
    eventSource: ec2.amazonaws.com
    eventName:
      - GetConsoleScreenshot
      - GetConsoleOutput
  console:
    sessionCredentialFromConsole: 'true'
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: read and not console and not automatic
---
title: Screens or boot logs of several servers were read
name: server-screens-read
level: medium
tags:
  - attack.discovery
  - attack.t1580
  - attack.collection
  - attack.t1113
correlation:
  type: value_count
  rules:
    - server-screens-read-call
  group-by:
    - userIdentity.arn
  timespan: 15m
  condition:
    field: requestParameters.instanceId
    gte: 3
`,
  title: {
    en: 'Screens or boot logs of several servers were read',
    ko: '여러 서버의 화면이나 부팅 로그를 조회함',
  },
  triage: [
    {
      en: 'One looks at the server that does not start. Several in a row look for passwords in boot logs.',
      ko: '보통은 부팅되지 않는 서버 하나를 봅니다. 여러 대라면 부팅 로그의 암호를 찾는 것입니다.',
    },
  ],
  response: [stopTheCaller],
  playbook: 'intrusion',
  matches: [series(3, 10, (nth) => call('ec2', 'GetConsoleOutput', alice, { instanceId: `i-0${nth}` }))],
  ignores: [
    series(6, 10, () => call('ec2', 'GetConsoleOutput', alice, { instanceId: 'i-0abc' })),
    series(3, 10, (nth) =>
      call(
        'ec2',
        'GetConsoleScreenshot',
        alice,
        { instanceId: `i-0${nth}` },
        { sessionCredentialFromConsole: 'true' },
      ),
    ),
  ],
});

import { compareHabits, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Parameter decrypted
name: parameter-decrypted
logsource: { product: aws, service: cloudtrail }
detection:
  read:
    eventSource: ssm.amazonaws.com
    eventName: [GetParameter, GetParameters, GetParametersByPath]
    requestParameters.withDecryption: 'true'
    errorCode: null
  service:
    userIdentity.invokedBy|exists: true
  condition: read and not service
---
title: One caller decrypted many parameters within minutes
correlation:
  type: value_count
  rules: [parameter-decrypted]
  group-by: [userIdentity.arn]
  timespan: 10m
  condition: { gte: 20, field: requestParameters.name }
level: medium
tags: [attack.credential-access, attack.t1552, attack.t1555.006]
`,
  title: {
    en: 'One caller decrypted many parameters within minutes',
    ko: '한 호출자가 몇 분 만에 여러 파라미터를 복호화함',
  },
  triage: [
    compareHabits,
    {
      en: 'Were the parameters listed right before? Programs know their names.',
      ko: '바로 앞에 파라미터 목록을 조회했습니까? 프로그램은 이름을 이미 알고 있습니다.',
    },
  ],
  response: [
    {
      en: 'Replace the secrets in every parameter that was read.',
      ko: '읽힌 파라미터에 든 보안 암호를 모두 교체하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    series(20, 2, (n) => call('ssm', 'GetParameter', alice, { name: `/prod/p${n}`, withDecryption: true })),
  ],
  ignores: [
    series(20, 2, (n) => call('ssm', 'GetParameter', alice, { name: `/prod/p${n}`, withDecryption: false })),
    series(40, 2, () => call('ssm', 'GetParameter', alice, { name: '/prod/p', withDecryption: true })),
    series(20, 120, (n) => call('ssm', 'GetParameter', alice, { name: `/prod/p${n}`, withDecryption: true })),
  ],
});

import { askThePerson, compareHabits, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Secret read
name: secret-read
logsource: { product: aws, service: cloudtrail }
detection:
  read:
    eventSource: secretsmanager.amazonaws.com
    eventName: GetSecretValue
    errorCode: null
  condition: read
---
title: One caller read many secrets within minutes
correlation:
  type: value_count
  rules: [secret-read]
  group-by: [userIdentity.arn]
  timespan: 10m
  condition: { gte: 10, field: requestParameters.secretId }
level: medium
tags: [attack.credential-access, attack.t1555.006]
`,
  title: {
    en: 'One caller read many secrets within minutes',
    ko: '한 호출자가 몇 분 만에 여러 보안 암호를 읽음',
  },
  triage: [
    {
      en: 'A program reads its own few secrets at its start; a thief lists them, then reads all.',
      ko: '프로그램은 시작할 때 자기 암호 몇 개만 읽습니다. 도둑은 목록을 보고 모두 읽습니다.',
    },
    compareHabits,
    askThePerson,
  ],
  response: [
    {
      en: 'Count every secret that was read as known to the intruder and replace it.',
      ko: '읽힌 보안 암호는 모두 유출된 것으로 보고 교체하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    series(10, 2, (n) => call('secretsmanager', 'GetSecretValue', alice, { secretId: `prod/db-${n}` })),
  ],
  ignores: [
    series(3, 2, (n) => call('secretsmanager', 'GetSecretValue', alice, { secretId: `prod/db-${n}` })),
    // The same one over and over.
    series(30, 2, () => call('secretsmanager', 'GetSecretValue', alice, { secretId: 'prod/db' })),
    series(10, 2, () => denied(call('secretsmanager', 'GetSecretValue', alice))),
  ],
});

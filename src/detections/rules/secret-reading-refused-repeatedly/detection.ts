import { findTheRest, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, call, denied, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Secret refused
name: secret-refused
logsource: { product: aws, service: cloudtrail }
detection:
  refused:
    eventSource: [secretsmanager.amazonaws.com, ssm.amazonaws.com]
    eventName: [GetSecretValue, BatchGetSecretValue, ListSecrets, GetParameter, GetParameters, GetParametersByPath, DescribeParameters]
    errorCode: [AccessDenied, AccessDeniedException]
  condition: refused
---
title: One caller was refused many secrets
correlation:
  type: value_count
  rules: [secret-refused]
  group-by: [userIdentity.arn]
  timespan: 30m
  condition: { gte: 3, field: eventName }
level: medium
tags: [attack.credential-access, attack.t1555.006]
`,
  title: { en: 'One caller was refused many secrets', ko: '한 호출자의 보안 암호 읽기가 여러 번 거부됨' },
  triage: [
    {
      en: 'A program lacks one right and repeats it; several kinds of call are somebody searching.',
      ko: '프로그램은 없는 권한 하나를 반복합니다. 여러 종류의 호출은 누군가 찾고 있다는 뜻입니다.',
    },
    { en: 'See whether one of them worked later.', ko: '나중에 성공한 호출이 있는지 보세요.' },
  ],
  response: [stopTheCaller, findTheRest],
  playbook: 'intrusion',
  matches: [
    [
      at(0, denied(call('secretsmanager', 'ListSecrets', alice))),
      at(5, denied(call('secretsmanager', 'GetSecretValue', alice))),
      at(9, denied(call('ssm', 'DescribeParameters', alice))),
    ],
  ],
  ignores: [
    series(40, 5, () => denied(call('ssm', 'GetParameter', alice))),
    [
      at(0, call('secretsmanager', 'ListSecrets', alice)),
      at(5, call('secretsmanager', 'GetSecretValue', alice, { secretId: 'a' })),
      at(9, call('ssm', 'DescribeParameters', alice)),
    ],
  ],
});

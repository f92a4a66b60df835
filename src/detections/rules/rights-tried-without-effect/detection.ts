import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: rights-tried-without-effect-call
name: rights-tried-without-effect-call
logsource:
  product: aws
  service: cloudtrail
detection:
  dry:
    errorCode: Client.DryRunOperation
  refused:
    eventSource: ec2.amazonaws.com
    requestParameters.dryRun: true
  condition: dry or refused
---
title: Rights were tried out with dry runs
name: rights-tried-without-effect
level: medium
tags:
  - attack.discovery
  - attack.t1580
correlation:
  type: value_count
  rules:
    - rights-tried-without-effect-call
  group-by:
    - userIdentity.arn
  timespan: 30m
  condition:
    field: eventName
    gte: 3
`,
  title: { en: 'Rights were tried out with dry runs', ko: 'DryRun으로 권한을 시험함' },
  triage: [
    {
      en: 'A script that launches one thing dry-runs that one call. Trying several means asking "what may I?"',
      ko: '무언가를 시작하는 스크립트는 그 호출 하나만 시험합니다. 여러 호출이라면 권한을 떠보는 것입니다.',
    },
  ],
  response: [stopTheCaller],
  playbook: 'intrusion',
  matches: [
    series(3, 20, (nth) =>
      call(
        'ec2',
        ['RunInstances', 'CreateKeyPair', 'AuthorizeSecurityGroupIngress'][nth] ?? '',
        alice,
        null,
        { errorCode: 'Client.DryRunOperation' },
      ),
    ),
  ],
  ignores: [
    series(6, 20, () =>
      call(
        'ec2',
        'RunInstances',
        alice,
        { instanceType: 't3.micro' },
        { errorCode: 'Client.DryRunOperation' },
      ),
    ),
    series(3, 20, (nth) =>
      call(
        'ec2',
        ['RunInstances', 'CreateKeyPair', 'AuthorizeSecurityGroupIngress'][nth] ?? '',
        alice,
        null,
        { errorCode: 'Client.InvalidParameterValue' },
      ),
    ),
  ],
});

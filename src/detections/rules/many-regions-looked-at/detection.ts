import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series, serviceLinked } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: many-regions-looked-at-call
name: many-regions-looked-at-call
logsource:
  product: aws
  service: cloudtrail
detection:
  look:
    eventSource:
      - ec2.amazonaws.com
      - lambda.amazonaws.com
      - ecs.amazonaws.com
      - rds.amazonaws.com
      - bedrock.amazonaws.com
      - ses.amazonaws.com
      - lightsail.amazonaws.com
    eventName|startswith:
      - Describe
      - List
      - Get
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  console:
    sessionCredentialFromConsole: 'true'
  condition: look and not automatic and not console
---
title: A caller looked into eight or more Regions in minutes
name: many-regions-looked-at
level: medium
tags:
  - attack.discovery
  - attack.t1580
  - attack.t1526
correlation:
  type: value_count
  rules:
    - many-regions-looked-at-call
  group-by:
    - userIdentity.arn
  timespan: 15m
  condition:
    field: awsRegion
    gte: 8
`,
  title: {
    en: 'A caller looked into eight or more Regions in minutes',
    ko: '한 호출자가 몇 분 사이 8개 이상 리전을 조회함',
  },
  triage: [
    {
      en: 'Inventory and audit tools look everywhere, and so does this program. Did you run one then?',
      ko: '인벤토리와 감사 도구, 그리고 이 프로그램도 모든 리전을 봅니다. 그때 실행했나요?',
    },
    {
      en: 'Nobody ran one: then somebody is learning what the account holds. What came next?',
      ko: '실행한 사람이 없다면 누군가 계정을 살피는 것입니다. 그다음 무엇을 했나요?',
    },
  ],
  response: [stopTheCaller],
  playbook: 'intrusion',
  matches: [
    series(8, 10, (nth) => call('ec2', 'DescribeInstances', alice, {}, { awsRegion: `eu-west-${nth}` })),
  ],
  ignores: [
    series(20, 10, () => call('ec2', 'DescribeInstances', alice, {}, { awsRegion: 'ap-northeast-2' })),
    series(8, 10, (nth) =>
      call(
        'ec2',
        'DescribeInstances',
        serviceLinked('config', 'AWSServiceRoleForConfig'),
        {},
        { awsRegion: `eu-west-${nth}` },
      ),
    ),
    series(8, 10, (nth) =>
      call(
        'ec2',
        'DescribeInstances',
        alice,
        {},
        { awsRegion: `eu-west-${nth}`, sessionCredentialFromConsole: 'true' },
      ),
    ),
  ],
});

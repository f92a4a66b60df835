import { defineDetection } from '../../detection.ts';
import { alice, call, series, service } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: buckets-swept-call
name: buckets-swept-call
logsource:
  product: aws
  service: cloudtrail
detection:
  look:
    eventSource: s3.amazonaws.com
    eventName:
      - GetBucketAcl
      - GetBucketPolicy
      - GetBucketPolicyStatus
      - GetBucketPublicAccessBlock
      - GetBucketVersioning
      - GetBucketReplication
      - GetBucketLocation
      - ListObjects
      - ListObjectVersions
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  console:
    sessionCredentialFromConsole: 'true'
  condition: look and not automatic and not console
---
title: One caller went through many buckets
name: buckets-swept
level: low
tags:
  - attack.discovery
  - attack.t1619
correlation:
  type: value_count
  rules:
    - buckets-swept-call
  group-by:
    - userIdentity.arn
  timespan: 10m
  condition:
    field: requestParameters.bucketName
    gte: 10
`,
  title: { en: 'One caller went through many buckets', ko: '한 호출자가 여러 버킷을 차례로 조회함' },
  triage: [
    {
      en: "An audit tool, or somebody looking for what is worth taking? The caller's other calls tell.",
      ko: '감사 도구인가요, 가져갈 것을 찾는 사람인가요? 다른 호출을 보면 알 수 있습니다.',
    },
  ],
  response: [
    {
      en: 'If not known: look for objects read or copied afterwards, and turn on data events.',
      ko: '모르는 조회라면 이후 읽거나 복사한 객체를 찾고 데이터 이벤트를 켜세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [series(10, 5, (nth) => call('s3', 'GetBucketAcl', alice, { bucketName: `b${nth}` }))],
  ignores: [
    series(30, 5, () => call('s3', 'GetBucketAcl', alice, { bucketName: 'photos' })),
    series(20, 5, (nth) => call('s3', 'GetBucketAcl', service('cloudtrail'), { bucketName: `b${nth}` })),
  ],
});

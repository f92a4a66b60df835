import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The policy of a log bucket was replaced
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  put:
    eventSource: s3.amazonaws.com
    eventName: PutBucketPolicy
    requestParameters.bucketName|contains: [cloudtrail, -trail, trail-, audit]
    errorCode: null
  delivery:
    requestParameters.bucketPolicy|contains|all: [cloudtrail.amazonaws.com, Allow]
  condition: put and not delivery
`,
  title: { en: 'The policy of a log bucket was replaced', ko: '로그 버킷의 정책이 바뀜' },
  triage: [
    {
      en: 'Does a trail write to this bucket? The new policy does not let CloudTrail in.',
      ko: '추적이 이 버킷에 기록합니까? 새 정책은 CloudTrail을 허용하지 않습니다.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Let CloudTrail write again; check that the trail delivers.',
      ko: 'CloudTrail이 다시 쓸 수 있게 하고 추적이 전달되는지 확인하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'acme-cloudtrail-logs',
      bucketPolicy: { Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:PutObject' }] },
    }),
  ],
  ignores: [
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'acme-cloudtrail-logs',
      bucketPolicy: {
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: 's3:PutObject' },
        ],
      },
    }),
    call('s3', 'PutBucketPolicy', alice, { bucketName: 'acme-website', bucketPolicy: { Statement: [] } }),
    denied(call('s3', 'PutBucketPolicy', alice)),
  ],
});

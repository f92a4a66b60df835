import { findDeployment, putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Access logging of a bucket was turned off
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  put:
    eventSource: s3.amazonaws.com
    eventName: PutBucketLogging
    requestParameters.BucketLoggingStatus|exists: true
    errorCode: null
  on:
    requestParameters.BucketLoggingStatus.LoggingEnabled|exists: true
  condition: put and not on
`,
  title: { en: 'Access logging of a bucket was turned off', ko: '버킷의 액세스 로깅이 꺼짐' },
  triage: [
    findDeployment,
    { en: 'Was data of the bucket read soon after?', ko: '곧이어 버킷의 데이터를 읽었습니까?' },
  ],
  response: [putItBack],
  playbook: 'log-tampering',
  matches: [
    call('s3', 'PutBucketLogging', alice, {
      bucketName: 'acme-data',
      BucketLoggingStatus: { xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/' },
    }),
  ],
  ignores: [
    call('s3', 'PutBucketLogging', alice, {
      bucketName: 'acme-data',
      BucketLoggingStatus: { LoggingEnabled: { TargetBucket: 'acme-logs', TargetPrefix: '' } },
    }),
    denied(call('s3', 'PutBucketLogging', alice)),
  ],
});

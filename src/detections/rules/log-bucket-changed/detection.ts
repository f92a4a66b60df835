import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A log bucket was deleted or lost its policy
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.impact, attack.t1562.008, attack.t1485]
detection:
  changed:
    eventSource: s3.amazonaws.com
    eventName: [DeleteBucket, DeleteBucketPolicy]
    requestParameters.bucketName|contains: [cloudtrail, -trail, trail-, audit]
    errorCode: null
  condition: changed
`,
  title: { en: 'A log bucket was deleted or lost its policy', ko: '로그 버킷이 삭제되거나 정책을 잃음' },
  triage: [
    {
      en: 'Does a trail write to this bucket? Without its policy the trail falls silent.',
      ko: '추적이 이 버킷에 기록합니까? 정책이 없으면 추적이 조용히 멈춥니다.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Make the bucket and its policy again; check that the trail delivers.',
      ko: '버킷과 정책을 다시 만들고 추적이 전달되는지 확인하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [call('s3', 'DeleteBucketPolicy', alice, { bucketName: 'acme-cloudtrail-logs' })],
  ignores: [
    call('s3', 'DeleteBucketPolicy', alice, { bucketName: 'acme-website' }),
    call(
      's3',
      'DeleteBucket',
      alice,
      { bucketName: 'acme-cloudtrail-logs' },
      { errorCode: 'BucketNotEmpty' },
    ),
    call('s3', 'PutBucketPolicy', alice, { bucketName: 'acme-cloudtrail-logs' }),
  ],
});

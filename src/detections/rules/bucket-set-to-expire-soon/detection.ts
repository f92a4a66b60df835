import { readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A bucket was set to empty itself within days
name: bucket-set-to-expire-soon
level: medium
tags:
  - attack.impact
  - attack.t1485.001
logsource:
  product: aws
  service: cloudtrail
detection:
  lifecycle:
    eventSource: s3.amazonaws.com
    eventName:
      - PutBucketLifecycle
      - PutBucketLifecycleConfiguration
    errorCode: null
  soon:
    - requestParameters.LifecycleConfiguration.Rule.Expiration.Days|lte: 7
    - requestParameters.LifecycleConfiguration.Rule.NoncurrentVersionExpiration.NoncurrentDays|lte: 1
  narrow:
    - requestParameters.LifecycleConfiguration.Rule.Filter.Prefix|re: '.+'
    - requestParameters.LifecycleConfiguration.Rule.Filter.And.Prefix|re: '.+'
    - requestParameters.LifecycleConfiguration.Rule.Prefix|re: '.+'
  condition: lifecycle and soon and not narrow
`,
  title: { en: 'A bucket was set to empty itself within days', ko: '버킷이 며칠 안에 비워지도록 설정됨' },
  triage: [
    {
      en: 'A rule without a prefix deletes everything. A scratch bucket may want it; photos, logs and backups never do.',
      ko: '접두사가 없으면 모두 삭제됩니다. 임시 버킷이면 몰라도 사진, 로그, 백업에는 쓰지 않습니다.',
    },
  ],
  response: [
    {
      en: 'Delete the rule now: what has not expired yet stays.',
      ko: '규칙을 지금 삭제하세요. 아직 만료되지 않은 객체는 남습니다.',
    },
    readAround,
  ],
  playbook: 'intrusion',
  matches: [
    call('s3', 'PutBucketLifecycle', alice, {
      bucketName: 'photos',
      LifecycleConfiguration: {
        Rule: { ID: 'x', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 1 } },
      },
    }),
  ],
  ignores: [
    call('s3', 'PutBucketLifecycle', alice, {
      bucketName: 'photos',
      LifecycleConfiguration: {
        Rule: { Status: 'Enabled', Filter: { Prefix: 'tmp/' }, Expiration: { Days: 1 } },
      },
    }),
    call('s3', 'PutBucketLifecycle', alice, {
      bucketName: 'logs',
      LifecycleConfiguration: {
        Rule: { Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 365 } },
      },
    }),
  ],
});

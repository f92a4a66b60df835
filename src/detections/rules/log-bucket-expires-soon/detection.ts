import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Objects of a log bucket now expire within days
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.impact, attack.t1562.008, attack.t1485.001]
detection:
  put:
    eventSource: s3.amazonaws.com
    eventName|startswith: PutBucketLifecycle
    requestParameters.LifecycleConfiguration.Rule.Expiration.Days|lte: 7
    errorCode: null
  bucket:
    requestParameters.bucketName|contains: [trail, log, audit]
  rule:
    requestParameters.LifecycleConfiguration|contains: [AWSLogs, CloudTrail]
  condition: put and (bucket or rule)
`,
  title: {
    en: 'Objects of a log bucket now expire within days',
    ko: '로그 버킷의 객체가 며칠 만에 만료되도록 설정됨',
  },
  triage: [
    {
      en: 'Does a trail write to this bucket? Then its files vanish a day after midnight.',
      ko: '추적이 이 버킷에 기록합니까? 그렇다면 자정이 지나고 하루 뒤 파일이 사라집니다.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Delete the lifecycle rule at once and copy the log files elsewhere.',
      ko: '수명 주기 규칙을 즉시 삭제하고 로그 파일을 다른 곳에 복사하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [
    call('s3', 'PutBucketLifecycle', alice, {
      bucketName: 'acme-cloudtrail-logs',
      LifecycleConfiguration: { Rule: { Status: 'Enabled', Expiration: { Days: 1 }, ID: 'tidy' } },
    }),
    call('s3', 'PutBucketLifecycle', alice, {
      bucketName: 'acme-keep',
      LifecycleConfiguration: {
        Rule: { Status: 'Enabled', Expiration: { Days: 1 }, Filter: { Prefix: 'AWSLogs/' } },
      },
    }),
    call('s3', 'PutBucketLifecycleConfiguration', alice, {
      bucketName: 'acme-audit',
      LifecycleConfiguration: { Rule: [{ Status: 'Enabled', Expiration: { Days: 3 } }] },
    }),
  ],
  ignores: [
    call('s3', 'PutBucketLifecycle', alice, {
      bucketName: 'acme-cloudtrail-logs',
      LifecycleConfiguration: { Rule: { Status: 'Enabled', Expiration: { Days: 365 } } },
    }),
    call('s3', 'PutBucketLifecycle', alice, {
      bucketName: 'acme-uploads-tmp',
      LifecycleConfiguration: { Rule: { Status: 'Enabled', Expiration: { Days: 1 } } },
    }),
    denied(call('s3', 'PutBucketLifecycle', alice)),
  ],
});

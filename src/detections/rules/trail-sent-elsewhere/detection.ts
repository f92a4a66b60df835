import { findDeployment, putItBack, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A trail now writes to another bucket or key
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  update:
    eventSource: cloudtrail.amazonaws.com
    eventName: UpdateTrail
    errorCode: null
  bucket:
    requestParameters.s3BucketName|exists: true
  key:
    requestParameters.kmsKeyId|exists: true
  condition: update and (bucket or key)
`,
  title: { en: 'A trail now writes to another bucket or key', ko: '추적의 버킷이나 키가 변경됨' },
  triage: [
    {
      en: 'Whose bucket or key is it? With a foreign key you can no longer read your own log.',
      ko: '버킷이나 키가 누구의 것입니까? 남의 키라면 내 로그를 읽을 수 없게 됩니다.',
    },
    findDeployment,
  ],
  response: [putItBack, stopTheCaller],
  playbook: 'log-tampering',
  matches: [call('cloudtrail', 'UpdateTrail', alice, { name: 'main', s3BucketName: 'archive-2' })],
  ignores: [
    call('cloudtrail', 'UpdateTrail', alice, { name: 'main', enableLogFileValidation: true }),
    denied(call('cloudtrail', 'UpdateTrail', alice)),
  ],
});

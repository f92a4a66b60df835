import { findDeployment, putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A bucket's own encryption setting was deleted
name: bucket-encryption-reset
level: medium
tags:
  - attack.defense-evasion
  - attack.t1562
  - attack.collection
  - attack.t1530
logsource:
  product: aws
  service: cloudtrail
detection:
  reset:
    eventSource: s3.amazonaws.com
    eventName: DeleteBucketEncryption
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: reset and not automatic
`,
  title: { en: "A bucket's own encryption setting was deleted", ko: '버킷의 암호화 설정이 삭제됨' },
  triage: [
    {
      en: 'New objects then fall back to the key of S3: whoever may read the bucket needs no key of yours any more.',
      ko: '새 객체는 S3의 키로 암호화되어, 버킷을 읽을 수 있으면 본인의 키가 없어도 됩니다.',
    },
    findDeployment,
  ],
  response: [putItBack],
  playbook: 'intrusion',
  matches: [call('s3', 'DeleteBucketEncryption', alice, { bucketName: 'photos', encryption: '' })],
  ignores: [
    call('s3', 'DeleteBucketEncryption', alice, { bucketName: 'photos' }, { errorCode: 'AccessDenied' }),
    call('s3', 'PutBucketEncryption', alice, {
      bucketName: 'photos',
      ServerSideEncryptionConfiguration: {
        Rule: { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } },
      },
    }),
    call('s3', 'DeleteBucketEncryption', through('cloudformation', session('deploy', 'ci')), {
      bucketName: 'photos',
    }),
  ],
});

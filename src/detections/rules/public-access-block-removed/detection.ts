import { putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Block Public Access was turned off
name: public-access-block-removed
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
  delete:
    eventSource: s3.amazonaws.com
    eventName:
      - DeleteBucketPublicAccessBlock
      - DeleteAccountPublicAccessBlock
      - DeletePublicAccessBlock
    errorCode: null
  put:
    eventSource: s3.amazonaws.com
    eventName:
      - PutBucketPublicAccessBlock
      - PutAccountPublicAccessBlock
      - PutPublicAccessBlock
    errorCode: null
  off:
    - requestParameters.PublicAccessBlockConfiguration.BlockPublicPolicy: false
    - requestParameters.PublicAccessBlockConfiguration.RestrictPublicBuckets: false
    - requestParameters.PublicAccessBlockConfiguration.BlockPublicAcls: false
    - requestParameters.PublicAccessBlockConfiguration.IgnorePublicAcls: false
  condition: delete or (put and off)
`,
  title: { en: 'Block Public Access was turned off', ko: '퍼블릭 액세스 차단이 꺼짐' },
  triage: [
    {
      en: 'For one web-site bucket that is work; for the account it is hardly ever needed.',
      ko: '웹사이트 버킷 하나라면 작업이지만, 계정 전체에는 거의 필요하지 않습니다.',
    },
    {
      en: 'Did a bucket policy or ACL for everyone follow?',
      ko: '이어서 모두에게 공개하는 버킷 정책이나 ACL이 생겼나요?',
    },
  ],
  response: [putItBack],
  playbook: 'intrusion',
  matches: [
    call('s3', 'DeleteAccountPublicAccessBlock', alice, { accountId: '111122223333' }),
    call('s3', 'PutBucketPublicAccessBlock', alice, {
      bucketName: 'photos',
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: false,
        RestrictPublicBuckets: false,
      },
    }),
  ],
  ignores: [
    call('s3', 'PutBucketPublicAccessBlock', alice, {
      bucketName: 'photos',
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    }),
    call(
      's3',
      'DeleteBucketPublicAccessBlock',
      alice,
      { bucketName: 'photos' },
      { errorCode: 'AccessDenied' },
    ),
  ],
});

import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Data was encrypted with a KMS key of another account
name: objects-encrypted-with-foreign-key
level: high
tags:
  - attack.impact
  - attack.t1486
logsource:
  product: aws
  service: cloudtrail
detection:
  write:
    eventSource: s3.amazonaws.com
    eventName:
      - CopyObject
      - PutObject
      - CreateMultipartUpload
    requestParameters.x-amz-server-side-encryption-aws-kms-key-id|re: '^arn:[a-z-]+:kms:'
    errorCode: null
  default:
    eventSource: s3.amazonaws.com
    eventName: PutBucketEncryption
    requestParameters|re: '"KMSMasterKeyID":"arn:[a-z-]+:kms:'
    errorCode: null
  own:
    requestParameters.x-amz-server-side-encryption-aws-kms-key-id|contains|fieldref: recipientAccountId
  own_default:
    requestParameters.ServerSideEncryptionConfiguration.Rule.ApplyServerSideEncryptionByDefault.KMSMasterKeyID|contains|fieldref: recipientAccountId
  condition: (write and not own) or (default and not own_default)
`,
  title: {
    en: 'Data was encrypted with a KMS key of another account',
    ko: '다른 계정의 KMS 키로 데이터가 암호화됨',
  },
  triage: [
    {
      en: "Does a partner's or your own second account hold that key? Its account id stands in the ARN.",
      ko: '협력사나 본인의 다른 계정이 가진 키인가요? ARN에 계정 ID가 있습니다.',
    },
    {
      en: 'Whoever owns the key can refuse to decrypt. Were the originals overwritten?',
      ko: '키의 주인은 복호화를 거부할 수 있습니다. 원본을 덮어썼나요?',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'While the key still answers, copy the objects back under a key of your own.',
      ko: '키가 아직 동작하는 동안 객체를 본인의 키로 다시 복사하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call(
      's3',
      'CopyObject',
      alice,
      {
        bucketName: 'photos',
        key: '1.jpg',
        'x-amz-server-side-encryption': 'aws:kms',
        'x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:us-east-1:444455556666:key/1',
      },
      { eventCategory: 'Data' },
    ),
    call('s3', 'PutBucketEncryption', alice, {
      bucketName: 'photos',
      ServerSideEncryptionConfiguration: {
        Rule: {
          ApplyServerSideEncryptionByDefault: {
            SSEAlgorithm: 'aws:kms',
            KMSMasterKeyID: 'arn:aws:kms:us-east-1:444455556666:key/1',
          },
        },
      },
    }),
  ],
  ignores: [
    call(
      's3',
      'CopyObject',
      alice,
      {
        bucketName: 'photos',
        key: '1.jpg',
        'x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:us-east-1:111122223333:key/1',
      },
      { eventCategory: 'Data' },
    ),
    call('s3', 'PutBucketEncryption', alice, {
      bucketName: 'photos',
      ServerSideEncryptionConfiguration: {
        Rule: {
          ApplyServerSideEncryptionByDefault: {
            SSEAlgorithm: 'aws:kms',
            KMSMasterKeyID: 'arn:aws:kms:us-east-1:111122223333:key/1',
          },
        },
      },
    }),
    call('s3', 'PutObject', alice, { bucketName: 'photos', key: '1.jpg' }, { eventCategory: 'Data' }),
  ],
});

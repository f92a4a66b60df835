import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A bucket was opened to another account
name: bucket-opened-to-another-account
level: medium
tags:
  - attack.exfiltration
  - attack.t1537
  - attack.collection
  - attack.t1530
logsource:
  product: aws
  service: cloudtrail
detection:
  policy:
    eventSource: s3.amazonaws.com
    eventName: PutBucketPolicy
    requestParameters.bucketPolicy|re: '"Effect":"Allow"'
    errorCode: null
  foreign:
    requestParameters.bucketPolicy|re: '"AWS":([[]("[^"]*",)*)?"(arn:[a-z-]+:(iam|sts)::)?[0-9]{12}[:"]'
  reading:
    requestParameters.bucketPolicy|re: '"(s3:)?([*]|(Get|List|Delete)[A-Za-z]*[*]?)"'
  own:
    requestParameters.bucketPolicy|contains|fieldref: recipientAccountId
  condition: policy and foreign and reading and not own
`,
  title: { en: 'A bucket was opened to another account', ko: '버킷이 다른 계정에 열림' },
  triage: [
    {
      en: 'Whose account number stands in the policy? Log delivery by AWS only writes; this one may read or delete.',
      ko: '정책에 적힌 계정은 누구의 것인가요? AWS 로그 전송은 쓰기만 하지만, 이 정책은 읽기나 삭제를 허용합니다.',
    },
    {
      en: 'See whether objects were read since; without data events the log does not tell.',
      ko: '그 뒤 객체를 읽었는지 보세요. 데이터 이벤트가 없으면 로그로 알 수 없습니다.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Take the statement out; what was read until then is gone.',
      ko: '해당 문장을 지우세요. 그때까지 읽힌 것은 되찾을 수 없습니다.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'photos',
      bucketPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::444455556666:root' },
            Action: ['s3:GetObject', 's3:ListBucket'],
            Resource: 'arn:aws:s3:::photos/*',
          },
        ],
      },
    }),
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'photos',
      bucketPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: '444455556666' },
            Action: 's3:*',
            Resource: 'arn:aws:s3:::photos/*',
          },
        ],
      },
    }),
  ],
  ignores: [
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'logs',
      bucketPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::600734575887:root' },
            Action: 's3:PutObject',
            Resource: 'arn:aws:s3:::logs/AWSLogs/111122223333/*',
          },
        ],
      },
    }),
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'photos',
      bucketPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::photos/*',
          },
        ],
      },
    }),
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'site',
      bucketPolicy: {
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' }, Action: 's3:GetObject' },
        ],
      },
    }),
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'photos',
      bucketPolicy: {
        Statement: [{ Effect: 'Deny', Principal: { AWS: 'arn:aws:iam::444455556666:root' }, Action: 's3:*' }],
      },
    }),
    call('s3', 'PutBucketPolicy', alice, null, { errorCode: 'AccessDenied' }),
  ],
});

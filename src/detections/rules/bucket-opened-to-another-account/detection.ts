import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: String.raw`
title: A bucket was opened to another account
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.exfiltration, attack.collection, attack.persistence, attack.t1537, attack.t1530]
detection:
  put:
    eventSource: s3.amazonaws.com
    eventName: PutBucketPolicy
    requestParameters.bucketPolicy|re: '"AWS":(\[[^\]]*)?"(arn:aws[a-z-]*:(iam|sts)::)?[0-9]{12}[:"]'
    errorCode: null
  # The accounts of AWS that deliver load balancer logs may only write.
  reads:
    requestParameters.bucketPolicy|re: '"(s3:Get|s3:List|s3:\*|\*")'
  own:
    requestParameters.bucketPolicy|fieldref|contains: recipientAccountId
  condition: put and reads and not own
`,
  title: { en: 'A bucket was opened to another account', ko: '버킷이 다른 계정에 열림' },
  triage: [
    {
      en: 'Whose account is it, and what lies in the bucket?',
      ko: '누구의 계정이고 버킷에 무엇이 있습니까?',
    },
    {
      en: 'See whether objects were read since; without data events the log does not tell.',
      ko: '그 뒤 객체를 읽었는지 보세요. 데이터 이벤트가 없으면 로그로 알 수 없습니다.',
    },
    findDeployment,
  ],
  response: [
    { en: 'Take the account out of the bucket policy.', ko: '버킷 정책에서 그 계정을 빼세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'acme-data',
      bucketPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::444455556666:root' },
            Action: ['s3:GetObject', 's3:ListBucket'],
            Resource: ['arn:aws:s3:::acme-data', 'arn:aws:s3:::acme-data/*'],
          },
        ],
      },
    }),
  ],
  ignores: [
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'acme-data',
      bucketPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
            Action: 's3:GetObject',
          },
        ],
      },
    }),
    // Logs of a load balancer.
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'acme-logs',
      bucketPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::127311923021:root' },
            Action: 's3:PutObject',
            Resource: 'arn:aws:s3:::acme-logs/*',
          },
        ],
      },
    }),
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'acme-web',
      bucketPolicy: {
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' }, Action: 's3:GetObject' },
        ],
      },
    }),
    denied(call('s3', 'PutBucketPolicy', alice)),
  ],
});

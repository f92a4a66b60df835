import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A bucket was opened to everyone
name: bucket-opened-to-everyone
level: high
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
    requestParameters.bucketPolicy|re: '([{][^{}]*"Effect"[^"]*"Allow"[^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*[}]|[{][^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*"Effect"[^"]*"Allow"[^{}]*[}])'
    errorCode: null
  acl:
    eventSource: s3.amazonaws.com
    eventName:
      - PutBucketAcl
      - PutObjectAcl
      - CreateBucket
    errorCode: null
  grant:
    - requestParameters.x-amz-acl:
        - public-read
        - public-read-write
        - authenticated-read
    - requestParameters|contains:
        - 'acs.amazonaws.com/groups/global/AllUsers'
        - 'acs.amazonaws.com/groups/global/AuthenticatedUsers'
  condition: policy or (acl and grant)
`,
  title: { en: 'A bucket was opened to everyone', ko: '버킷이 모든 사람에게 공개됨' },
  triage: [
    {
      en: 'Is it a web site? Then it holds only pages. Read two or three object names before you decide.',
      ko: '웹사이트용인가요? 그렇다면 페이지만 들어 있어야 합니다. 객체 이름을 몇 개 확인하세요.',
    },
    {
      en: 'Block Public Access may hold the policy back: check the account and the bucket.',
      ko: '퍼블릭 액세스 차단이 막고 있을 수 있습니다. 계정과 버킷의 설정을 확인하세요.',
    },
  ],
  response: [
    {
      en: 'Turn Block Public Access on for the bucket; it works at once and can be taken back.',
      ko: '버킷의 퍼블릭 액세스 차단을 켜세요. 바로 적용되며 되돌릴 수 있습니다.',
    },
    {
      en: 'Assume that what lay open was read; without data events nobody can say.',
      ko: '공개된 내용은 읽혔다고 보세요. 데이터 이벤트가 없으면 알 수 없습니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'photos',
      bucketPolicy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::photos/*' },
        ],
      },
    }),
    call('s3', 'PutBucketAcl', alice, { bucketName: 'photos', 'x-amz-acl': ['public-read'] }),
    call('s3', 'PutBucketAcl', alice, {
      bucketName: 'photos',
      AccessControlPolicy: {
        AccessControlList: {
          Grant: [
            { Grantee: { URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'READ' },
          ],
        },
      },
    }),
  ],
  ignores: [
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'photos',
      bucketPolicy: {
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: 'arn:aws:s3:::photos/*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      },
    }),
    call('s3', 'PutBucketPolicy', alice, {
      bucketName: 'site',
      bucketPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::site/*',
          },
        ],
      },
    }),
    call('s3', 'PutBucketAcl', alice, { bucketName: 'photos', 'x-amz-acl': ['private'] }),
    call(
      's3',
      'PutBucketPolicy',
      alice,
      {
        bucketName: 'photos',
        bucketPolicy: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject' }] },
      },
      { errorCode: 'AccessDenied' },
    ),
  ],
});

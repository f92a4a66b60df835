import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A bucket now copies itself to another account
name: bucket-replicated-to-another-account
level: high
tags:
  - attack.exfiltration
  - attack.t1537
logsource:
  product: aws
  service: cloudtrail
detection:
  replicate:
    eventSource: s3.amazonaws.com
    eventName: PutBucketReplication
    requestParameters.ReplicationConfiguration.Rule.Destination.Account|re: '^[0-9]{12}$'
    errorCode: null
  own:
    requestParameters.ReplicationConfiguration.Rule.Destination.Account|fieldref: recipientAccountId
  condition: replicate and not own
`,
  title: { en: 'A bucket now copies itself to another account', ko: '버킷이 다른 계정으로 자동 복제됨' },
  triage: [
    {
      en: 'Is the destination a backup account of yours? Its number stands in the rule.',
      ko: '대상이 본인의 백업 계정인가요? 규칙에 계정 번호가 있습니다.',
    },
  ],
  response: [
    {
      en: 'Delete the replication rule; what was copied is out of your reach.',
      ko: '복제 규칙을 삭제하세요. 이미 복제된 것은 되찾을 수 없습니다.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('s3', 'PutBucketReplication', alice, {
      bucketName: 'photos',
      ReplicationConfiguration: {
        Role: 'arn:aws:iam::111122223333:role/r',
        Rule: { Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::mirror', Account: '444455556666' } },
      },
    }),
  ],
  ignores: [
    call('s3', 'PutBucketReplication', alice, {
      bucketName: 'photos',
      ReplicationConfiguration: {
        Rule: { Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::photos-tokyo' } },
      },
    }),
    call('s3', 'PutBucketReplication', alice, {
      bucketName: 'photos',
      ReplicationConfiguration: {
        Rule: {
          Status: 'Enabled',
          Destination: { Bucket: 'arn:aws:s3:::photos-tokyo', Account: '111122223333' },
        },
      },
    }),
  ],
});

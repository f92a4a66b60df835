import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A whole database or table was exported to a bucket
name: database-exported
level: medium
tags:
  - attack.collection
  - attack.t1530
  - attack.exfiltration
  - attack.t1537
logsource:
  product: aws
  service: cloudtrail
detection:
  relational:
    eventSource: rds.amazonaws.com
    eventName: StartExportTask
    errorCode: null
  table:
    eventSource: dynamodb.amazonaws.com
    eventName: ExportTableToPointInTime
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: (relational or table) and not automatic
`,
  title: {
    en: 'A whole database or table was exported to a bucket',
    ko: '데이터베이스나 테이블 전체가 버킷으로 내보내짐',
  },
  triage: [
    {
      en: "Does your analysis run this, each day by the same role? A person's first export needs asking.",
      ko: '매일 같은 역할이 실행하는 분석 작업인가요? 사람이 처음 한 내보내기라면 물어보세요.',
    },
    { en: 'Whose is the bucket?', ko: '버킷은 누구의 것인가요?' },
  ],
  response: [
    {
      en: 'Cancel what still runs, lock the bucket, and find out who read from it.',
      ko: '진행 중인 내보내기를 취소하고 버킷을 잠근 뒤 누가 읽었는지 확인하세요.',
    },
    {
      en: 'With personal data inside, think of the duty to report (KISA and PIPC within 72 hours in Korea).',
      ko: '개인 정보가 있다면 신고 의무를 확인하세요(개인정보보호위원회 또는 KISA, 72시간 이내).',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('rds', 'StartExportTask', alice, {
      exportTaskIdentifier: 'e',
      sourceArn: 'arn:aws:rds:ap-northeast-2:111122223333:snapshot:shop',
      s3BucketName: 'mirror',
    }),
    call('dynamodb', 'ExportTableToPointInTime', alice, {
      tableArn: 'arn:aws:dynamodb:ap-northeast-2:111122223333:table/customers',
      s3Bucket: 'mirror',
    }),
  ],
  ignores: [
    call('dynamodb', 'DescribeExport', alice, {
      exportArn: 'arn:aws:dynamodb:ap-northeast-2:111122223333:table/customers/export/1',
    }),
    call('rds', 'StartExportTask', alice, null, { errorCode: 'AccessDenied' }),
  ],
});

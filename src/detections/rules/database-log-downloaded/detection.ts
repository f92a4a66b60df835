import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A database log file was downloaded
name: database-log-downloaded
level: low
tags:
  - attack.collection
  - attack.t1530
logsource:
  product: aws
  service: cloudtrail
detection:
  read:
    eventSource: rds.amazonaws.com
    eventName:
      - DownloadDBLogFilePortion
      - DownloadCompleteDBLogFile
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: read and not automatic
`,
  title: { en: 'A database log file was downloaded', ko: '데이터베이스 로그 파일이 다운로드됨' },
  triage: [
    {
      en: 'Logs may hold queries with data and passwords. Does this person look after the database?',
      ko: '로그에는 데이터와 암호가 담긴 쿼리가 있을 수 있습니다. 데이터베이스 담당자인가요?',
    },
  ],
  response: [
    { en: 'If not: treat what the log shows as read.', ko: '아니라면 로그의 내용이 읽혔다고 보세요.' },
  ],
  playbook: 'intrusion',
  matches: [
    call('rds', 'DownloadDBLogFilePortion', alice, {
      dBInstanceIdentifier: 'shop',
      logFileName: 'error/postgresql.log',
    }),
  ],
  ignores: [
    call('rds', 'DescribeDBLogFiles', alice, { dBInstanceIdentifier: 'shop' }),
    call(
      'rds',
      'DownloadDBLogFilePortion',
      alice,
      { dBInstanceIdentifier: 'shop' },
      { errorCode: 'AccessDenied' },
    ),
  ],
});

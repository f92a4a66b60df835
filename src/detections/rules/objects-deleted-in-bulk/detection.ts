import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series, service } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: objects-deleted-in-bulk-call
name: objects-deleted-in-bulk-call
logsource:
  product: aws
  service: cloudtrail
detection:
  delete:
    eventSource: s3.amazonaws.com
    eventName:
      - DeleteObject
      - DeleteObjects
      - DeleteObjectVersion
    errorCode: null
  automatic:
    userIdentity.type: AWSService
  condition: delete and not automatic
---
title: Many objects of one bucket were deleted in minutes
name: objects-deleted-in-bulk
level: medium
tags:
  - attack.impact
  - attack.t1485
correlation:
  type: event_count
  rules:
    - objects-deleted-in-bulk-call
  group-by:
    - userIdentity.arn
    - requestParameters.bucketName
  timespan: 10m
  condition:
    gte: 50
`,
  title: {
    en: 'Many objects of one bucket were deleted in minutes',
    ko: '한 버킷의 객체가 몇 분 사이 많이 삭제됨',
  },
  triage: [
    {
      en: "Does a deployment clean this bucket, such as a web site's old files? Then the same caller writes new ones too.",
      ko: '배포가 이 버킷을 정리하나요? 웹사이트 파일이라면 같은 호출자가 새 파일도 올립니다.',
    },
    {
      en: 'Was anything read or copied in bulk before? Copy, then delete, is extortion.',
      ko: '그 전에 대량으로 읽거나 복사했나요? 복사 후 삭제는 협박 수법입니다.',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'With versioning on, remove the delete markers; otherwise look for replicas and backups.',
      ko: '버전 관리가 켜져 있다면 삭제 마커를 지우고, 아니라면 복제본과 백업을 찾으세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    series(50, 5, (nth) =>
      call(
        's3',
        'DeleteObject',
        alice,
        { bucketName: 'photos', key: `${nth}.jpg` },
        { eventCategory: 'Data' },
      ),
    ),
  ],
  ignores: [
    series(20, 5, (nth) =>
      call(
        's3',
        'DeleteObject',
        alice,
        { bucketName: 'photos', key: `${nth}.jpg` },
        { eventCategory: 'Data' },
      ),
    ),
    series(60, 5, (nth) =>
      call(
        's3',
        'DeleteObject',
        alice,
        { bucketName: 'photos', key: `${nth}.jpg` },
        { eventCategory: 'Data', errorCode: 'AccessDenied' },
      ),
    ),
    series(60, 5, (nth) =>
      call(
        's3',
        'DeleteObject',
        service('s3'),
        { bucketName: 'photos', key: `${nth}.jpg` },
        { eventCategory: 'Data' },
      ),
    ),
  ],
});

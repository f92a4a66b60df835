import { defineDetection } from '../../detection.ts';
import { alice, call, series, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: objects-read-in-bulk-call
name: objects-read-in-bulk-call
logsource:
  product: aws
  service: cloudtrail
detection:
  read:
    eventSource: s3.amazonaws.com
    eventName: GetObject
    errorCode: null
    userIdentity.type:
      - IAMUser
      - Root
      - FederatedUser
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: read and not automatic
---
title: A user read hundreds of objects of one bucket in minutes
name: objects-read-in-bulk
level: low
tags:
  - attack.collection
  - attack.t1530
correlation:
  type: event_count
  rules:
    - objects-read-in-bulk-call
  group-by:
    - userIdentity.arn
    - requestParameters.bucketName
  timespan: 10m
  condition:
    gte: 200
`,
  title: {
    en: 'A user read hundreds of objects of one bucket in minutes',
    ko: '사용자가 한 버킷의 객체 수백 개를 몇 분 사이 읽음',
  },
  triage: [
    {
      en: 'Does a program with this key serve files all day? Compare with other days and addresses.',
      ko: '이 키로 파일을 서비스하는 프로그램이 있나요? 다른 날, 다른 주소와 비교하세요.',
    },
  ],
  response: [
    {
      en: 'If not known, deactivate the key and write down which objects were read.',
      ko: '모르는 사용이라면 키를 비활성화하고 읽힌 객체 목록을 남기세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    series(200, 2, (nth) =>
      call('s3', 'GetObject', alice, { bucketName: 'photos', key: `${nth}.jpg` }, { eventCategory: 'Data' }),
    ),
  ],
  ignores: [
    series(60, 2, (nth) =>
      call('s3', 'GetObject', alice, { bucketName: 'photos', key: `${nth}.jpg` }, { eventCategory: 'Data' }),
    ),
    series(200, 2, (nth) =>
      call(
        's3',
        'GetObject',
        session('WebServer', 'i-0abc'),
        { bucketName: 'photos', key: `${nth}.jpg` },
        { eventCategory: 'Data' },
      ),
    ),
    series(200, 2, (nth) =>
      call(
        's3',
        'GetObject',
        alice,
        { bucketName: 'photos', key: `${nth}.jpg` },
        { errorCode: 'AccessDenied', eventCategory: 'Data' },
      ),
    ),
  ],
});

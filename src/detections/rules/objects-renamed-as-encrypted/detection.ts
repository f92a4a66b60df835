import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: objects-renamed-as-encrypted-call
name: objects-renamed-as-encrypted-call
logsource:
  product: aws
  service: cloudtrail
detection:
  write:
    eventSource: s3.amazonaws.com
    eventName:
      - CopyObject
      - PutObject
    requestParameters.key|re: '(?i)[.](locked|lock|encrypted|crypted|crypt|cry|enc|ransom|pay|payme)$'
    errorCode: null
  condition: write
---
title: Objects were rewritten under names that say encrypted
name: objects-renamed-as-encrypted
level: high
tags:
  - attack.impact
  - attack.t1486
correlation:
  type: event_count
  rules:
    - objects-renamed-as-encrypted-call
  group-by:
    - userIdentity.arn
  timespan: 15m
  condition:
    gte: 5
`,
  title: {
    en: 'Objects were rewritten under names that say encrypted',
    ko: '객체가 암호화를 뜻하는 이름으로 다시 쓰임',
  },
  triage: [
    {
      en: 'A backup program may name its files so, but always. Are there plain objects of the same names besides?',
      ko: '백업 프로그램도 이런 이름을 쓰지만 늘 그렇습니다. 같은 이름의 원본이 따로 있나요?',
    },
    {
      en: 'Which key were they written with, and were the originals deleted?',
      ko: '어떤 키로 썼으며 원본이 삭제됐나요?',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Suspend lifecycle rules, and look for earlier versions before anything expires.',
      ko: '수명 주기 규칙을 멈추고 만료되기 전에 이전 버전을 찾으세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    series(5, 10, (nth) =>
      call(
        's3',
        'CopyObject',
        alice,
        { bucketName: 'photos', key: `${nth}.jpg.locked`, 'x-amz-copy-source': `photos/${nth}.jpg` },
        { eventCategory: 'Data' },
      ),
    ),
  ],
  ignores: [
    series(5, 10, (nth) =>
      call(
        's3',
        'CopyObject',
        alice,
        { bucketName: 'photos', key: `2025/${nth}.jpg`, 'x-amz-copy-source': `photos/${nth}.jpg` },
        { eventCategory: 'Data' },
      ),
    ),
    series(2, 10, (nth) =>
      call(
        's3',
        'PutObject',
        alice,
        { bucketName: 'config', key: `${nth}.env.enc` },
        { eventCategory: 'Data' },
      ),
    ),
    series(8, 10, (nth) =>
      call(
        's3',
        'GetObject',
        alice,
        { bucketName: 'photos', key: `${nth}.jpg.locked` },
        { eventCategory: 'Data' },
      ),
    ),
  ],
});

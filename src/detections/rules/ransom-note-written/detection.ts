import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An object with the name of a ransom note was written
name: ransom-note-written
level: high
tags:
  - attack.impact
  - attack.t1486
  - attack.t1491
logsource:
  product: aws
  service: cloudtrail
detection:
  write:
    eventSource: s3.amazonaws.com
    eventName:
      - PutObject
      - CopyObject
    requestParameters.key|re: '(?i)(ransom|read[-_ ]?me[-_ ]*(to|for)[-_ ]*(decrypt|recover|restore|unlock)|how[-_ ]?to[-_ ]?(decrypt|recover|restore|get[-_ ]?back)|(decrypt|recover|restore)[-_ ]?(your|my)?[-_ ]?(files|data)[^/]*[.](txt|html?|md)|your[-_ ]?(files|data)[-_ ]?(are|is|have)|files[-_ ]?encrypted)[^/]*$'
    errorCode: null
  bucket:
    eventSource: s3.amazonaws.com
    eventName: CreateBucket
    requestParameters.bucketName|re: '(ransom|your-data-|pay-to-|contact-us-to-)'
    errorCode: null
  condition: write or bucket
`,
  title: {
    en: 'An object with the name of a ransom note was written',
    ko: '랜섬 노트로 보이는 이름의 객체가 생성됨',
  },
  triage: [
    {
      en: 'Open it only as text. Which other objects did the same caller delete or overwrite?',
      ko: '텍스트로만 여세요. 같은 호출자가 삭제하거나 덮어쓴 객체는 무엇인가요?',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Keep the note; do not answer it. Restore from versions or backups, and tell the police (KISA 118 in Korea).',
      ko: '노트를 보존하고 답하지 마세요. 버전이나 백업에서 복원하고 경찰과 KISA(118)에 신고하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call(
      's3',
      'PutObject',
      alice,
      { bucketName: 'photos', key: 'HOW_TO_RECOVER_FILES.txt' },
      { eventCategory: 'Data' },
    ),
    call(
      's3',
      'PutObject',
      alice,
      { bucketName: 'photos', key: '2025/readme-for-unlock.txt' },
      { eventCategory: 'Data' },
    ),
    call(
      's3',
      'PutObject',
      alice,
      { bucketName: 'photos', key: 'FILES-ENCRYPTED.html' },
      { eventCategory: 'Data' },
    ),
  ],
  ignores: [
    call('s3', 'PutObject', alice, { bucketName: 'site', key: 'help/readme.txt' }, { eventCategory: 'Data' }),
    call(
      's3',
      'PutObject',
      alice,
      { bucketName: 'site', key: 'restore/2026-05-06.sql.gz' },
      { eventCategory: 'Data' },
    ),
    call(
      's3',
      'GetObject',
      alice,
      { bucketName: 'photos', key: 'HOW_TO_RECOVER_FILES.txt' },
      { eventCategory: 'Data' },
    ),
  ],
});

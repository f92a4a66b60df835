import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The retention lock of objects was bypassed
name: retention-bypassed
level: high
tags:
  - attack.impact
  - attack.t1485
  - attack.t1490
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
      - PutObjectRetention
    requestParameters.x-amz-bypass-governance-retention: 'true'
    errorCode: null
  condition: delete
`,
  title: { en: 'The retention lock of objects was bypassed', ko: '객체의 보존 잠금을 우회함' },
  triage: [
    {
      en: 'Somebody locked these objects on purpose, and lifting that takes a right of its own. Who asked for it?',
      ko: '일부러 잠근 객체이고, 우회하려면 별도의 권한이 필요합니다. 누가 요청했나요?',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Use compliance mode for backups: nobody can bypass it, the root user neither.',
      ko: '백업에는 루트 사용자도 우회할 수 없는 규정 준수 모드를 쓰세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call(
      's3',
      'DeleteObject',
      alice,
      { bucketName: 'backups', key: 'db.gz', versionId: 'v', 'x-amz-bypass-governance-retention': 'true' },
      { eventCategory: 'Data' },
    ),
  ],
  ignores: [
    call('s3', 'DeleteObject', alice, { bucketName: 'backups', key: 'db.gz' }, { eventCategory: 'Data' }),
    call(
      's3',
      'DeleteObject',
      alice,
      { bucketName: 'backups', key: 'db.gz', 'x-amz-bypass-governance-retention': 'true' },
      { eventCategory: 'Data', errorCode: 'AccessDenied' },
    ),
  ],
});

import { readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Versioning or MFA delete of a bucket was turned off
name: bucket-versioning-suspended
level: medium
tags:
  - attack.impact
  - attack.t1490
logsource:
  product: aws
  service: cloudtrail
detection:
  versioning:
    eventSource: s3.amazonaws.com
    eventName: PutBucketVersioning
    errorCode: null
  suspended:
    - requestParameters.VersioningConfiguration.Status: Suspended
    - requestParameters.VersioningConfiguration.MfaDelete: Disabled
  condition: versioning and suspended
`,
  title: {
    en: 'Versioning or MFA delete of a bucket was turned off',
    ko: '버킷의 버전 관리나 MFA 삭제가 꺼짐',
  },
  triage: [
    {
      en: 'Whoever wants to save money uses a lifecycle rule. Turning versions off is what comes before deleting or overwriting.',
      ko: '비용을 줄이려면 수명 주기 규칙을 씁니다. 버전 관리를 끄는 것은 삭제나 덮어쓰기의 준비입니다.',
    },
    readAround,
  ],
  response: [
    {
      en: 'Turn versioning on again: it costs nothing until something changes.',
      ko: '버전 관리를 다시 켜세요. 변경이 없으면 비용이 들지 않습니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('s3', 'PutBucketVersioning', alice, {
      bucketName: 'photos',
      VersioningConfiguration: { Status: 'Suspended' },
    }),
  ],
  ignores: [
    call('s3', 'PutBucketVersioning', alice, {
      bucketName: 'photos',
      VersioningConfiguration: { Status: 'Enabled' },
    }),
    call(
      's3',
      'PutBucketVersioning',
      alice,
      { bucketName: 'photos', VersioningConfiguration: { Status: 'Suspended' } },
      { errorCode: 'AccessDenied' },
    ),
    call('s3', 'GetBucketVersioning', alice, { bucketName: 'photos' }),
  ],
});

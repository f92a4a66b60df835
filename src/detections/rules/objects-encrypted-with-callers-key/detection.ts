import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: objects-encrypted-with-callers-key-call
name: objects-encrypted-with-callers-key-call
logsource:
  product: aws
  service: cloudtrail
detection:
  write:
    eventSource: s3.amazonaws.com
    eventName:
      - CopyObject
      - PutObject
      - CompleteMultipartUpload
      - CreateMultipartUpload
    errorCode: null
  customer:
    - requestParameters.x-amz-server-side-encryption-customer-algorithm|exists: true
    - additionalEventData.SSEApplied: SSE_C
  condition: write and customer
---
title: Objects were encrypted with a key only the caller has
name: objects-encrypted-with-callers-key
level: high
tags:
  - attack.impact
  - attack.t1486
correlation:
  type: event_count
  rules:
    - objects-encrypted-with-callers-key-call
  group-by:
    - userIdentity.arn
  timespan: 15m
  condition:
    gte: 10
`,
  title: {
    en: 'Objects were encrypted with a key only the caller has',
    ko: '호출자만 가진 키로 객체가 암호화됨',
  },
  triage: [
    {
      en: 'Very few programs use customer-provided keys (SSE-C). If none of yours does, this is ransom.',
      ko: '고객 제공 키(SSE-C)를 쓰는 프로그램은 드뭅니다. 본인 것이 아니면 랜섬 공격입니다.',
    },
    {
      en: 'Are earlier versions still there? Is versioning on, did a lifecycle rule appear?',
      ko: '이전 버전이 남아 있나요? 버전 관리가 켜져 있나요? 수명 주기 규칙이 생겼나요?',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Remove new lifecycle rules and deny deleting versions; AWS cannot recover objects without the key.',
      ko: '새 수명 주기 규칙을 지우고 버전 삭제를 거부하세요. 키가 없으면 AWS도 복구할 수 없습니다.',
    },
    {
      en: 'Do not pay in haste: restore earlier versions, replicas or backups first.',
      ko: '서둘러 돈을 보내지 마세요. 이전 버전, 복제본, 백업부터 복원하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    series(10, 5, (nth) =>
      call(
        's3',
        'CopyObject',
        alice,
        {
          bucketName: 'photos',
          key: `${nth}.jpg`,
          'x-amz-server-side-encryption-customer-algorithm': 'AES256',
        },
        { eventCategory: 'Data' },
      ),
    ),
    series(10, 5, (nth) =>
      call(
        's3',
        'PutObject',
        alice,
        { bucketName: 'photos', key: `${nth}.jpg` },
        { eventCategory: 'Data', additionalEventData: { SSEApplied: 'SSE_C' } },
      ),
    ),
  ],
  ignores: [
    series(10, 5, (nth) =>
      call(
        's3',
        'CopyObject',
        alice,
        { bucketName: 'photos', key: `${nth}.jpg`, 'x-amz-server-side-encryption': 'aws:kms' },
        { eventCategory: 'Data', additionalEventData: { SSEApplied: 'SSE_KMS' } },
      ),
    ),
    series(3, 5, (nth) =>
      call(
        's3',
        'PutObject',
        alice,
        { bucketName: 'photos', key: `${nth}.jpg` },
        { eventCategory: 'Data', additionalEventData: { SSEApplied: 'SSE_C' } },
      ),
    ),
  ],
});

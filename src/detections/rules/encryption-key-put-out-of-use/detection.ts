import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An encryption key was disabled or set to be deleted
name: encryption-key-put-out-of-use
level: medium
tags:
  - attack.impact
  - attack.t1485
  - attack.t1486
logsource:
  product: aws
  service: cloudtrail
detection:
  key:
    eventSource: kms.amazonaws.com
    eventName:
      - ScheduleKeyDeletion
      - DisableKey
      - DeleteImportedKeyMaterial
      - DisconnectCustomKeyStore
      - DeleteCustomKeyStore
    errorCode: null
  automatic:
    userIdentity.type: AWSService
  condition: key and not automatic
`,
  title: {
    en: 'An encryption key was disabled or set to be deleted',
    ko: '암호화 키가 비활성화되거나 삭제 예약됨',
  },
  triage: [
    {
      en: 'What is encrypted with it? Without the key, disks, databases and objects are lost for good.',
      ko: '이 키로 암호화한 것이 무엇인가요? 키가 없으면 디스크, 데이터베이스, 객체를 영영 잃습니다.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Cancel the deletion and enable the key again: possible until the waiting time (7 to 30 days) is over.',
      ko: '삭제 예약을 취소하고 키를 다시 활성화하세요. 대기 기간(7~30일) 안에만 가능합니다.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('kms', 'ScheduleKeyDeletion', alice, { keyId: 'k', pendingWindowInDays: 7 }),
    call('kms', 'DisableKey', alice, { keyId: 'k' }),
  ],
  ignores: [
    call('kms', 'CancelKeyDeletion', alice, { keyId: 'k' }),
    call('kms', 'DisableKeyRotation', alice, { keyId: 'k' }),
    call('kms', 'ScheduleKeyDeletion', alice, null, { errorCode: 'AccessDenied' }),
  ],
});

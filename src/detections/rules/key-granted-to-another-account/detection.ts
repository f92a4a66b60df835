import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A KMS key was granted to another account
name: key-granted-to-another-account
level: medium
tags:
  - attack.persistence
  - attack.exfiltration
  - attack.t1537
logsource:
  product: aws
  service: cloudtrail
detection:
  grant:
    eventSource: kms.amazonaws.com
    eventName: CreateGrant
    requestParameters.granteePrincipal|re: '^arn:[a-z-]+:(iam|sts)::[0-9]{12}:'
    errorCode: null
  own:
    requestParameters.granteePrincipal|contains|fieldref: recipientAccountId
  condition: grant and not own
`,
  title: { en: 'A KMS key was granted to another account', ko: '다른 계정에 KMS 키 사용 권한을 부여함' },
  triage: [
    {
      en: 'Auto Scaling or backup in a second account of yours needs this. Is the account yours?',
      ko: '본인의 다른 계정에서 쓰는 Auto Scaling이나 백업에 필요할 수 있습니다. 본인 계정인가요?',
    },
  ],
  response: [
    {
      en: 'Revoke the grant; grants do not show in the key policy.',
      ko: '권한 부여를 취소하세요. 권한 부여는 키 정책에 보이지 않습니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('kms', 'CreateGrant', alice, {
      keyId: 'k',
      granteePrincipal: 'arn:aws:iam::444455556666:root',
      operations: ['Decrypt'],
    }),
  ],
  ignores: [
    call('kms', 'CreateGrant', alice, {
      keyId: 'k',
      granteePrincipal: 'arn:aws:iam::111122223333:role/app',
      operations: ['Decrypt'],
    }),
    call('kms', 'CreateGrant', alice, {
      keyId: 'k',
      granteePrincipal: 'rds.ap-northeast-2.amazonaws.com',
      operations: ['Decrypt'],
    }),
  ],
});

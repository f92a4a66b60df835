import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A KMS key skipped the check against locking its owner out
name: key-made-without-lockout-check
level: medium
tags:
  - attack.impact
  - attack.t1486
  - attack.defense-evasion
  - attack.t1222
logsource:
  product: aws
  service: cloudtrail
detection:
  bypass:
    eventSource: kms.amazonaws.com
    eventName:
      - CreateKey
      - PutKeyPolicy
      - ReplicateKey
    requestParameters.bypassPolicyLockoutSafetyCheck: true
    errorCode: null
  condition: bypass
`,
  title: {
    en: 'A KMS key skipped the check against locking its owner out',
    ko: '소유자가 잠기지 않도록 막는 검사를 건너뛴 KMS 키',
  },
  triage: [
    {
      en: 'Almost nobody sets this. Read the policy: who may use the key, and may you still change it?',
      ko: '이 옵션을 쓰는 경우는 거의 없습니다. 누가 키를 쓸 수 있고 본인이 아직 바꿀 수 있는지 정책을 읽으세요.',
    },
    { en: 'What was encrypted with this key since?', ko: '그 뒤 이 키로 무엇을 암호화했나요?' },
  ],
  response: [
    {
      en: 'Set the policy back while you may; copy data back under a key of yours.',
      ko: '바꿀 수 있을 때 정책을 되돌리고 데이터를 본인의 키로 다시 복사하세요.',
    },
    {
      en: 'If you are locked out already, only AWS Support can help.',
      ko: '이미 잠겼다면 AWS Support에 요청해야 합니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('kms', 'CreateKey', alice, {
      description: 'vault',
      bypassPolicyLockoutSafetyCheck: true,
      policy:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"kms:*","Resource":"*"}]}',
    }),
  ],
  ignores: [
    call('kms', 'CreateKey', alice, { description: 'app', bypassPolicyLockoutSafetyCheck: false }),
    call(
      'kms',
      'PutKeyPolicy',
      alice,
      { keyId: 'k', bypassPolicyLockoutSafetyCheck: true },
      { errorCode: 'AccessDenied' },
    ),
  ],
});

import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Key material from outside AWS was brought in
name: outside-key-material-brought-in
level: medium
tags:
  - attack.impact
  - attack.t1486
logsource:
  product: aws
  service: cloudtrail
detection:
  bring:
    eventSource: kms.amazonaws.com
    eventName:
      - ImportKeyMaterial
      - CreateCustomKeyStore
      - ConnectCustomKeyStore
    errorCode: null
  condition: bring
`,
  title: { en: 'Key material from outside AWS was brought in', ko: 'AWS 밖의 키 자료를 가져옴' },
  triage: [
    {
      en: 'Few firms do this, and only by rule. What is encrypted with it is lost when the material is withdrawn.',
      ko: '규정이 있는 일부 회사만 씁니다. 자료를 거두면 이 키로 암호화한 것을 잃습니다.',
    },
    {
      en: 'Was data encrypted anew with this key afterwards?',
      ko: '이후 이 키로 데이터를 다시 암호화했나요?',
    },
  ],
  response: [
    {
      en: 'Copy what is encrypted with it back under a key of yours while it still works.',
      ko: '아직 동작할 때 이 키로 암호화한 것을 본인의 키로 다시 복사하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [call('kms', 'ImportKeyMaterial', alice, { keyId: 'k', expirationModel: 'KEY_MATERIAL_EXPIRES' })],
  ignores: [
    call('kms', 'GetParametersForImport', alice, { keyId: 'k' }),
    call('kms', 'CreateKey', alice, { origin: 'AWS_KMS' }),
  ],
});

import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Certificates from outside were let in by Roles Anywhere
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.t1098.001, attack.t1556]
detection:
  opened:
    eventSource: rolesanywhere.amazonaws.com
    eventName:
      - CreateTrustAnchor
      - UpdateTrustAnchor
      - EnableTrustAnchor
      - CreateProfile
      - UpdateProfile
      - EnableProfile
      - DeleteCrl
      - DisableCrl
    errorCode: null
  condition: opened
`,
  title: {
    en: 'Certificates from outside were let in by Roles Anywhere',
    ko: 'Roles Anywhere로 외부 인증서에 역할이 열림',
  },
  triage: [
    {
      en: 'Whose certificate authority is it? A certificate pasted in by hand needs a known owner.',
      ko: '누구의 인증 기관입니까? 직접 붙여 넣은 인증서라면 주인이 분명해야 합니다.',
    },
    {
      en: 'Look for CreateSession calls, which hand out credentials against a certificate.',
      ko: '인증서로 자격 증명을 받는 CreateSession 호출을 찾으세요.',
    },
  ],
  response: [
    {
      en: 'Disable the trust anchor and the profile, then delete them.',
      ko: '트러스트 앵커와 프로필을 비활성화한 뒤 삭제하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('rolesanywhere', 'CreateTrustAnchor', alice, {
      name: 'lab',
      enabled: true,
      source: { sourceType: 'CERTIFICATE_BUNDLE' },
    }),
  ],
  ignores: [
    call('rolesanywhere', 'ListTrustAnchors', alice),
    call('rolesanywhere', 'DisableTrustAnchor', alice, { trustAnchorId: 'ta-1' }),
    denied(call('rolesanywhere', 'CreateTrustAnchor', alice)),
  ],
});

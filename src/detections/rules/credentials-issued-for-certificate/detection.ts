import { compareHabits } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, OWN_ACCOUNT } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A certificate from outside was exchanged for credentials
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.initial-access, attack.persistence, attack.t1078.004]
detection:
  issued:
    eventSource: rolesanywhere.amazonaws.com
    eventName: CreateSession
    errorCode: null
  condition: issued
`,
  title: {
    en: 'A certificate from outside was exchanged for credentials',
    ko: '외부 인증서로 자격 증명을 발급받음',
  },
  triage: [
    {
      en: 'Which machine holds the certificate, and since when does the account trust its issuer?',
      ko: '어떤 머신이 인증서를 가지고 있고, 언제부터 발급자를 신뢰했습니까?',
    },
    compareHabits,
  ],
  response: [
    {
      en: "Disable the trust anchor, then revoke the role's sessions.",
      ko: '트러스트 앵커를 비활성화한 다음 역할의 세션을 취소하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call(
      'rolesanywhere',
      'CreateSession',
      { type: 'Unknown', accountId: OWN_ACCOUNT },
      { roleArn: 'arn:aws:iam::111122223333:role/onprem' },
    ),
  ],
  ignores: [
    call('rolesanywhere', 'GetProfile', alice),
    denied(call('rolesanywhere', 'CreateSession', { type: 'Unknown', accountId: OWN_ACCOUNT })),
  ],
});

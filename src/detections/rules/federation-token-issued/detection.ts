import { findTheRest } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A user made federated credentials from an access key
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.defense-evasion, attack.t1550.001, attack.t1078.004]
detection:
  issued:
    eventSource: sts.amazonaws.com
    eventName: GetFederationToken
    errorCode: null
  condition: issued
`,
  title: {
    en: 'A user made federated credentials from an access key',
    ko: '사용자가 액세스 키로 페더레이션 자격 증명을 만듦',
  },
  triage: [
    {
      en: 'Such credentials live on after the key is deactivated: see what they were used for.',
      ko: '이 자격 증명은 키를 비활성화해도 남아 있으니 무엇에 쓰였는지 보세요.',
    },
    {
      en: 'Ask whether you run a sign-in broker that hands out such credentials.',
      ko: '이런 자격 증명을 나눠 주는 로그인 중계 프로그램을 운영하는지 확인하세요.',
    },
  ],
  response: [
    {
      en: 'Deny everything to the user by a policy; deactivating its key does not end these sessions.',
      ko: '정책으로 사용자의 모든 작업을 거부하세요. 키를 비활성화해도 이 세션은 끝나지 않습니다.',
    },
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [
    call('sts', 'GetFederationToken', alice, {
      name: 'work',
      policyArns: [{ arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
      durationSeconds: 129600,
    }),
  ],
  ignores: [
    denied(call('sts', 'GetFederationToken', alice)),
    call('sts', 'GetSessionToken', alice, { durationSeconds: 3600 }),
  ],
});

import { defineDetection } from '../../detection.ts';
import { alice, series, signIn } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Failed sign in
name: failed-sign-in
logsource: { product: aws, service: cloudtrail }
detection:
  failed:
    eventSource: signin.amazonaws.com
    eventName: ConsoleLogin
    responseElements.ConsoleLogin: Failure
  condition: failed
---
title: Many failed sign-ins came from one address
correlation:
  type: event_count
  rules: [failed-sign-in]
  group-by: [sourceIPAddress]
  timespan: 10m
  condition: { gte: 10 }
level: medium
tags: [attack.credential-access, attack.t1110]
`,
  title: { en: 'Many failed sign-ins came from one address', ko: '한 주소에서 로그인 실패가 여러 번 반복됨' },
  triage: [
    {
      en: 'See which user names were tried, and whether any of them got in.',
      ko: '어떤 사용자 이름을 시도했고 그중 로그인에 성공한 것이 있는지 보세요.',
    },
    {
      en: 'An office behind one address may be many people: look at the spread over time.',
      ko: '사무실 전체가 한 주소를 쓸 수 있으니 시간 분포를 보세요.',
    },
  ],
  response: [
    {
      en: 'If one got in, disable that password and revoke its sessions.',
      ko: '성공한 사용자가 있으면 암호를 비활성화하고 세션을 취소하세요.',
    },
    {
      en: 'Register MFA for every user with a password.',
      ko: '암호가 있는 모든 사용자에게 MFA를 등록하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [series(10, 20, () => signIn(alice, 'Failure', 'No'))],
  ignores: [
    series(4, 20, () => signIn(alice, 'Failure', 'No')),
    // The same number over a whole day.
    series(10, 8000, () => signIn(alice, 'Failure', 'No')),
    series(10, 20, () => signIn(alice, 'Success', 'Yes')),
  ],
});

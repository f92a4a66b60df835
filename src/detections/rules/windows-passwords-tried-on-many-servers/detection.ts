import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Windows password asked
name: windows-password-asked
logsource: { product: aws, service: cloudtrail }
detection:
  asked:
    eventSource: ec2.amazonaws.com
    eventName: GetPasswordData
  condition: asked
---
title: One caller asked for passwords of many Windows servers
correlation:
  type: event_count
  rules: [windows-password-asked]
  group-by: [userIdentity.arn]
  timespan: 15m
  condition: { gte: 5 }
level: medium
tags: [attack.credential-access, attack.t1555, attack.t1552.005]
`,
  title: {
    en: 'One caller asked for passwords of many Windows servers',
    ko: '한 호출자가 여러 Windows 서버의 암호를 요청함',
  },
  triage: [
    {
      en: "Do you have that many Windows servers? Asking for all of them is a tool's doing.",
      ko: 'Windows 서버가 그만큼 있습니까? 모두 요청하는 것은 도구가 하는 일입니다.',
    },
    { en: 'See whether any of the answers was not refused.', ko: '거부되지 않은 응답이 있는지 보세요.' },
  ],
  response: [
    { en: 'Change the passwords that were given out.', ko: '알려진 암호를 바꾸세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    series(5, 2, () => denied(call('ec2', 'GetPasswordData', alice), 'Client.UnauthorizedOperation')),
    series(5, 2, (n) => call('ec2', 'GetPasswordData', alice, { instanceId: `i-0123456789abcdef${n}` })),
  ],
  ignores: [
    series(2, 2, (n) => call('ec2', 'GetPasswordData', alice, { instanceId: `i-0123456789abcdef${n}` })),
    series(5, 3600, (n) => call('ec2', 'GetPasswordData', alice, { instanceId: `i-0123456789abcdef${n}` })),
  ],
});

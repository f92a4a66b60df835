import { findTheRest, readAround, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A call came from a system made for break-ins
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.initial-access, attack.t1078.004]
detection:
  system:
    userAgent|contains: ['.kali', '-kali', 'kali-', '.parrot', 'parrot1-', pentoo, blackarch, 'Pacu', 'enumerate-iam', 'CloudFox', 'aws_consoler', 'weirdAAL']
  condition: system
`,
  title: {
    en: 'A call came from a system made for break-ins',
    ko: '침투용 운영 체제나 도구에서 호출이 들어옴',
  },
  triage: [
    {
      en: 'Did you order a security test for that day? The testers name their addresses.',
      ko: '그날 보안 점검을 의뢰했습니까? 점검 업체는 자기 주소를 알려 줍니다.',
    },
    readAround,
  ],
  response: [stopTheCaller, findTheRest],
  playbook: 'intrusion',
  matches: [
    call('iam', 'ListUsers', alice, null, {
      userAgent: 'aws-cli/2.31.0 Python/3.13.7 Linux/6.12.25-amd64 source/x86_64.kali.2025',
    }),
  ],
  ignores: [
    call('iam', 'ListUsers', alice, null, {
      userAgent: 'aws-cli/2.31.0 Python/3.13.7 Linux/6.8.0-1031-aws source/x86_64.ubuntu.24',
    }),
    call('iam', 'ListUsers', alice),
  ],
});

import { compareHabits } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An access key was used to ask whose it is
logsource: { product: aws, service: cloudtrail }
level: informational
tags: [attack.discovery, attack.t1087.004]
detection:
  asked:
    eventSource: sts.amazonaws.com
    eventName: GetCallerIdentity
    userIdentity.accessKeyId|startswith: AKIA
    errorCode: null
  tools:
    userAgent|contains: [Terraform, Pulumi, cdk, serverless]
  condition: asked and not tools
`,
  title: { en: 'An access key was used to ask whose it is', ko: '액세스 키의 주인을 묻는 호출이 있었음' },
  triage: [
    {
      en: 'It is harmless alone and often the first thing a thief does: look at what comes next.',
      ko: '그 자체로는 무해하지만 도둑이 가장 먼저 하는 일이기도 합니다. 다음 호출을 보세요.',
    },
    compareHabits,
  ],
  response: [
    { en: 'If the address is unknown, deactivate the key.', ko: '모르는 주소라면 키를 비활성화하세요.' },
  ],
  playbook: 'intrusion',
  matches: [call('sts', 'GetCallerIdentity', alice)],
  ignores: [
    call('sts', 'GetCallerIdentity', session('admin', 'bob')),
    call('sts', 'GetCallerIdentity', alice, null, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.3' }),
  ],
});

import { readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A user made temporary credentials without MFA
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1550.001]
detection:
  issued:
    eventSource: sts.amazonaws.com
    eventName: GetSessionToken
    userIdentity.accessKeyId|startswith: AKIA
    errorCode: null
  withMfa:
    requestParameters.serialNumber|exists: true
  condition: issued and not withMfa
`,
  title: {
    en: 'A user made temporary credentials without MFA',
    ko: '사용자가 MFA 없이 임시 자격 증명을 만듦',
  },
  triage: [
    {
      en: 'Tools ask for such credentials to prove MFA; without it there is little reason.',
      ko: '도구는 보통 MFA를 증명하려고 이 자격 증명을 받습니다. MFA가 없다면 받을 이유가 거의 없습니다.',
    },
    readAround,
  ],
  response: [
    {
      en: 'Deny everything to the user by a policy until the credentials have expired, at most 36 hours.',
      ko: '자격 증명이 만료될 때까지(최대 36시간) 정책으로 사용자의 모든 작업을 거부하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('sts', 'GetSessionToken', alice, { durationSeconds: 129600 })],
  ignores: [
    call('sts', 'GetSessionToken', alice, {
      durationSeconds: 3600,
      serialNumber: 'arn:aws:iam::111122223333:mfa/alice',
    }),
    denied(call('sts', 'GetSessionToken', alice)),
  ],
});

import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A caller simulated what an identity may do
name: own-rights-tested
level: low
tags:
  - attack.discovery
  - attack.t1069.003
logsource:
  product: aws
  service: cloudtrail
detection:
  simulate:
    eventSource: iam.amazonaws.com
    eventName:
      - SimulatePrincipalPolicy
      - SimulateCustomPolicy
    userIdentity.type:
      - IAMUser
      - AssumedRole
  console:
    sessionCredentialFromConsole: 'true'
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: simulate and not console and not automatic
`,
  title: { en: 'A caller simulated what an identity may do', ko: '보안 주체의 권한을 모의 실행으로 확인함' },
  triage: [
    {
      en: 'Tools for finding escalation paths ask this for many identities. Does somebody test policies here?',
      ko: '권한 상승 도구가 여러 보안 주체에 대해 묻습니다. 정책을 시험하는 사람이 있나요?',
    },
  ],
  response: [
    {
      en: 'If not: look at what the caller could become, and take those rights away first.',
      ko: '아니라면 호출자가 얻을 수 있는 권한을 보고 그것부터 없애세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call(
      'iam',
      'SimulatePrincipalPolicy',
      alice,
      { policySourceArn: 'arn:aws:iam::111122223333:user/deploy', actionNames: ['iam:CreateUser'] },
      { awsRegion: 'us-east-1' },
    ),
  ],
  ignores: [
    call(
      'iam',
      'SimulatePrincipalPolicy',
      alice,
      { policySourceArn: 'arn:aws:iam::111122223333:user/deploy' },
      { sessionCredentialFromConsole: 'true' },
    ),
    call('iam', 'GetPolicy', alice, { policyArn: 'arn:aws:iam::111122223333:policy/app' }),
  ],
});

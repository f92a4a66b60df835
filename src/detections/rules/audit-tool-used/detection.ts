import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An audit tool read the account
name: audit-tool-used
level: low
tags:
  - attack.discovery
  - attack.t1580
logsource:
  product: aws
  service: cloudtrail
detection:
  tool:
    userAgent|contains:
      - Prowler
      - ScoutSuite
      - 'Scout Suite'
      - CloudMapper
      - cloudsploit
      - steampipe
      - cartography
      - principalmapper
      - cloudsplaining
      - aws-nuke
  condition: tool
`,
  title: { en: 'An audit tool read the account', ko: '감사 도구가 계정을 조회함' },
  triage: [
    {
      en: 'Did you or your auditor run it? Intruders use the same tools.',
      ko: '본인이나 감사 담당자가 실행했나요? 침입자도 같은 도구를 씁니다.',
    },
  ],
  response: [
    {
      en: 'If nobody ran it, treat the credentials as stolen.',
      ko: '실행한 사람이 없다면 자격 증명이 유출된 것으로 보고 대응하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'ListUsers', alice, null, { userAgent: 'Boto3/1.34.0 Botocore/1.34.0 Prowler/4.2.0' }),
  ],
  ignores: [
    call('iam', 'ListUsers', alice, null, { userAgent: 'Boto3/1.34.0 md/Botocore#1.34.0' }),
    call('iam', 'ListUsers', alice, null, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
  ],
});

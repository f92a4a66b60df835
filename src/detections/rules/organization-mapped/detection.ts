import { defineDetection } from '../../detection.ts';
import { alice, call, series, serviceLinked } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: organization-mapped-call
name: organization-mapped-call
logsource:
  product: aws
  service: cloudtrail
detection:
  look:
    eventSource: organizations.amazonaws.com
    eventName|startswith:
      - List
      - Describe
  console:
    sessionCredentialFromConsole: 'true'
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: look and not console and not automatic
---
title: A script read how the organization is made up
name: organization-mapped
level: low
tags:
  - attack.discovery
  - attack.t1087.004
  - attack.t1580
correlation:
  type: value_count
  rules:
    - organization-mapped-call
  group-by:
    - userIdentity.arn
  timespan: 15m
  condition:
    field: eventName
    gte: 4
`,
  title: { en: 'A script read how the organization is made up', ko: '스크립트가 조직 구성을 조회함' },
  triage: [
    {
      en: "Who manages accounts by script? From a member account's own key this is looking for the next victim.",
      ko: '스크립트로 계정을 관리하나요? 멤버 계정의 키가 조회했다면 다음 대상을 찾는 것입니다.',
    },
  ],
  response: [
    {
      en: 'Look for roles assumed in other accounts afterwards.',
      ko: '이후 다른 계정에서 수임한 역할이 있는지 찾으세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    series(4, 10, (nth) =>
      call(
        'organizations',
        ['DescribeOrganization', 'ListAccounts', 'ListRoots', 'ListPolicies'][nth] ?? '',
        alice,
      ),
    ),
  ],
  ignores: [
    series(9, 10, () => call('organizations', 'DescribeOrganization', alice)),
    series(4, 10, (nth) =>
      call(
        'organizations',
        ['DescribeOrganization', 'ListAccounts', 'ListRoots', 'ListPolicies'][nth] ?? '',
        serviceLinked('sso', 'AWSServiceRoleForSSO'),
      ),
    ),
  ],
});

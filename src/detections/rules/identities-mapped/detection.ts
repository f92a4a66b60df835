import { compareHabits } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: identities-mapped-call
name: identities-mapped-call
logsource:
  product: aws
  service: cloudtrail
detection:
  read:
    eventSource: iam.amazonaws.com
    eventName|startswith:
      - List
      - Get
    userIdentity.type:
      - IAMUser
      - Root
      - AssumedRole
      - FederatedUser
  console:
    sessionCredentialFromConsole: 'true'
  automatic:
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: read and not console and not automatic
---
title: Users, roles and policies were read through and through
name: identities-mapped
level: low
tags:
  - attack.discovery
  - attack.t1087.004
  - attack.t1069.003
correlation:
  type: value_count
  rules:
    - identities-mapped-call
  group-by:
    - userIdentity.arn
  timespan: 10m
  condition:
    field: eventName
    gte: 12
`,
  title: {
    en: 'Users, roles and policies were read through and through',
    ko: '사용자, 역할, 정책을 두루 조회함',
  },
  triage: [
    {
      en: 'Audit tools and Terraform do this. Does this caller run either?',
      ko: '감사 도구나 Terraform도 이렇게 합니다. 이 호출자가 쓰는 도구인가요?',
    },
    compareHabits,
  ],
  response: [
    {
      en: "If nobody knows it, treat the caller's credentials as stolen.",
      ko: '아는 사람이 없다면 이 호출자의 자격 증명이 유출된 것으로 보고 대응하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    series(12, 5, (nth) =>
      call(
        'iam',
        [
          'ListUsers',
          'ListRoles',
          'ListGroups',
          'ListPolicies',
          'GetUser',
          'ListAccessKeys',
          'ListMFADevices',
          'GetAccountSummary',
          'ListSAMLProviders',
          'ListUserPolicies',
          'GetRole',
          'ListAttachedUserPolicies',
        ][nth] ?? '',
        alice,
      ),
    ),
  ],
  ignores: [
    series(30, 5, (nth) =>
      call(
        'iam',
        ['GetRole', 'ListAttachedRolePolicies', 'ListRolePolicies'][nth % 3] ?? '',
        session('Terraform', 'ci'),
      ),
    ),
    series(12, 5, (nth) =>
      call(
        'iam',
        [
          'ListUsers',
          'ListRoles',
          'ListGroups',
          'ListPolicies',
          'GetUser',
          'ListAccessKeys',
          'ListMFADevices',
          'GetAccountSummary',
          'ListSAMLProviders',
          'ListUserPolicies',
          'GetRole',
          'ListAttachedUserPolicies',
        ][nth] ?? '',
        alice,
        null,
        { sessionCredentialFromConsole: 'true' },
      ),
    ),
  ],
});

import { defineDetection } from '../../detection.ts';
import { alice, call, serviceLinked } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: All users, roles and policies were read in one go
name: all-identities-downloaded
level: low
tags:
  - attack.discovery
  - attack.t1087.004
logsource:
  product: aws
  service: cloudtrail
detection:
  all:
    eventSource: iam.amazonaws.com
    eventName: GetAccountAuthorizationDetails
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: all and not automatic
`,
  title: {
    en: 'All users, roles and policies were read in one go',
    ko: '모든 사용자, 역할, 정책을 한 번에 조회함',
  },
  triage: [
    {
      en: "Audit products, and this program, ask it at fixed hours. From an application's key it is an attack.",
      ko: '감사 제품과 이 프로그램도 조회합니다. 애플리케이션의 키가 조회했다면 공격입니다.',
    },
  ],
  response: [
    {
      en: 'If not known: assume that the intruder knows every weak role, and check the escalation paths.',
      ko: '모르는 조회라면 침입자가 모든 약한 역할을 안다고 보고 권한 상승 경로를 점검하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'GetAccountAuthorizationDetails', alice, null, { awsRegion: 'us-east-1' }),
    call('iam', 'GetAccountAuthorizationDetails', alice, null, {
      awsRegion: 'us-east-1',
      errorCode: 'AccessDenied',
    }),
  ],
  ignores: [
    call('iam', 'GetAccountSummary', alice),
    call(
      'iam',
      'GetAccountAuthorizationDetails',
      serviceLinked('access-analyzer', 'AWSServiceRoleForAccessAnalyzer'),
    ),
  ],
});

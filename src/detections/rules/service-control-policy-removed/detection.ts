import { findDeployment, putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, service } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A policy that limits accounts was taken away
name: service-control-policy-removed
level: medium
tags:
  - attack.defense-evasion
  - attack.t1562
  - attack.privilege-escalation
  - attack.t1484
logsource:
  product: aws
  service: cloudtrail
detection:
  remove:
    eventSource: organizations.amazonaws.com
    eventName:
      - DetachPolicy
      - DeletePolicy
      - DisablePolicyType
    errorCode: null
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: remove and not automatic
`,
  title: { en: 'A policy that limits accounts was taken away', ko: '계정을 제한하는 조직 정책이 제거됨' },
  triage: [
    {
      en: 'What did it forbid, and what did members do right after?',
      ko: '무엇을 금지하던 정책이며, 직후 멤버 계정에서 무엇을 했나요?',
    },
    findDeployment,
  ],
  response: [putItBack],
  playbook: 'intrusion',
  matches: [
    call(
      'organizations',
      'DetachPolicy',
      alice,
      { policyId: 'p-1', targetId: 'ou-1' },
      { awsRegion: 'us-east-1' },
    ),
  ],
  ignores: [
    call(
      'organizations',
      'AttachPolicy',
      alice,
      { policyId: 'p-1', targetId: 'ou-1' },
      { awsRegion: 'us-east-1' },
    ),
    call(
      'iam',
      'DeletePolicy',
      alice,
      { policyArn: 'arn:aws:iam::111122223333:policy/app' },
      { awsRegion: 'us-east-1' },
    ),
    call('organizations', 'DetachPolicy', service('controltower'), { policyId: 'p-1' }),
  ],
});

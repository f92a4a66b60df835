import { defineDetection } from '../../detection.ts';
import { alice, call, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A security group was opened further
name: security-group-changed
level: informational
tags:
  - attack.defense-evasion
  - attack.t1562.007
logsource:
  product: aws
  service: cloudtrail
detection:
  change:
    eventSource: ec2.amazonaws.com
    eventName:
      - AuthorizeSecurityGroupIngress
      - AuthorizeSecurityGroupEgress
      - ModifySecurityGroupRules
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: change and not automatic
`,
  title: { en: 'A security group was opened further', ko: '보안 그룹의 규칙이 추가됨' },
  triage: [
    {
      en: 'Everyday work; of interest only when the caller is in doubt. Whose address was let in?',
      ko: '흔한 작업이며 호출자가 의심될 때만 중요합니다. 누구의 주소를 허용했나요?',
    },
  ],
  response: [
    {
      en: 'Remove rules that the doubtful caller added: its own addresses stand there.',
      ko: '의심되는 호출자가 추가한 규칙을 지우세요. 침입자의 주소가 적혀 있습니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'AuthorizeSecurityGroupIngress', alice, {
      groupId: 'sg-0abc',
      ipPermissions: {
        items: [
          {
            ipProtocol: 'tcp',
            fromPort: 22,
            toPort: 22,
            ipRanges: { items: [{ cidrIp: '203.0.113.7/32' }] },
          },
        ],
      },
    }),
  ],
  ignores: [
    call('ec2', 'RevokeSecurityGroupIngress', alice, { groupId: 'sg-0abc' }),
    call('ec2', 'AuthorizeSecurityGroupIngress', through('cloudformation', session('deploy', 'ci')), {
      groupId: 'sg-0abc',
    }),
  ],
});

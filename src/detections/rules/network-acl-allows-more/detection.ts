import { findDeployment, putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A network ACL lets more through by hand
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.007]
detection:
  entry:
    eventSource: ec2.amazonaws.com
    eventName: [CreateNetworkAclEntry, ReplaceNetworkAclEntry]
    requestParameters.ruleAction: allow
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: entry and not stack
`,
  title: {
    en: 'A network ACL lets more through by hand',
    ko: '네트워크 ACL이 더 많은 트래픽을 허용하도록 변경됨',
  },
  triage: [
    findDeployment,
    {
      en: 'What became reachable by this, and from where?',
      ko: '이 변경으로 무엇이 어디에서 접근 가능해졌습니까?',
    },
  ],
  response: [putItBack],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'CreateNetworkAclEntry', alice, {
      networkAclId: 'acl-1',
      ruleNumber: 500,
      egress: false,
      ruleAction: 'allow',
      cidrBlock: '198.51.100.0/24',
    }),
  ],
  ignores: [
    call('ec2', 'CreateNetworkAclEntry', alice, {
      networkAclId: 'acl-1',
      ruleNumber: 500,
      egress: false,
      ruleAction: 'deny',
    }),
    call('ec2', 'CreateNetworkAclEntry', through('cloudformation', alice), {
      networkAclId: 'acl-1',
      ruleAction: 'allow',
    }),
    call(
      'ec2',
      'CreateNetworkAclEntry',
      alice,
      { networkAclId: 'acl-1', ruleAction: 'allow' },
      { errorCode: 'Client.InvalidCharacter' },
    ),
  ],
});

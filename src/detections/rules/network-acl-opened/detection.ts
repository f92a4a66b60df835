import { putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A network ACL now lets everything in from the internet
name: network-acl-opened
level: medium
tags:
  - attack.defense-evasion
  - attack.t1562.007
logsource:
  product: aws
  service: cloudtrail
detection:
  entry:
    eventSource: ec2.amazonaws.com
    eventName:
      - CreateNetworkAclEntry
      - ReplaceNetworkAclEntry
    requestParameters.egress: false
    requestParameters.ruleAction: allow
    requestParameters.aclProtocol: '-1'
    errorCode: null
  world:
    - requestParameters.cidrBlock|endswith: /0
    - requestParameters.ipv6CidrBlock|endswith: /0
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: entry and world and not automatic
`,
  title: {
    en: 'A network ACL now lets everything in from the internet',
    ko: '네트워크 ACL이 인터넷의 모든 트래픽을 허용함',
  },
  triage: [
    {
      en: 'The default ACL does this too; a made one was narrower for a reason. What did it hold back?',
      ko: '기본 ACL도 이렇지만, 직접 만든 ACL은 좁힌 이유가 있습니다. 무엇을 막고 있었나요?',
    },
  ],
  response: [putItBack],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'CreateNetworkAclEntry', alice, {
      networkAclId: 'acl-0abc',
      ruleNumber: 1,
      egress: false,
      ruleAction: 'allow',
      cidrBlock: '0.0.0.0/0',
      aclProtocol: '-1',
      icmpTypeCode: {},
      portRange: {},
    }),
  ],
  ignores: [
    call('ec2', 'CreateNetworkAclEntry', alice, {
      networkAclId: 'acl-0abc',
      ruleNumber: 1,
      egress: true,
      ruleAction: 'allow',
      cidrBlock: '0.0.0.0/0',
      aclProtocol: '-1',
    }),
    call('ec2', 'CreateNetworkAclEntry', alice, {
      networkAclId: 'acl-0abc',
      ruleNumber: 1,
      egress: false,
      ruleAction: 'deny',
      cidrBlock: '0.0.0.0/0',
      aclProtocol: '-1',
    }),
    call('ec2', 'CreateNetworkAclEntry', alice, {
      networkAclId: 'acl-0abc',
      ruleNumber: 1,
      egress: false,
      ruleAction: 'allow',
      cidrBlock: '10.0.0.0/8',
      aclProtocol: '-1',
    }),
  ],
});

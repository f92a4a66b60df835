import { findDeployment, putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The border of a network was changed by hand
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.007]
detection:
  acl:
    eventSource: ec2.amazonaws.com
    eventName: [CreateNetworkAclEntry, ReplaceNetworkAclEntry]
    requestParameters.ruleAction: allow
    errorCode: null
  gateway:
    eventSource: ec2.amazonaws.com
    eventName: AttachInternetGateway
    errorCode: null
  service:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: (acl or gateway) and not service
`,
  title: { en: 'The border of a network was changed by hand', ko: '네트워크의 경계가 직접 변경됨' },
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
      cidrBlock: '0.0.0.0/0',
    }),
    call('ec2', 'AttachInternetGateway', alice, { internetGatewayId: 'igw-1', vpcId: 'vpc-1' }),
  ],
  ignores: [
    call('ec2', 'CreateNetworkAclEntry', alice, {
      networkAclId: 'acl-1',
      ruleNumber: 500,
      egress: false,
      ruleAction: 'deny',
    }),
    call('ec2', 'AttachInternetGateway', through('cloudformation', alice), { internetGatewayId: 'igw-1' }),
    call(
      'ec2',
      'AttachInternetGateway',
      alice,
      { internetGatewayId: 'igw-1' },
      { errorCode: 'Client.RequestExpired' },
    ),
  ],
});

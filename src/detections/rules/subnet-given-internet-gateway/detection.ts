import { putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A network was given a way to the internet
name: subnet-given-internet-gateway
level: low
tags:
  - attack.defense-evasion
  - attack.t1562.007
  - attack.exfiltration
  - attack.t1048
logsource:
  product: aws
  service: cloudtrail
detection:
  attach:
    eventSource: ec2.amazonaws.com
    eventName: AttachInternetGateway
    errorCode: null
  route:
    eventSource: ec2.amazonaws.com
    eventName:
      - CreateRoute
      - ReplaceRoute
    requestParameters.gatewayId|startswith: igw-
    requestParameters.destinationCidrBlock|endswith: /0
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: (attach or route) and not automatic
`,
  title: { en: 'A network was given a way to the internet', ko: '네트워크에 인터넷으로 나가는 길이 생김' },
  triage: [
    {
      en: 'A new network needs this. Was it done to one that held databases only?',
      ko: '새 네트워크라면 필요합니다. 데이터베이스만 두던 네트워크인가요?',
    },
  ],
  response: [putItBack],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'AttachInternetGateway', alice, { internetGatewayId: 'igw-0abc', vpcId: 'vpc-0abc' }),
    call('ec2', 'CreateRoute', alice, {
      routeTableId: 'rtb-0abc',
      destinationCidrBlock: '0.0.0.0/0',
      gatewayId: 'igw-0abc',
    }),
  ],
  ignores: [
    call('ec2', 'CreateRoute', alice, {
      routeTableId: 'rtb-0abc',
      destinationCidrBlock: '10.1.0.0/16',
      vpcPeeringConnectionId: 'pcx-0abc',
    }),
    call('ec2', 'AttachInternetGateway', through('cloudformation', session('deploy', 'ci')), {
      internetGatewayId: 'igw-0abc',
      vpcId: 'vpc-0abc',
    }),
  ],
});

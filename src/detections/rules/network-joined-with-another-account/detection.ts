import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A network was joined with that of another account
name: network-joined-with-another-account
level: medium
tags:
  - attack.lateral-movement
  - attack.t1021
  - attack.exfiltration
  - attack.t1048
logsource:
  product: aws
  service: cloudtrail
detection:
  peer:
    eventSource: ec2.amazonaws.com
    eventName: CreateVpcPeeringConnection
    requestParameters.peerOwnerId|re: '^[0-9]{12}$'
    errorCode: null
  accept:
    eventSource: ec2.amazonaws.com
    eventName: AcceptVpcPeeringConnection
    responseElements.vpcPeeringConnection.requesterVpcInfo.ownerId|re: '^[0-9]{12}$'
    errorCode: null
  transit:
    eventSource: ec2.amazonaws.com
    eventName:
      - CreateTransitGatewayPeeringAttachment
      - AcceptTransitGatewayPeeringAttachment
      - AcceptTransitGatewayVpcAttachment
    errorCode: null
  own:
    - requestParameters.peerOwnerId|fieldref: recipientAccountId
    - responseElements.vpcPeeringConnection.requesterVpcInfo.ownerId|fieldref: recipientAccountId
  condition: (peer or accept or transit) and not own
`,
  title: {
    en: 'A network was joined with that of another account',
    ko: '네트워크가 다른 계정의 네트워크와 연결됨',
  },
  triage: [
    {
      en: 'Is the other account a partner or a second one of yours? Peering is planned together.',
      ko: '상대가 협력사나 본인의 다른 계정인가요? 피어링은 함께 계획하는 작업입니다.',
    },
    {
      en: 'Which routes and security groups let the other side reach your servers?',
      ko: '어떤 라우팅과 보안 그룹이 상대의 접근을 허용하나요?',
    },
  ],
  response: [
    {
      en: 'Delete the peering or attachment and its routes.',
      ko: '피어링이나 연결과 그 라우팅을 삭제하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'CreateVpcPeeringConnection', alice, {
      vpcId: 'vpc-0abc',
      peerVpcId: 'vpc-0def',
      peerOwnerId: '444455556666',
    }),
  ],
  ignores: [
    call('ec2', 'CreateVpcPeeringConnection', alice, { vpcId: 'vpc-0abc', peerVpcId: 'vpc-0def' }),
    call('ec2', 'CreateVpcPeeringConnection', alice, {
      vpcId: 'vpc-0abc',
      peerVpcId: 'vpc-0def',
      peerOwnerId: '111122223333',
    }),
    call('ec2', 'DescribeVpcPeeringConnections', alice),
  ],
});

import { findTheRest } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A tunnel into the private network was made
name: tunnel-into-network-created
level: medium
tags:
  - attack.persistence
  - attack.t1133
  - attack.command-and-control
  - attack.t1572
logsource:
  product: aws
  service: cloudtrail
detection:
  tunnel:
    eventSource: ec2.amazonaws.com
    eventName:
      - CreateClientVpnEndpoint
      - AuthorizeClientVpnIngress
      - CreateVpnConnection
      - CreateInstanceConnectEndpoint
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: tunnel and not automatic
`,
  title: { en: 'A tunnel into the private network was made', ko: '사설 네트워크로 들어오는 터널이 생성됨' },
  triage: [
    {
      en: 'Who works through a VPN here? An endpoint nobody planned is a way in past all firewalls, and costs by the hour.',
      ko: 'VPN을 쓰는 사람이 있나요? 계획에 없는 엔드포인트는 방화벽을 지나는 통로이며 시간당 요금이 나옵니다.',
    },
  ],
  response: [
    {
      en: 'Delete it, then look at what was reached through it.',
      ko: '삭제하고, 그 길로 접근한 것을 확인하세요.',
    },
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'CreateInstanceConnectEndpoint', alice, {
      CreateInstanceConnectEndpointRequest: { SubnetId: 'subnet-0abc' },
    }),
    call('ec2', 'CreateClientVpnEndpoint', alice, {
      CreateClientVpnEndpointRequest: { ClientCidrBlock: '10.9.0.0/22' },
    }),
  ],
  ignores: [
    call('ec2', 'DescribeInstanceConnectEndpoints', alice),
    call('ec2', 'CreateVpnConnection', alice, null, { errorCode: 'Client.UnauthorizedOperation' }),
  ],
});

import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Dedicated hosts or capacity were reserved
name: capacity-reserved
level: medium
tags:
  - attack.impact
  - attack.t1496.001
logsource:
  product: aws
  service: cloudtrail
detection:
  reserve:
    eventSource: ec2.amazonaws.com
    eventName:
      - AllocateHosts
      - CreateCapacityReservation
      - CreateCapacityReservationFleet
    errorCode: null
  condition: reserve
`,
  title: { en: 'Dedicated hosts or capacity were reserved', ko: '전용 호스트나 용량이 예약됨' },
  triage: [
    {
      en: 'It is charged by the hour even while empty. Who plans for that here?',
      ko: '비어 있어도 시간당 요금이 나옵니다. 계획한 사람이 있나요?',
    },
  ],
  response: [
    {
      en: 'Release the hosts and cancel the reservation in each Region.',
      ko: '리전마다 호스트를 릴리스하고 예약을 취소하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('ec2', 'AllocateHosts', alice, { AllocateHostsRequest: { InstanceType: 'c5.metal', Quantity: 2 } }),
  ],
  ignores: [
    call('ec2', 'DescribeHosts', alice),
    call('ec2', 'CreateCapacityReservation', alice, null, { errorCode: 'Client.UnauthorizedOperation' }),
  ],
});

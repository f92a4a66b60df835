import { defineDetection } from '../../detection.ts';
import { alice, call, serviceLinked } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Spot capacity was requested
name: spot-capacity-requested
level: low
tags:
  - attack.impact
  - attack.t1496.001
logsource:
  product: aws
  service: cloudtrail
detection:
  request:
    eventSource: ec2.amazonaws.com
    eventName:
      - RequestSpotInstances
      - RequestSpotFleet
    errorCode: null
  fleet:
    eventSource: ec2.amazonaws.com
    eventName: CreateFleet
    errorCode: null
  person:
    userIdentity.type:
      - IAMUser
      - Root
  automatic:
    userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: (request or (fleet and person)) and not automatic
`,
  title: { en: 'Spot capacity was requested', ko: '스팟 용량을 요청함' },
  triage: [
    {
      en: 'Do you use Spot at all? Its quota is apart from On-Demand, so intruders try it as well.',
      ko: '스팟을 쓰고 있나요? 온디맨드와 할당량이 달라 침입자도 따로 시도합니다.',
    },
  ],
  response: [
    {
      en: 'If not yours: cancel the request with its instances, otherwise it starts new ones.',
      ko: '본인의 요청이 아니면 인스턴스와 함께 스팟 요청을 취소하세요. 요청이 남으면 다시 시작됩니다.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('ec2', 'RequestSpotFleet', alice, {
      spotFleetRequestConfig: { targetCapacity: 20, iamFleetRole: 'arn:aws:iam::111122223333:role/fleet' },
    }),
    call('ec2', 'CreateFleet', alice, { CreateFleetRequest: { Type: 'maintain' } }),
  ],
  ignores: [
    call('ec2', 'DescribeSpotFleetRequests', alice, {}),
    call('ec2', 'CreateFleet', serviceLinked('autoscaling', 'AWSServiceRoleForAutoScaling'), {}),
    call('ec2', 'RequestSpotInstances', alice, null, { errorCode: 'Client.UnauthorizedOperation' }),
  ],
});

import { findTheRest, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A launch of GPU, huge or many instances was tried in vain
name: large-launch-denied
level: medium
tags:
  - attack.impact
  - attack.t1496.001
logsource:
  product: aws
  service: cloudtrail
detection:
  launch:
    eventSource: ec2.amazonaws.com
    eventName:
      - RunInstances
      - RequestSpotInstances
    errorCode:
      - Client.UnauthorizedOperation
      - UnauthorizedOperation
      - Client.OptInRequired
      - Client.Blocked
      - Client.PendingVerification
      - Client.DryRunOperation
  gpu:
    requestParameters.instanceType|re: '^(p[2-9]|g[3-9]|gr[46]|trn[0-9]|inf[0-9]|dl[0-9]|f[12]|vt1)[a-z0-9-]*[.]'
  huge:
    requestParameters.instanceType|re: '[.](([89]|[1-9][0-9]|[1-9][0-9][0-9])xlarge$|metal)'
  many:
    requestParameters.instancesSet.items.maxCount|gte: 10
  automatic:
    userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: launch and (gpu or huge or many) and not automatic
`,
  title: {
    en: 'A launch of GPU, huge or many instances was tried in vain',
    ko: 'GPU, 대형 또는 다수 인스턴스의 시작을 시도함',
  },
  triage: [
    {
      en: "Whose credentials ask for such instances without the right to? Mostly not their owner's hands.",
      ko: '권한도 없이 이런 인스턴스를 요청했다면 대개 주인이 아닌 사람입니다.',
    },
    {
      en: 'Look for the same request with another credential or in another Region.',
      ko: '다른 자격 증명이나 다른 리전에서 같은 요청이 있었는지 찾으세요.',
    },
  ],
  response: [stopTheCaller, findTheRest],
  playbook: 'charges',
  matches: [
    call(
      'ec2',
      'RunInstances',
      alice,
      {
        instanceType: 'p3.2xlarge',
        instancesSet: { items: [{ imageId: 'ami-0abc', minCount: 1, maxCount: 1 }] },
      },
      { errorCode: 'Client.UnauthorizedOperation' },
    ),
    call(
      'ec2',
      'RunInstances',
      alice,
      {
        instanceType: 'g5.12xlarge',
        instancesSet: { items: [{ imageId: 'ami-0abc', minCount: 1, maxCount: 1 }] },
      },
      { errorCode: 'Client.DryRunOperation' },
    ),
    call(
      'ec2',
      'RunInstances',
      alice,
      {
        instanceType: 'c5.large',
        instancesSet: { items: [{ imageId: 'ami-0abc', minCount: 50, maxCount: 50 }] },
      },
      { errorCode: 'Client.UnauthorizedOperation' },
    ),
  ],
  ignores: [
    call(
      'ec2',
      'RunInstances',
      alice,
      {
        instanceType: 't3.micro',
        instancesSet: { items: [{ imageId: 'ami-0abc', minCount: 1, maxCount: 1 }] },
      },
      { errorCode: 'Client.UnauthorizedOperation' },
    ),
    call(
      'ec2',
      'RunInstances',
      alice,
      { instanceType: 'p3.2xlarge' },
      { errorCode: 'Client.InvalidParameterValue' },
    ),
  ],
});

import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Very large instances were launched
name: large-instances-launched
level: medium
tags:
  - attack.impact
  - attack.t1496.001
  - attack.t1578.002
logsource:
  product: aws
  service: cloudtrail
detection:
  launch:
    eventSource: ec2.amazonaws.com
    eventName: RunInstances
    errorCode: null
  huge:
    requestParameters.instanceType|re: '[.]([89]|[1-9][0-9]|[1-9][0-9][0-9])xlarge$'
  metal:
    requestParameters.instanceType|contains: '.metal'
  automatic:
    userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: launch and (huge or metal) and not automatic
`,
  title: { en: 'Very large instances were launched', ko: '매우 큰 인스턴스가 시작됨' },
  triage: [
    {
      en: 'Does anything of yours need 32 or more virtual processors? Compare with what runs on other days.',
      ko: 'vCPU가 32개 이상 필요한 작업이 있나요? 다른 날 실행되던 것과 비교하세요.',
    },
    {
      en: 'See who launched it and whether that identity ever launched instances before.',
      ko: '누가 시작했는지, 그 보안 주체가 전에도 인스턴스를 시작했는지 확인하세요.',
    },
  ],
  response: [
    {
      en: 'Contain the identity first, then stop or terminate the instances.',
      ko: '먼저 보안 주체를 차단한 다음 인스턴스를 중지하거나 종료하세요.',
    },
    {
      en: 'Note type, Region and hours: they are what the claim for the charges is made of.',
      ko: '유형, 리전, 실행 시간을 적어 두세요. 요금 조정 요청의 근거가 됩니다.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('ec2', 'RunInstances', alice, {
      instanceType: 'c5.24xlarge',
      instancesSet: { items: [{ minCount: 2, maxCount: 2 }] },
    }),
    call('ec2', 'RunInstances', alice, {
      instanceType: 'm7i.metal-48xl',
      instancesSet: { items: [{ minCount: 1, maxCount: 1 }] },
    }),
  ],
  ignores: [
    call('ec2', 'RunInstances', alice, {
      instanceType: 'm5.4xlarge',
      instancesSet: { items: [{ minCount: 1, maxCount: 1 }] },
    }),
    call(
      'ec2',
      'RunInstances',
      alice,
      { instanceType: 'c5.24xlarge' },
      { errorCode: 'Client.UnauthorizedOperation' },
    ),
  ],
});

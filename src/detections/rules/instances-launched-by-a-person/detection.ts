import { defineDetection } from '../../detection.ts';
import { alice, call, serviceLinked } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An instance was launched
name: instances-launched-by-a-person
level: informational
tags:
  - attack.impact
  - attack.t1496.001
  - attack.defense-evasion
  - attack.t1578.002
logsource:
  product: aws
  service: cloudtrail
detection:
  launch:
    eventSource: ec2.amazonaws.com
    eventName: RunInstances
    errorCode: null
    userIdentity.type:
      - IAMUser
      - Root
      - AssumedRole
  automatic:
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: launch and not automatic
`,
  title: { en: 'An instance was launched', ko: '인스턴스가 시작됨' },
  triage: [
    {
      en: 'Slow miners start few and ordinary instances. Do you know the image, the key pair and the user data?',
      ko: '천천히 채굴하는 침입자는 평범한 인스턴스를 조금씩 시작합니다. 이미지, 키 페어, 사용자 데이터를 아나요?',
    },
  ],
  response: [
    {
      en: 'If the caller is in doubt, keep a snapshot and terminate the instance.',
      ko: '호출자가 의심되면 스냅샷을 남기고 인스턴스를 종료하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'RunInstances', alice, {
      instanceType: 'c5.large',
      instancesSet: { items: [{ imageId: 'ami-0abc', minCount: 1, maxCount: 1 }] },
    }),
  ],
  ignores: [
    call('ec2', 'RunInstances', serviceLinked('autoscaling', 'AWSServiceRoleForAutoScaling'), {
      instanceType: 't3.small',
    }),
    call('ec2', 'RunInstances', alice, { instanceType: 'c5.large' }, { errorCode: 'Client.DryRunOperation' }),
    call('ec2', 'StartInstances', alice, { instancesSet: { items: [{ instanceId: 'i-0abc' }] } }),
  ],
});

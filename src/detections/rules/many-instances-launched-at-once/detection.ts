import { defineDetection } from '../../detection.ts';
import { alice, call, serviceLinked } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Ten or more instances were asked for in one call
name: many-instances-launched-at-once
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
    requestParameters.instancesSet.items.maxCount|gte: 10
    errorCode: null
  automatic:
    userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: launch and not automatic
`,
  title: {
    en: 'Ten or more instances were asked for in one call',
    ko: '한 번의 호출로 인스턴스를 10대 이상 요청함',
  },
  triage: [
    {
      en: 'Is there a load test, a migration or a batch job that explains the number?',
      ko: '이 대수를 설명할 부하 테스트, 마이그레이션, 배치 작업이 있나요?',
    },
    {
      en: 'See whether the same identity asked again in other Regions or with other types.',
      ko: '같은 보안 주체가 다른 리전이나 다른 유형으로 다시 요청했는지 확인하세요.',
    },
  ],
  response: [
    {
      en: 'Contain the identity that asked, then terminate what you did not plan.',
      ko: '요청한 보안 주체를 차단한 다음 계획에 없는 인스턴스를 종료하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('ec2', 'RunInstances', alice, {
      instanceType: 'c5.4xlarge',
      instancesSet: { items: [{ imageId: 'ami-0abc', minCount: 10, maxCount: 20 }] },
    }),
  ],
  ignores: [
    call('ec2', 'RunInstances', alice, {
      instanceType: 'c5.large',
      instancesSet: { items: [{ imageId: 'ami-0abc', minCount: 2, maxCount: 2 }] },
    }),
    call('ec2', 'RunInstances', serviceLinked('autoscaling', 'AWSServiceRoleForAutoScaling'), {
      instanceType: 't3.small',
      instancesSet: { items: [{ minCount: 1, maxCount: 12 }] },
    }),
  ],
});

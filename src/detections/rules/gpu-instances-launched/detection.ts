import { defineDetection } from '../../detection.ts';
import { alice, call, serviceLinked, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: GPU instances were launched
name: gpu-instances-launched
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
    requestParameters.instanceType|re: '^(p[2-9]|g[3-9]|gr[46]|trn[0-9]|inf[0-9]|dl[0-9]|f[12]|vt1)[a-z0-9-]*[.]'
    errorCode: null
  automatic:
    userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: launch and not automatic
`,
  title: { en: 'GPU instances were launched', ko: 'GPU 인스턴스가 시작됨' },
  triage: [
    {
      en: 'Does somebody in the team train or serve models, and in this Region?',
      ko: '팀에 모델을 학습하거나 서비스하는 사람이 있나요? 이 리전을 쓰나요?',
    },
    {
      en: 'Look at the key pair, the image and the hour: miners bring their own and start several at once.',
      ko: '키 페어, 이미지, 시각을 확인하세요. 채굴자는 자기 것을 가져와 한꺼번에 여러 대를 시작합니다.',
    },
  ],
  response: [
    {
      en: 'Take away the rights of the identity that launched them before the instances go, or it launches new ones.',
      ko: '인스턴스를 종료하기 전에 시작한 보안 주체의 권한부터 차단하세요. 그렇지 않으면 새로 시작합니다.',
    },
    {
      en: 'Keep a snapshot of one, then terminate the rest in every Region.',
      ko: '한 대의 스냅샷을 남기고 모든 리전에서 나머지를 종료하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call(
      'ec2',
      'RunInstances',
      alice,
      {
        instanceType: 'p3.16xlarge',
        instancesSet: { items: [{ imageId: 'ami-0abc', minCount: 1, maxCount: 8 }] },
      },
      { awsRegion: 'ap-southeast-1' },
    ),
    call(
      'ec2',
      'RunInstances',
      session('Developer', 'minji'),
      {
        instanceType: 'g4dn.xlarge',
        instancesSet: { items: [{ imageId: 'ami-0abc', minCount: 1, maxCount: 1 }] },
      },
      { awsRegion: 'us-east-1' },
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
      { awsRegion: 'ap-northeast-2' },
    ),
    call(
      'ec2',
      'RunInstances',
      alice,
      { instanceType: 'p3.16xlarge' },
      { awsRegion: 'ap-southeast-1', errorCode: 'Client.VcpuLimitExceeded' },
    ),
    call(
      'ec2',
      'RunInstances',
      serviceLinked('autoscaling', 'AWSServiceRoleForAutoScaling'),
      { instanceType: 'g5.xlarge' },
      { awsRegion: 'ap-northeast-2' },
    ),
  ],
});

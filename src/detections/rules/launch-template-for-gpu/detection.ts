import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A launch template asks for GPU or very large instances
name: launch-template-for-gpu
level: medium
tags:
  - attack.impact
  - attack.t1496.001
  - attack.execution
logsource:
  product: aws
  service: cloudtrail
detection:
  template:
    eventSource: ec2.amazonaws.com
    eventName:
      - CreateLaunchTemplate
      - CreateLaunchTemplateVersion
    errorCode: null
  configuration:
    eventSource: autoscaling.amazonaws.com
    eventName: CreateLaunchConfiguration
    errorCode: null
  typed:
    - requestParameters.CreateLaunchTemplateRequest.LaunchTemplateData.InstanceType|re: '^((p[2-9]|g[3-9]|trn[0-9]|inf[0-9]|dl[0-9]|f[12])[a-z0-9-]*[.]|.*[.](1[2-9]|[2-9][0-9])xlarge$|.*[.]metal)'
    - requestParameters.CreateLaunchTemplateVersionRequest.LaunchTemplateData.InstanceType|re: '^((p[2-9]|g[3-9]|trn[0-9]|inf[0-9]|dl[0-9]|f[12])[a-z0-9-]*[.]|.*[.](1[2-9]|[2-9][0-9])xlarge$|.*[.]metal)'
    - requestParameters.instanceType|re: '^((p[2-9]|g[3-9]|trn[0-9]|inf[0-9]|dl[0-9]|f[12])[a-z0-9-]*[.]|.*[.](1[2-9]|[2-9][0-9])xlarge$|.*[.]metal)'
  condition: (template or configuration) and typed
`,
  title: {
    en: 'A launch template asks for GPU or very large instances',
    ko: '시작 템플릿이 GPU나 매우 큰 인스턴스를 지정함',
  },
  triage: [
    {
      en: 'A template is what an Auto Scaling group starts again after you terminate. Which group uses it?',
      ko: '종료해도 Auto Scaling 그룹이 템플릿으로 다시 시작합니다. 어느 그룹이 쓰나요?',
    },
    {
      en: 'Does its user data install something you do not know?',
      ko: '사용자 데이터가 모르는 것을 설치하나요?',
    },
  ],
  response: [
    {
      en: 'Set the groups that use it to zero first, then delete group and template.',
      ko: '먼저 이 템플릿을 쓰는 그룹을 0으로 줄이고 그룹과 템플릿을 삭제하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('ec2', 'CreateLaunchTemplate', alice, {
      CreateLaunchTemplateRequest: {
        LaunchTemplateName: 'web',
        LaunchTemplateData: { InstanceType: 'g5.12xlarge', ImageId: 'ami-0abc' },
      },
    }),
    call('autoscaling', 'CreateLaunchConfiguration', alice, {
      launchConfigurationName: 'web',
      instanceType: 'c5.18xlarge',
    }),
  ],
  ignores: [
    call('ec2', 'CreateLaunchTemplate', alice, {
      CreateLaunchTemplateRequest: {
        LaunchTemplateName: 'web',
        LaunchTemplateData: { InstanceType: 't3.small' },
      },
    }),
    call('ec2', 'DeleteLaunchTemplate', alice, {
      DeleteLaunchTemplateRequest: { LaunchTemplateId: 'lt-0abc' },
    }),
  ],
});

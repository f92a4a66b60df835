import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Instances were protected against stopping or termination
name: instance-deletion-blocked
level: medium
tags:
  - attack.impact
  - attack.t1496.001
  - attack.t1531
logsource:
  product: aws
  service: cloudtrail
detection:
  modify:
    eventSource: ec2.amazonaws.com
    eventName: ModifyInstanceAttribute
    errorCode: null
  protected:
    - requestParameters.disableApiTermination.value: true
    - requestParameters.disableApiStop.value: true
    - requestParameters.disableApiTermination: true
    - requestParameters.disableApiStop: true
  launch:
    eventSource: ec2.amazonaws.com
    eventName: RunInstances
    requestParameters.disableApiStop: true
    errorCode: null
  condition: (modify and protected) or launch
`,
  title: {
    en: 'Instances were protected against stopping or termination',
    ko: '인스턴스에 중지 또는 종료 방지를 설정함',
  },
  triage: [
    {
      en: 'Protection on a database server is care; on instances made minutes ago it keeps you from ending them.',
      ko: '데이터베이스 서버라면 주의 조치이지만, 방금 만든 인스턴스라면 종료를 막으려는 것입니다.',
    },
    {
      en: 'See whether the same identity launched the instance.',
      ko: '같은 보안 주체가 그 인스턴스를 시작했는지 확인하세요.',
    },
  ],
  response: [
    {
      en: 'Turn off termination and stop protection, then terminate what is not yours.',
      ko: '종료 방지와 중지 방지를 끈 다음 본인 것이 아닌 인스턴스를 종료하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('ec2', 'ModifyInstanceAttribute', alice, {
      instanceId: 'i-0abc',
      disableApiTermination: { value: true },
    }),
    call('ec2', 'RunInstances', alice, { instanceType: 'c5.9xlarge', disableApiStop: true }),
  ],
  ignores: [
    call('ec2', 'ModifyInstanceAttribute', alice, {
      instanceId: 'i-0abc',
      disableApiTermination: { value: false },
    }),
    call('ec2', 'ModifyInstanceAttribute', alice, {
      instanceId: 'i-0abc',
      instanceType: { value: 't3.small' },
    }),
  ],
});

import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The start-up script of an instance was changed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.execution, attack.privilege-escalation, attack.t1037, attack.t1578]
detection:
  changed:
    eventSource: ec2.amazonaws.com
    eventName: ModifyInstanceAttribute
    errorCode: null
  request:
    requestParameters.userData|exists: true
  attribute:
    requestParameters.attribute: userData
  condition: changed and (request or attribute)
`,
  title: { en: 'The start-up script of an instance was changed', ko: '인스턴스의 시작 스크립트가 변경됨' },
  triage: [
    {
      en: 'The instance has to be stopped for this: see who stopped and started it.',
      ko: '이 작업에는 인스턴스 중지가 필요합니다. 누가 중지하고 시작했는지 보세요.',
    },
    {
      en: 'Read the new script; the log hides it, the instance shows it.',
      ko: '로그는 새 스크립트를 숨기지만 인스턴스에서 볼 수 있으니 읽어 보세요.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Isolate the instance and keep its disks; put the script back.',
      ko: '인스턴스를 격리하고 디스크를 보존한 뒤 스크립트를 되돌리세요.',
    },
    { en: "Revoke the sessions of the instance's role.", ko: '인스턴스 역할의 세션을 취소하세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'ModifyInstanceAttribute', alice, {
      instanceId: 'i-0123456789abcdef0',
      userData: '<sensitiveDataRemoved>',
    }),
  ],
  ignores: [
    call('ec2', 'ModifyInstanceAttribute', alice, {
      instanceId: 'i-0123456789abcdef0',
      disableApiTermination: { value: false },
    }),
    call('ec2', 'DescribeInstanceAttribute', alice, {
      instanceId: 'i-0123456789abcdef0',
      attribute: 'userData',
    }),
    denied(call('ec2', 'ModifyInstanceAttribute', alice), 'Client.UnauthorizedOperation'),
  ],
});

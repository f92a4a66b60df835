import { findDeployment } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Alarms were deleted or their actions turned off
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  silenced:
    eventSource: monitoring.amazonaws.com
    eventName: [DeleteAlarms, DisableAlarmActions]
    errorCode: null
  service:
    userIdentity.invokedBy|exists: true
  condition: silenced and not service
`,
  title: { en: 'Alarms were deleted or their actions turned off', ko: '경보가 삭제되거나 경보 작업이 꺼짐' },
  triage: [
    {
      en: 'Which alarms: of load, or of security and cost?',
      ko: '어떤 경보입니까? 부하 경보입니까, 보안이나 비용 경보입니까?',
    },
    findDeployment,
  ],
  response: [
    { en: 'Make the alarms again and turn on their actions.', ko: '경보를 다시 만들고 작업을 켜세요.' },
  ],
  playbook: 'log-tampering',
  matches: [
    call('monitoring', 'DisableAlarmActions', alice, { alarmNames: ['root-sign-in'] }),
    call('monitoring', 'DeleteAlarms', alice, { alarmNames: ['billing'] }),
  ],
  ignores: [
    // Target tracking makes and deletes its own alarms.
    call(
      'monitoring',
      'DeleteAlarms',
      through('autoscaling', session('AWSServiceRoleForAutoScaling', 'AutoScaling')),
      { alarmNames: ['TargetTracking-a'] },
    ),
    call('monitoring', 'EnableAlarmActions', alice, { alarmNames: ['billing'] }),
    denied(call('monitoring', 'DeleteAlarms', alice)),
  ],
});

import { askThePerson, compareHabits } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A shell on an instance was opened through Systems Manager
logsource: { product: aws, service: cloudtrail }
level: informational
tags: [attack.lateral-movement, attack.execution, attack.t1021.007]
detection:
  opened:
    eventSource: ssm.amazonaws.com
    eventName: StartSession
    requestParameters.target|re: '^(i|mi)-'
    errorCode: null
  condition: opened
`,
  title: {
    en: 'A shell on an instance was opened through Systems Manager',
    ko: 'Systems Manager로 인스턴스에 셸이 열림',
  },
  triage: [askThePerson, compareHabits],
  response: [
    {
      en: 'End the session, isolate the instance and keep its disks.',
      ko: '세션을 종료하고 인스턴스를 격리한 뒤 디스크를 보존하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('ssm', 'StartSession', alice, { target: 'i-0123456789abcdef0' })],
  ignores: [
    // Into a container.
    call('ssm', 'StartSession', through('ecs', alice), { target: 'ecs:prod_0123_4567' }),
    denied(call('ssm', 'StartSession', alice)),
  ],
});

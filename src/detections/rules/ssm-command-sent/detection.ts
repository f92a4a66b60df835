import { askThePerson, compareHabits, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A script was run on instances through Systems Manager
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.execution, attack.lateral-movement, attack.t1651]
detection:
  sent:
    eventSource: ssm.amazonaws.com
    eventName: SendCommand
    requestParameters.documentName|contains: [AWS-RunShellScript, AWS-RunPowerShellScript, AWS-RunRemoteScript]
    errorCode: null
  service:
    userIdentity.invokedBy|exists: true
  condition: sent and not service
`,
  title: {
    en: 'A script was run on instances through Systems Manager',
    ko: 'Systems Manager로 인스턴스에서 스크립트가 실행됨',
  },
  triage: [
    askThePerson,
    {
      en: 'The log hides the script; the command history of Systems Manager keeps it for 30 days.',
      ko: '로그는 스크립트를 숨깁니다. Systems Manager 명령 기록에 30일 동안 남아 있습니다.',
    },
    compareHabits,
  ],
  response: [
    {
      en: 'Save the command and its output, then isolate the instances.',
      ko: '명령과 출력을 저장한 다음 인스턴스를 격리하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ssm', 'SendCommand', alice, {
      documentName: 'AWS-RunShellScript',
      instanceIds: ['i-0123456789abcdef0'],
      parameters: 'HIDDEN_DUE_TO_SECURITY_REASONS',
    }),
  ],
  ignores: [
    // Patching on a schedule.
    call('ssm', 'SendCommand', through('ssm', session('AWSServiceRoleForAmazonSSM', 'mw')), {
      documentName: 'AWS-RunPatchBaseline',
    }),
    call('ssm', 'SendCommand', alice, {
      documentName: 'AWS-ConfigureAWSPackage',
      instanceIds: ['i-0123456789abcdef0'],
    }),
    denied(call('ssm', 'SendCommand', alice)),
  ],
});

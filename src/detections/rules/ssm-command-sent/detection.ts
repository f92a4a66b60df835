import { askThePerson, compareHabits, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A script was sent to instances through Systems Manager
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.execution, attack.lateral-movement, attack.t1651]
detection:
  # A command for an instance that is gone fails and was meant all the same.
  sent:
    eventSource: ssm.amazonaws.com
    eventName: SendCommand
    requestParameters.documentName|contains: [AWS-RunShellScript, AWS-RunPowerShellScript, AWS-RunRemoteScript]
  service:
    userIdentity.invokedBy|exists: true
  condition: sent and not service
`,
  title: {
    en: 'A script was sent to instances through Systems Manager',
    ko: 'Systems Manager로 인스턴스에 스크립트가 전송됨',
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
    call(
      'ssm',
      'SendCommand',
      alice,
      { documentName: 'AWS-RunShellScript', instanceIds: ['i-0123456789abcdef0'] },
      { errorCode: 'InvalidInstanceId' },
    ),
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

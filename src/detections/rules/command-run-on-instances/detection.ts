import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, serviceLinked } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A shell command was run on instances by Run Command
name: command-run-on-instances
level: medium
tags:
  - attack.execution
  - attack.t1651
  - attack.lateral-movement
  - attack.t1021.007
logsource:
  product: aws
  service: cloudtrail
detection:
  send:
    eventSource: ssm.amazonaws.com
    eventName: SendCommand
    requestParameters.documentName|contains:
      - AWS-RunShellScript
      - AWS-RunPowerShellScript
      - AWS-RunRemoteScript
      - AWS-RunSaltState
      - AWS-RunAnsiblePlaybook
      - AWS-ApplyAnsiblePlaybooks
    errorCode: null
  automatic:
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: send and not automatic
`,
  title: {
    en: 'A shell command was run on instances by Run Command',
    ko: 'Run Command로 인스턴스에서 셸 명령이 실행됨',
  },
  triage: [
    {
      en: 'The log hides the command; Systems Manager keeps it for 30 days under Command history. Read it.',
      ko: '로그에는 명령이 가려집니다. Systems Manager의 명령 기록에 30일간 남으니 읽어 보세요.',
    },
    {
      en: 'Does a deployment of yours work this way? Then it repeats with the same caller and targets.',
      ko: '배포가 이 방식인가요? 그렇다면 같은 호출자와 대상으로 반복됩니다.',
    },
  ],
  response: [
    {
      en: "Treat the instances as taken over: isolate them, keep a snapshot, replace the role's sessions.",
      ko: '인스턴스가 장악된 것으로 보고 격리하고, 스냅샷을 남기고, 역할의 세션을 취소하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ssm', 'SendCommand', alice, {
      documentName: 'AWS-RunShellScript',
      instanceIds: ['i-0abc'],
      parameters: 'HIDDEN_DUE_TO_SECURITY_REASONS',
    }),
  ],
  ignores: [
    call('ssm', 'SendCommand', alice, { documentName: 'AWS-RunPatchBaseline', instanceIds: ['i-0abc'] }),
    call(
      'ssm',
      'SendCommand',
      alice,
      { documentName: 'AWS-RunShellScript', instanceIds: ['i-0abc'] },
      { errorCode: 'InvalidInstanceId' },
    ),
    call('ssm', 'SendCommand', serviceLinked('autoscaling', 'AWSServiceRoleForSystemsManager'), {
      documentName: 'AWS-RunShellScript',
    }),
  ],
});

import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Systems Manager was told to run a script again and again
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.execution, attack.t1053, attack.t1651]
detection:
  created:
    eventSource: ssm.amazonaws.com
    eventName: [CreateAssociation, UpdateAssociation]
    requestParameters.name|contains: [AWS-RunShellScript, AWS-RunPowerShellScript, AWS-RunRemoteScript, AWS-ApplyAnsiblePlaybooks]
    errorCode: null
  task:
    eventSource: ssm.amazonaws.com
    eventName: RegisterTaskWithMaintenanceWindow
    requestParameters.taskArn|contains: [AWS-RunShellScript, AWS-RunPowerShellScript, AWS-RunRemoteScript]
    errorCode: null
  service:
    userIdentity.invokedBy|exists: true
  condition: (created or task) and not service
`,
  title: {
    en: 'Systems Manager was told to run a script again and again',
    ko: 'Systems Manager가 스크립트를 계속 실행하도록 설정됨',
  },
  triage: [
    findDeployment,
    {
      en: 'Read the script, and see on which instances it runs.',
      ko: '스크립트를 읽고 어떤 인스턴스에서 실행되는지 보세요.',
    },
  ],
  response: [
    {
      en: 'Save the association and its output, then delete it.',
      ko: '연결과 출력을 저장한 다음 삭제하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ssm', 'CreateAssociation', alice, {
      name: 'AWS-RunShellScript',
      scheduleExpression: 'rate(30 minutes)',
    }),
  ],
  ignores: [
    call('ssm', 'CreateAssociation', alice, {
      name: 'AWS-GatherSoftwareInventory',
      scheduleExpression: 'rate(12 hours)',
    }),
    call('ssm', 'CreateAssociation', through('cloudformation', alice), { name: 'AWS-RunShellScript' }),
    denied(call('ssm', 'CreateAssociation', alice)),
  ],
});

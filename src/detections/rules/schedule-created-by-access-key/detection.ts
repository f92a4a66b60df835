import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A schedule that acts in the account was made with a key
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.t1053]
detection:
  scheduler:
    eventSource: scheduler.amazonaws.com
    eventName: [CreateSchedule, UpdateSchedule]
    errorCode: null
  pipe:
    eventSource: pipes.amazonaws.com
    eventName: [CreatePipe, UpdatePipe]
    errorCode: null
  rule:
    eventSource: events.amazonaws.com
    eventName: PutRule
    requestParameters.scheduleExpression|exists: true
    errorCode: null
  key:
    userIdentity.accessKeyId|startswith: AKIA
  condition: (scheduler or pipe or rule) and key
`,
  title: {
    en: 'A schedule that acts in the account was made with a key',
    ko: '액세스 키로 계정에서 실행될 일정이 만들어짐',
  },
  triage: [
    { en: 'What does the schedule start, and with which role?', ko: '일정이 무엇을 어떤 역할로 시작합니까?' },
    findDeployment,
  ],
  response: [
    {
      en: 'Disable the schedule and note its target before you delete it.',
      ko: '일정을 비활성화하고 대상을 기록한 다음 삭제하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('scheduler', 'CreateSchedule', alice, {
      name: 'sync',
      target: { arn: 'arn:aws:scheduler:::aws-sdk:iam:createAccessKey' },
    }),
  ],
  ignores: [
    call('scheduler', 'CreateSchedule', session('github-deploy', 'build-42'), { name: 'nightly' }),
    call('events', 'PutRule', alice, { name: 'state', eventPattern: '{"source":["aws.ec2"]}' }),
    denied(call('scheduler', 'CreateSchedule', alice)),
  ],
});

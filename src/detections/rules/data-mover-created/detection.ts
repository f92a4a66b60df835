import { defineDetection } from '../../detection.ts';
import { alice, call, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A server or task that carries files away was made
name: data-mover-created
level: medium
tags:
  - attack.exfiltration
  - attack.t1537
  - attack.t1048
logsource:
  product: aws
  service: cloudtrail
detection:
  sync:
    eventSource: datasync.amazonaws.com
    eventName:
      - CreateTask
      - StartTaskExecution
    errorCode: null
    userIdentity.type:
      - IAMUser
      - Root
  transfer:
    eventSource: transfer.amazonaws.com
    eventName:
      - CreateServer
      - CreateUser
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: (sync or transfer) and not automatic
`,
  title: {
    en: 'A server or task that carries files away was made',
    ko: '파일을 옮기는 서버나 작업이 생성됨',
  },
  triage: [
    {
      en: 'Does anybody exchange files by SFTP or DataSync? Which bucket, and who may sign in?',
      ko: 'SFTP나 DataSync로 파일을 주고받나요? 어떤 버킷이고 누가 로그인할 수 있나요?',
    },
  ],
  response: [
    {
      en: 'Stop the task or server; a Transfer server also costs by the hour.',
      ko: '작업이나 서버를 중지하세요. Transfer 서버는 시간당 요금도 나옵니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('transfer', 'CreateServer', alice, { endpointType: 'PUBLIC', protocols: ['SFTP'] }),
    call('datasync', 'CreateTask', alice, {
      sourceLocationArn: 'arn:aws:datasync:us-east-1:111122223333:location/a',
      destinationLocationArn: 'arn:aws:datasync:us-east-1:111122223333:location/b',
    }),
  ],
  ignores: [
    call('transfer', 'ListServers', alice),
    call('transfer', 'CreateServer', through('cloudformation', session('deploy', 'ci')), {
      endpointType: 'VPC',
    }),
    call('datasync', 'StartTaskExecution', session('Nightly', 'sync')),
  ],
});

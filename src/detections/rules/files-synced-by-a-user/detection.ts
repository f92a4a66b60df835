import { defineDetection } from '../../detection.ts';
import { alice, call, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A user set up DataSync to carry files away
name: files-synced-by-a-user
level: medium
tags:
  - attack.exfiltration
  - attack.t1537
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
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: sync and not automatic
`,
  title: { en: 'A user set up DataSync to carry files away', ko: '사용자가 DataSync로 파일 이동을 설정함' },
  triage: [
    {
      en: 'Does anybody move files with DataSync? Where do they come from and whose is the target?',
      ko: 'DataSync로 파일을 옮기나요? 어디에서 와서 누구의 대상으로 가나요?',
    },
  ],
  response: [
    {
      en: 'Cancel the run and delete the task; what was copied is gone.',
      ko: '실행을 취소하고 작업을 삭제하세요. 이미 복사된 것은 되찾을 수 없습니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('datasync', 'CreateTask', alice, {
      sourceLocationArn: 'arn:aws:datasync:us-east-1:111122223333:location/a',
      destinationLocationArn: 'arn:aws:datasync:us-east-1:111122223333:location/b',
    }),
  ],
  ignores: [
    call('datasync', 'ListTasks', alice),
    call('datasync', 'CreateTask', through('cloudformation', session('deploy', 'ci'))),
    call('datasync', 'StartTaskExecution', session('Nightly', 'sync')),
  ],
});

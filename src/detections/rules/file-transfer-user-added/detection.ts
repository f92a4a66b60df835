import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A login to a file transfer server was added
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.exfiltration, attack.t1133, attack.t1098.004]
detection:
  added:
    eventSource: transfer.amazonaws.com
    eventName: [CreateUser, ImportSshPublicKey, CreateServer]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: added and not stack
`,
  title: { en: 'A login to a file transfer server was added', ko: '파일 전송 서버에 로그인이 추가됨' },
  triage: [
    {
      en: 'Whose login is it, and which buckets does its role open?',
      ko: '누구의 로그인이고, 그 역할이 어떤 버킷을 엽니까?',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Delete the user or its key; stop the server if nobody needs it.',
      ko: '사용자나 키를 삭제하고, 필요 없는 서버라면 중지하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [call('transfer', 'ImportSshPublicKey', alice, { serverId: 's-1', userName: 'partner' })],
  ignores: [
    call('transfer', 'DeleteSshPublicKey', alice, { serverId: 's-1', userName: 'partner' }),
    call('transfer', 'CreateUser', through('cloudformation', alice), { serverId: 's-1' }),
    denied(call('transfer', 'CreateUser', alice)),
  ],
});

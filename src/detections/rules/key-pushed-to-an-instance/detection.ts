import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Somebody connected to an instance by Instance Connect
name: key-pushed-to-an-instance
level: low
tags:
  - attack.lateral-movement
  - attack.t1021.004
logsource:
  product: aws
  service: cloudtrail
detection:
  push:
    eventSource: ec2-instance-connect.amazonaws.com
    eventName: SendSSHPublicKey
    errorCode: null
  condition: push
`,
  title: {
    en: 'Somebody connected to an instance by Instance Connect',
    ko: 'Instance Connect로 인스턴스에 접속함',
  },
  triage: [
    {
      en: 'The Connect button of the console does this. Who manages this server?',
      ko: '콘솔의 연결 버튼도 이 호출을 합니다. 이 서버는 누가 관리하나요?',
    },
  ],
  response: [
    {
      en: 'If not known: isolate the instance and read its sign-in log.',
      ko: '모르는 접속이라면 인스턴스를 격리하고 로그인 기록을 읽으세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2-instance-connect', 'SendSSHPublicKey', alice, {
      instanceId: 'i-0abc',
      instanceOSUser: 'ec2-user',
    }),
  ],
  ignores: [
    call('ec2-instance-connect', 'SendSSHPublicKey', alice, null, { errorCode: 'AccessDenied' }),
    call('ssm', 'StartSession', alice, { target: 'i-0abc' }),
  ],
});

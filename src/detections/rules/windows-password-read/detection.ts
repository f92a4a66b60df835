import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The administrator password of a Windows server was read
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.credential-access, attack.t1555, attack.t1552.005]
detection:
  read:
    eventSource: ec2.amazonaws.com
    eventName: GetPasswordData
    errorCode: null
  condition: read
`,
  title: {
    en: 'The administrator password of a Windows server was read',
    ko: 'Windows 서버의 관리자 암호를 읽음',
  },
  triage: [
    {
      en: 'A new Windows server needs this once: ask who set it up.',
      ko: '새 Windows 서버에는 한 번 필요합니다. 누가 설치했는지 확인하세요.',
    },
  ],
  response: [{ en: 'Change the password on the server.', ko: '서버에서 암호를 바꾸세요.' }],
  playbook: 'intrusion',
  matches: [call('ec2', 'GetPasswordData', alice, { instanceId: 'i-0123456789abcdef0' })],
  ignores: [
    denied(call('ec2', 'GetPasswordData', alice), 'Client.UnauthorizedOperation'),
    call('ec2', 'DescribeInstances', alice),
  ],
});

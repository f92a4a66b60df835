import { defineDetection } from '../../detection.ts';
import { call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A server made users, keys or passwords
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.persistence, attack.credential-access, attack.t1136.003, attack.t1098.001, attack.t1552.005]
detection:
  made:
    eventSource: iam.amazonaws.com
    eventName: [CreateUser, CreateAccessKey, CreateLoginProfile, UpdateLoginProfile]
    errorCode: null
  instance:
    userIdentity.principalId|re: ':i-[0-9a-f]{8,17}$'
  condition: made and instance
`,
  title: { en: 'A server made users, keys or passwords', ko: '서버가 사용자, 키, 암호를 만듦' },
  triage: [
    {
      en: 'Does a program on that server manage users? Very few do.',
      ko: '그 서버의 프로그램이 사용자를 관리합니까? 그런 경우는 매우 드뭅니다.',
    },
    {
      en: 'Compare the address with those of the server: its credentials may be used elsewhere.',
      ko: '주소를 서버의 주소와 비교하세요. 서버의 자격 증명이 다른 곳에서 쓰였을 수 있습니다.',
    },
  ],
  response: [
    {
      en: "Deactivate what was made and revoke the sessions of the server's role.",
      ko: '만들어진 것을 비활성화하고 서버 역할의 세션을 취소하세요.',
    },
    { en: 'Isolate the server and keep its disks.', ko: '서버를 격리하고 디스크를 보존하세요.' },
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'CreateUser', session('web', 'i-0123456789abcdef0'), { userName: 'support' }),
    call('iam', 'CreateAccessKey', session('web', 'i-0123456789abcdef0'), { userName: 'support' }),
  ],
  ignores: [
    call('iam', 'CreateUser', session('admin', 'bob'), { userName: 'carol' }),
    call('iam', 'ListUsers', session('web', 'i-0123456789abcdef0')),
    denied(call('iam', 'CreateUser', session('web', 'i-0123456789abcdef0'))),
  ],
});

import { readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { call, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Credentials of a server were used on another computer
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.credential-access, attack.initial-access, attack.t1552.005, attack.t1078.004]
detection:
  instance:
    userIdentity.principalId|re: ':i-[0-9a-f]{8,17}$'
  desktop:
    userAgent|contains: [Windows/10, Windows/11, 'Windows NT', Darwin/, os/macos, 'Mac OS X', kali, parrot, microsoft-standard]
  service:
    userIdentity.invokedBy|exists: true
  condition: instance and desktop and not service
`,
  title: {
    en: 'Credentials of a server were used on another computer',
    ko: '서버의 자격 증명이 다른 컴퓨터에서 사용됨',
  },
  triage: [
    {
      en: 'Compare the address with those of the server and of its network.',
      ko: '주소를 서버와 그 네트워크의 주소와 비교하세요.',
    },
    {
      en: 'A Mac or Windows server runs such tools itself: see what the server is.',
      ko: 'Mac이나 Windows 서버라면 직접 그런 도구를 쓸 수 있습니다. 어떤 서버인지 보세요.',
    },
    readAround,
  ],
  response: [
    {
      en: "Revoke the sessions of the server's role; then isolate the server and keep its disks.",
      ko: '서버 역할의 세션을 취소한 다음 서버를 격리하고 디스크를 보존하세요.',
    },
    { en: 'Require tokens (IMDSv2) for its metadata.', ko: '메타데이터에 토큰(IMDSv2)을 필수로 설정하세요.' },
  ],
  playbook: 'intrusion',
  matches: [
    call('s3', 'ListBuckets', session('web', 'i-0123456789abcdef0'), null, {
      userAgent: 'aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/macos#25.0.0 md/arch#arm64 lang/python#3.13.7',
    }),
  ],
  ignores: [
    call('s3', 'ListBuckets', session('web', 'i-0123456789abcdef0'), null, {
      userAgent: 'aws-sdk-java/2.25.16 Linux/5.10.210-201.852.amzn2.x86_64',
    }),
    call('s3', 'ListBuckets', session('admin', 'bob'), null, { userAgent: 'aws-cli/2.31.0 os/macos#25.0.0' }),
  ],
});

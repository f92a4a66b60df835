import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The login key of Lightsail servers was downloaded
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.credential-access, attack.lateral-movement, attack.t1552.004]
detection:
  taken:
    eventSource: lightsail.amazonaws.com
    eventName: [DownloadDefaultKeyPair, GetInstanceAccessDetails]
    errorCode: null
  console:
    userAgent|contains: [Mozilla, lightsail.aws]
  condition: taken and not console
`,
  title: {
    en: 'The login key of Lightsail servers was downloaded',
    ko: 'Lightsail 서버의 로그인 키를 내려받음',
  },
  triage: [
    {
      en: 'The key opens every Lightsail server of the Region that uses the default one.',
      ko: '이 키는 기본 키를 쓰는 그 리전의 모든 Lightsail 서버를 엽니다.',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Delete the default key pair and replace the key on the servers.',
      ko: '기본 키 페어를 삭제하고 서버의 키를 교체하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [call('lightsail', 'DownloadDefaultKeyPair', alice)],
  ignores: [
    // The browser terminal of the console.
    call(
      'lightsail',
      'GetInstanceAccessDetails',
      alice,
      { instanceName: 'blog' },
      { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' },
    ),
    denied(call('lightsail', 'DownloadDefaultKeyPair', alice)),
  ],
});

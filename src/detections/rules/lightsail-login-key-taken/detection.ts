import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A login for Lightsail servers was taken by a script
name: lightsail-login-key-taken
level: medium
tags:
  - attack.lateral-movement
  - attack.t1021.004
  - attack.credential-access
  - attack.t1552.004
logsource:
  product: aws
  service: cloudtrail
detection:
  take:
    eventSource: lightsail.amazonaws.com
    eventName:
      - DownloadDefaultKeyPair
      - GetInstanceAccessDetails
    errorCode: null
  console:
    sessionCredentialFromConsole: 'true'
  condition: take and not console
`,
  title: {
    en: 'A login for Lightsail servers was taken by a script',
    ko: '스크립트가 Lightsail 서버의 로그인 키를 가져감',
  },
  triage: [
    {
      en: 'The console fetches this for its own terminal; who fetches it by key?',
      ko: '콘솔은 터미널을 열 때 가져오지만, 키로 가져간 사람은 누구인가요?',
    },
  ],
  response: [
    {
      en: 'Treat the servers as entered: snapshot, look inside, change the key pair.',
      ko: '서버에 침입했다고 보고 스냅샷을 남기고, 안을 확인하고, 키 페어를 바꾸세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('lightsail', 'DownloadDefaultKeyPair', alice)],
  ignores: [
    call(
      'lightsail',
      'GetInstanceAccessDetails',
      alice,
      { instanceName: 'blog' },
      { sessionCredentialFromConsole: 'true' },
    ),
    call('lightsail', 'GetInstances', alice),
  ],
});

import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: CloudShell was used
name: cloudshell-used
level: low
tags:
  - attack.execution
  - attack.t1059.009
logsource:
  product: aws
  service: cloudtrail
detection:
  shell:
    eventSource: cloudshell.amazonaws.com
    eventName:
      - CreateEnvironment
      - CreateSession
      - GetFileDownloadUrls
      - GetFileUploadUrls
    errorCode: null
  condition: shell
`,
  title: { en: 'CloudShell was used', ko: 'CloudShell이 사용됨' },
  triage: [
    {
      en: "Its calls come from AWS's own addresses, so the address of the person is lost. Do you use it?",
      ko: '이후 호출은 AWS 주소에서 나오므로 사람의 주소를 알 수 없습니다. 직접 쓰나요?',
    },
  ],
  response: [
    {
      en: 'Look at what the same session did: downloads of files carry data out.',
      ko: '같은 세션이 한 일을 확인하세요. 파일 다운로드로 데이터가 나갈 수 있습니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('cloudshell', 'CreateSession', alice, { environmentId: 'e' })],
  ignores: [
    call('cloudshell', 'SendHeartBeat', alice, { environmentId: 'e' }),
    call('cloudshell', 'CreateEnvironment', alice, null, { errorCode: 'AccessDenied' }),
  ],
});

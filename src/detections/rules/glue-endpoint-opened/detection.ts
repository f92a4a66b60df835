import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A Glue development endpoint was opened with an SSH key
name: glue-endpoint-opened
level: medium
tags:
  - attack.execution
  - attack.t1059
  - attack.privilege-escalation
  - attack.t1098
logsource:
  product: aws
  service: cloudtrail
detection:
  endpoint:
    eventSource: glue.amazonaws.com
    eventName:
      - CreateDevEndpoint
      - UpdateDevEndpoint
    errorCode: null
  condition: endpoint
`,
  title: {
    en: 'A Glue development endpoint was opened with an SSH key',
    ko: 'SSH 키로 Glue 개발 엔드포인트가 열림',
  },
  triage: [
    {
      en: 'Development endpoints are old; sessions took their place. It runs with a role: which one?',
      ko: '개발 엔드포인트는 예전 방식입니다. 역할로 실행되는데 어떤 역할인가요?',
    },
  ],
  response: [
    {
      en: 'Delete the endpoint and revoke the sessions of its role.',
      ko: '엔드포인트를 삭제하고 그 역할의 세션을 취소하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('glue', 'CreateDevEndpoint', alice, {
      endpointName: 'e',
      roleArn: 'arn:aws:iam::111122223333:role/glue',
      publicKey: 'ssh-rsa AAAA',
    }),
  ],
  ignores: [
    call('glue', 'GetDevEndpoints', alice),
    call('glue', 'CreateDevEndpoint', alice, null, { errorCode: 'AccessDeniedException' }),
  ],
});

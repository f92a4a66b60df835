import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A function was hooked to a data stream with a key
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.collection, attack.t1546]
detection:
  created:
    eventSource: lambda.amazonaws.com
    eventName|startswith: [CreateEventSourceMapping, UpdateEventSourceMapping]
    userIdentity.accessKeyId|startswith: AKIA
    errorCode: null
  condition: created
`,
  title: {
    en: 'A function was hooked to a data stream with a key',
    ko: '액세스 키로 함수가 데이터 스트림에 연결됨',
  },
  triage: [
    {
      en: 'Which records does the function get now, and where does it send them?',
      ko: '함수가 이제 어떤 레코드를 받고 어디로 보냅니까?',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Delete the mapping and keep the code of the function.',
      ko: '매핑을 삭제하고 함수의 코드를 보존하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('lambda', 'CreateEventSourceMapping20150331', alice, {
      functionName: 'sync',
      eventSourceArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/orders/stream/1',
    }),
  ],
  ignores: [
    call('lambda', 'CreateEventSourceMapping20150331', session('github-deploy', 'build-42'), {
      functionName: 'sync',
    }),
    denied(call('lambda', 'CreateEventSourceMapping20150331', alice)),
  ],
});

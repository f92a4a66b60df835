import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A key to an API that asks for nothing else was made
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.t1098.001]
detection:
  created:
    eventSource: appsync.amazonaws.com
    eventName: [CreateApiKey, UpdateApiKey]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: created and not stack
`,
  title: {
    en: 'A key to an API that asks for nothing else was made',
    ko: '다른 인증이 필요 없는 API 키가 생성됨',
  },
  triage: [
    {
      en: 'Which data does the API give away to whoever holds the key?',
      ko: '키를 가진 사람에게 API가 어떤 데이터를 내줍니까?',
    },
    findDeployment,
  ],
  response: [{ en: 'Delete the key.', ko: '키를 삭제하세요.' }, stopTheCaller],
  playbook: 'intrusion',
  matches: [call('appsync', 'CreateApiKey', alice, { apiId: 'a', expires: 1798761600 })],
  ignores: [
    call('appsync', 'ListApiKeys', alice, { apiId: 'a' }),
    call('appsync', 'CreateApiKey', through('cloudformation', alice), { apiId: 'a' }),
    denied(call('appsync', 'CreateApiKey', alice)),
  ],
});

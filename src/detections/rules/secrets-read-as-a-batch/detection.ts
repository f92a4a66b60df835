import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Secrets were read as a batch
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.credential-access, attack.t1555.006]
detection:
  read:
    eventSource: secretsmanager.amazonaws.com
    eventName: BatchGetSecretValue
    errorCode: null
  byFilter:
    requestParameters.filters|exists: true
  condition: read and byFilter
`,
  title: { en: 'Secrets were read as a batch', ko: '보안 암호를 한꺼번에 읽음' },
  triage: [
    {
      en: 'A program that knows its secrets names them; a filter fetches whatever is there.',
      ko: '자기 암호를 아는 프로그램은 이름을 지정합니다. 필터는 있는 대로 가져옵니다.',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Replace every secret that the call returned.',
      ko: '이 호출이 돌려준 보안 암호를 모두 교체하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('secretsmanager', 'BatchGetSecretValue', alice, { filters: [{ key: 'name', values: ['prod'] }] }),
  ],
  ignores: [
    call('secretsmanager', 'BatchGetSecretValue', alice, { secretIdList: ['prod/db', 'prod/mail'] }),
    denied(call('secretsmanager', 'BatchGetSecretValue', alice)),
  ],
});

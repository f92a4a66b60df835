import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Reading a secret was refused
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.credential-access, attack.t1555.006]
detection:
  refused:
    eventSource: secretsmanager.amazonaws.com
    eventName: [GetSecretValue, BatchGetSecretValue]
    errorCode: [AccessDenied, AccessDeniedException]
  condition: refused
`,
  title: { en: 'Reading a secret was refused', ko: '보안 암호 읽기가 거부됨' },
  triage: [
    {
      en: 'A new program that lacks a right repeats it at once; look what else the caller tried.',
      ko: '권한이 빠진 새 프로그램이라면 곧바로 반복합니다. 호출자가 또 무엇을 시도했는지 보세요.',
    },
  ],
  response: [
    {
      en: "If nobody knows the caller's wish, cut it off before it finds another way.",
      ko: '아무도 모르는 호출이라면 다른 길을 찾기 전에 차단하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [denied(call('secretsmanager', 'GetSecretValue', alice))],
  ignores: [
    call('secretsmanager', 'GetSecretValue', alice, { secretId: 'prod/db' }),
    call(
      'secretsmanager',
      'GetSecretValue',
      alice,
      { secretId: 'gone' },
      { errorCode: 'ResourceNotFoundException' },
    ),
  ],
});

import { findDeployment, putItBack, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The logging of shell sessions was changed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  changed:
    eventSource: ssm.amazonaws.com
    eventName: [UpdateDocument, DeleteDocument]
    requestParameters.name: SSM-SessionManagerRunShell
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: changed and not stack
`,
  title: { en: 'The logging of shell sessions was changed', ko: '셸 세션의 로깅 설정이 변경됨' },
  triage: [
    {
      en: 'Compare the versions of the document: are sessions still written to a bucket or log group?',
      ko: '문서의 버전을 비교하세요. 세션이 여전히 버킷이나 로그 그룹에 기록됩니까?',
    },
    findDeployment,
  ],
  response: [putItBack, stopTheCaller],
  playbook: 'log-tampering',
  matches: [
    call('ssm', 'UpdateDocument', alice, { name: 'SSM-SessionManagerRunShell', documentVersion: '$LATEST' }),
  ],
  ignores: [
    call('ssm', 'UpdateDocument', alice, { name: 'acme-patch', documentVersion: '$LATEST' }),
    call('ssm', 'GetDocument', alice, { name: 'SSM-SessionManagerRunShell' }),
    denied(call('ssm', 'UpdateDocument', alice)),
  ],
});

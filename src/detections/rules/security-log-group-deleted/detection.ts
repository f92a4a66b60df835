import { askThePerson, findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A log group of security records was deleted
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1070, attack.t1562.008]
detection:
  deleted:
    eventSource: logs.amazonaws.com
    eventName: [DeleteLogGroup, DeleteLogStream]
    requestParameters.logGroupName|contains: [cloudtrail, flowlog, flow-log, audit, guardduty, aws-waf-logs, route53, /cluster]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: deleted and not stack
`,
  title: { en: 'A log group of security records was deleted', ko: '보안 기록이 담긴 로그 그룹이 삭제됨' },
  triage: [findDeployment, askThePerson],
  response: [
    {
      en: 'The records are gone; look for a copy in S3 or in a log archive.',
      ko: '기록은 사라졌습니다. S3나 로그 보관소에 사본이 있는지 찾으세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [call('logs', 'DeleteLogGroup', alice, { logGroupName: '/acme/vpc-flow-logs' })],
  ignores: [
    call('logs', 'DeleteLogGroup', alice, { logGroupName: '/aws/lambda/resize' }),
    call('logs', 'DeleteLogGroup', through('cloudformation', alice), { logGroupName: 'cloudtrail' }),
    denied(call('logs', 'DeleteLogGroup', alice)),
  ],
});

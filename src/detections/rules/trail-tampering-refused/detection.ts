import { askThePerson, findTheRest, readAround, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An attempt to silence a trail was refused
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  tried:
    eventSource: cloudtrail.amazonaws.com
    eventName: [StopLogging, DeleteTrail, UpdateTrail, PutEventSelectors]
    errorCode: [AccessDenied, AccessDeniedException, InsufficientDependencyServiceAccessPermissionException]
  condition: tried
`,
  title: { en: 'An attempt to silence a trail was refused', ko: '추적을 멈추려는 시도가 거부됨' },
  triage: [askThePerson, readAround],
  response: [stopTheCaller, findTheRest],
  playbook: 'log-tampering',
  matches: [denied(call('cloudtrail', 'StopLogging', alice))],
  ignores: [
    denied(call('cloudtrail', 'DescribeTrails', alice)),
    call('cloudtrail', 'StopLogging', alice, { name: 'gone' }, { errorCode: 'TrailNotFoundException' }),
    call('cloudtrail', 'StopLogging', alice, { name: 'main' }),
  ],
});

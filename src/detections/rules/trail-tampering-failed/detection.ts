import { askThePerson, findTheRest, readAround, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An attempt to silence a trail failed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  refused:
    eventSource: cloudtrail.amazonaws.com
    eventName: [StopLogging, DeleteTrail, UpdateTrail, PutEventSelectors]
    errorCode|contains: [AccessDenied, InsufficientDependencyServiceAccessPermission]
  missed:
    eventSource: cloudtrail.amazonaws.com
    eventName: [StopLogging, DeleteTrail]
    errorCode|contains: [TrailNotFound, InvalidHomeRegion, NotOrganizationMasterAccount]
  condition: refused or missed
`,
  title: { en: 'An attempt to silence a trail failed', ko: '추적을 멈추려는 시도가 실패함' },
  triage: [
    askThePerson,
    {
      en: 'Somebody who does not know the name or the Region of the trail did not make it.',
      ko: '추적의 이름이나 리전을 모르는 사람은 그것을 만든 사람이 아닙니다.',
    },
    readAround,
  ],
  response: [stopTheCaller, findTheRest],
  playbook: 'log-tampering',
  matches: [
    denied(call('cloudtrail', 'StopLogging', alice)),
    call('cloudtrail', 'DeleteTrail', alice, { name: 'default' }, { errorCode: 'TrailNotFoundException' }),
  ],
  ignores: [
    denied(call('cloudtrail', 'DescribeTrails', alice)),
    call('cloudtrail', 'UpdateTrail', alice, { name: 'gone' }, { errorCode: 'TrailNotFoundException' }),
    call('cloudtrail', 'StopLogging', alice, { name: 'main' }, { errorCode: 'ThrottlingException' }),
    call('cloudtrail', 'StopLogging', alice, { name: 'main' }),
  ],
});

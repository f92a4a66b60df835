import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Events of the account are sent to another account
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.exfiltration, attack.t1537, attack.t1546]
detection:
  put:
    eventSource: events.amazonaws.com
    eventName: PutTargets
    requestParameters.targets.arn|re: '^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:'
    errorCode: null
  own:
    requestParameters.targets.arn|fieldref|contains: recipientAccountId
  condition: put and not own
`,
  title: {
    en: 'Events of the account are sent to another account',
    ko: '계정의 이벤트가 다른 계정으로 전송됨',
  },
  triage: [
    {
      en: 'Whose account receives them: a log archive of yours, or nobody you know?',
      ko: '받는 계정은 누구의 것입니까? 내 로그 보관 계정인지 모르는 계정인지 확인하세요.',
    },
    findDeployment,
  ],
  response: [{ en: 'Remove the target from the rule.', ko: '규칙에서 대상을 제거하세요.' }, stopTheCaller],
  playbook: 'intrusion',
  matches: [
    call('events', 'PutTargets', alice, {
      rule: 'all',
      targets: [{ id: '1', arn: 'arn:aws:events:us-east-1:444455556666:event-bus/default' }],
    }),
  ],
  ignores: [
    call('events', 'PutTargets', alice, {
      rule: 'all',
      targets: [{ id: '1', arn: 'arn:aws:lambda:us-east-1:111122223333:function:mail' }],
    }),
    // Some targets name no account.
    call('events', 'PutTargets', alice, {
      rule: 'all',
      targets: [{ id: '1', arn: 'arn:aws:sns:us-east-1::topic' }],
    }),
    denied(call('events', 'PutTargets', alice)),
  ],
});

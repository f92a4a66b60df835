import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A filter that watches a log for alarms was deleted
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  deleted:
    eventSource: logs.amazonaws.com
    eventName: [DeleteMetricFilter, DeleteSubscriptionFilter]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: deleted and not stack
`,
  title: {
    en: 'A filter that watches a log for alarms was deleted',
    ko: '로그를 감시하는 지표 필터가 삭제됨',
  },
  triage: [
    {
      en: 'What did the filter count: errors of an application, or sign-ins and changes of rights?',
      ko: '필터가 무엇을 셌습니까? 애플리케이션 오류입니까, 로그인과 권한 변경입니까?',
    },
    findDeployment,
  ],
  response: [
    { en: 'Make the filter again and test its alarm.', ko: '필터를 다시 만들고 경보를 시험하세요.' },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [
    call('logs', 'DeleteMetricFilter', alice, { logGroupName: 'cloudtrail', filterName: 'root-use' }),
  ],
  ignores: [
    call('logs', 'DeleteMetricFilter', through('cloudformation', alice), {
      logGroupName: 'app',
      filterName: 'errors',
    }),
    call('logs', 'PutMetricFilter', alice, { logGroupName: 'cloudtrail', filterName: 'root-use' }),
    denied(call('logs', 'DeleteMetricFilter', alice)),
  ],
});

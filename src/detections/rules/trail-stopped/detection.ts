import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A trail was stopped or deleted
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  stopped:
    eventSource: cloudtrail.amazonaws.com
    eventName: [StopLogging, DeleteTrail]
    errorCode: null
  condition: stopped
`,
  title: { en: 'A trail was stopped or deleted', ko: '추적이 중지되거나 삭제됨' },
  triage: [
    {
      en: 'Was another trail started before? Then the log goes on and it is likely work.',
      ko: '그 전에 다른 추적이 시작되었습니까? 그렇다면 기록은 이어지고 업무일 가능성이 큽니다.',
    },
    {
      en: 'The Event history goes on without a trail: read what the caller did next there.',
      ko: '이벤트 기록은 추적 없이도 남습니다. 호출자가 다음에 한 일을 거기서 읽으세요.',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Start logging again, for all Regions, to a bucket the caller cannot write to.',
      ko: '모든 리전에 대해, 호출자가 쓸 수 없는 버킷으로 로깅을 다시 시작하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [
    call('cloudtrail', 'StopLogging', alice, { name: 'main' }),
    call('cloudtrail', 'DeleteTrail', alice, { name: 'main' }),
  ],
  ignores: [
    call('cloudtrail', 'StartLogging', alice, { name: 'main' }),
    denied(call('cloudtrail', 'StopLogging', alice)),
    call('cloudtrail', 'GetTrailStatus', alice, { name: 'main' }),
  ],
});

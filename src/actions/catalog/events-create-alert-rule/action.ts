import { defineAction } from '../../../change/action.ts';
import { type AlertTarget, alertForm, alertRuleFor } from '../../guard/alert-rule.ts';
import { ALERTS } from '../../guard/alerts.ts';
import { refuseForeign } from '../../guard/ownership.ts';
import { callsTo, captureRule, RULE_READS, RULE_WRITES } from '../../guard/rule.ts';

export const action = defineAction<AlertTarget>()({
  id: 'events-create-alert-rule',
  title: ({ kind }) => ({
    en: `Mail when ${ALERTS[kind].title.en}`,
    ko: `알림: ${ALERTS[kind].title.ko}`,
  }),
  reads: RULE_READS,
  writes: RULE_WRITES,
  capture: captureRule,
  holds: (state, target) => state !== null && alertForm.amiss(state, target).length === 0,
  apply: (target, state) => callsTo(target, alertRuleFor(target), state, false),
  undo: (target, before, now) => callsTo(target, before, now, false),
  effect: ({ kind }) =>
    kind === 'health'
      ? {
          en: 'A mail within minutes of what AWS Health says: an abuse report, an exposed key, a fault that touches your resources. It needs no support plan and no trail; the same event may come twice.',
          ko: 'AWS Health의 알림(침해 신고, 노출된 키, 내 리소스의 장애)을 몇 분 안에 메일로 받습니다. 지원 플랜도 추적도 필요 없고, 같은 알림이 두 번 올 수 있습니다.',
        }
      : {
          en: 'A mail within minutes. It needs a trail that records management events in this region.',
          ko: '몇 분 안에 메일이 옵니다. 이 리전의 관리 이벤트를 기록하는 추적이 있어야 합니다.',
        },
  hurts: () => [],
  refuses: ({ name }, before) => refuseForeign(name, before),
  monthlyUsd: 0,
  minutes: 1,
  after: ['sns-create-guard-topic'],
});

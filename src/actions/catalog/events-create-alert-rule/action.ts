import { defineAction, type Target } from '../../../change/action.ts';
import { ALERTS, type AlertKind } from '../../guard/alerts.ts';
import { topicArn } from '../../guard/names.ts';
import { callsTo, captureRule, RULE_READS, RULE_WRITES, type RuleState } from '../../guard/rule.ts';
import { asJson, isSame } from '../../guard/same.ts';

interface AlertTarget extends Target {
  readonly account: string;
  readonly kind: AlertKind;
}

export const action = defineAction<AlertTarget>()({
  id: 'events-create-alert-rule',
  title: ({ kind }) => ({
    en: `Mail when ${ALERTS[kind].title.en}`,
    ko: `알림: ${ALERTS[kind].title.ko}`,
  }),
  reads: RULE_READS,
  writes: RULE_WRITES,
  capture: captureRule,
  holds: (state, target) => state !== null && isSame(asJson(state), asJson(wanted(target))),
  apply: (target, state) => callsTo(target, wanted(target), state, false),
  undo: (target, before, now) => callsTo(target, before, now, false),
  effect: () => ({
    en: 'A mail within minutes. It needs a trail that records management events in this region.',
    ko: '몇 분 안에 메일이 옵니다. 이 리전의 관리 이벤트를 기록하는 추적이 있어야 합니다.',
  }),
  hurts: () => [],
  monthlyUsd: 0,
  minutes: 1,
  after: ['sns-create-guard-topic'],
});

function wanted({ account, region, kind }: AlertTarget): NonNullable<RuleState> {
  return {
    pattern: asJson(ALERTS[kind].pattern),
    state: 'ENABLED',
    targets: [{ Id: 'jikimi-guard', Arn: topicArn(account, region) }],
  };
}

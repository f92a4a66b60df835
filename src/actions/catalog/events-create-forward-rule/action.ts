/** In a region other than the topic's: hands what is to be told to the event bus there, whose rules tell the owner. */
import { defineAction, type Target } from '../../../change/action.ts';
import { partitionOfRegion } from '../../../kernel/partitions.ts';
import { ALERTS, type AlertPattern } from '../../guard/alerts.ts';
import { FORWARD_ROLE, GUARD_REGION } from '../../guard/names.ts';
import { callsTo, captureRule, RULE_READS, RULE_WRITES, type RuleState } from '../../guard/rule.ts';
import { asJson, isSame } from '../../guard/same.ts';

interface ForwardTarget extends Target {
  readonly account: string;
}

export const action = defineAction<ForwardTarget>()({
  id: 'events-create-forward-rule',
  title: ({ region }) => ({
    en: `Bring alerts of ${region} to ${GUARD_REGION}`,
    ko: `${region}의 알림을 ${GUARD_REGION}로 보내기`,
  }),
  reads: RULE_READS,
  writes: [...RULE_WRITES, 'iam:PassRole'],
  capture: captureRule,
  holds: (state, target) => state !== null && isSame(asJson(state), asJson(wanted(target))),
  apply: (target, state) => callsTo(target, wanted(target), state, true),
  undo: (target, before, now) => callsTo(target, before, now, true),
  effect: ({ region }) => ({
    en: `Sign-ins of root and the risky calls in ${region} are told like those in ${GUARD_REGION}.`,
    ko: `${region}의 루트 로그인과 위험한 호출도 ${GUARD_REGION}처럼 알립니다.`,
  }),
  hurts: () => [],
  monthlyUsd: {
    en: 'about 1 USD per million events that match',
    ko: '해당하는 이벤트 백만 건마다 약 1 USD',
  },
  minutes: 1,
  after: ['iam-create-forward-role'],
});

function wanted({ account }: ForwardTarget): NonNullable<RuleState> {
  const partition = partitionOfRegion(GUARD_REGION).id;
  const patterns: readonly AlertPattern[] = Object.values(ALERTS);
  const names = patterns.flatMap(({ calls = [] }) => calls);
  return {
    pattern: asJson({
      $or: [
        {
          'detail-type': ALERTS['root-sign-in'].pattern['detail-type'],
          detail: ALERTS['root-sign-in'].pattern.detail,
        },
        { 'detail-type': ['AWS API Call via CloudTrail'], detail: { eventName: names } },
      ],
    }),
    state: 'ENABLED',
    targets: [
      {
        Id: 'jikimi-guard',
        Arn: `arn:${partition}:events:${GUARD_REGION}:${account}:event-bus/default`,
        RoleArn: `arn:${partition}:iam::${account}:role/${FORWARD_ROLE}`,
      },
    ],
  };
}

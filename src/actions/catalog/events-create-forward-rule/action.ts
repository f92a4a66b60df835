/** In a region other than the topic's: hands what is to be told to the event bus there, whose rules tell the owner. */
import { defineAction } from '../../../change/action.ts';
import { type ForwardTarget, forwardForm, forwardRuleFor } from '../../guard/forward-rule.ts';
import { GUARD_REGION } from '../../guard/names.ts';
import { refuseForeign } from '../../guard/ownership.ts';
import { callsTo, captureRule, RULE_READS, RULE_WRITES } from '../../guard/rule.ts';

export const action = defineAction<ForwardTarget>()({
  id: 'events-create-forward-rule',
  title: ({ region }) => ({
    en: `Bring alerts of ${region} to ${GUARD_REGION}`,
    ko: `${region}의 알림을 ${GUARD_REGION}로 보내기`,
  }),
  reads: RULE_READS,
  writes: [...RULE_WRITES, 'iam:PassRole'],
  capture: captureRule,
  holds: (state, target) => state !== null && forwardForm.amiss(state, target).length === 0,
  apply: (target, state) => callsTo(target, forwardRuleFor(target), state, true),
  undo: (target, before, now) => callsTo(target, before, now, true),
  effect: ({ region }) => ({
    en: `Sign-ins of root, the risky calls and what AWS Health says of ${region} are told like those of ${GUARD_REGION}.`,
    ko: `${region}의 루트 로그인, 위험한 호출, AWS Health 알림도 ${GUARD_REGION}처럼 알립니다.`,
  }),
  hurts: () => [],
  refuses: ({ name, region }, before) => refuseForeign(`${name} (${region})`, before),
  monthlyUsd: {
    en: 'about 1 USD per million events that match',
    ko: '해당하는 이벤트 백만 건마다 약 1 USD',
  },
  minutes: 1,
  after: ['iam-create-forward-role'],
});

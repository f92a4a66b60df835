/** In every other region: what is to be told goes to the event bus of the home region, whose rules tell the owner. */
import type { Target } from '../../change/action.ts';
import { partitionOfRegion } from '../../kernel/partitions.ts';
import { forwardedPattern } from './alerts.ts';
import type { GuardForm } from './form.ts';
import { FORWARD_ROLE, GUARD_REGION } from './names.ts';
import { amissRule, type Rule, type RuleState, ruleResource } from './rule.ts';

export interface ForwardTarget extends Target {
  readonly account: string;
}

export const forwardForm: GuardForm<ForwardTarget, RuleState> = {
  amiss: (state, target) => amissRule(state, forwardRuleFor(target)),
  soon: { en: 'within minutes', ko: '몇 분 이내' },
  resources: (target) => ({
    Forward: { ...ruleResource(target.name, forwardRuleFor(target)), Condition: 'Elsewhere' },
  }),
};

export function forwardRuleFor({ account }: ForwardTarget): Rule {
  const partition = partitionOfRegion(GUARD_REGION).id;
  return {
    pattern: forwardedPattern(),
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

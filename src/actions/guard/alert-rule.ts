/** In the home region: what is to be told goes to the topic. */
import type { Target } from '../../change/action.ts';
import { type AlertKind, patternOf } from './alerts.ts';
import type { GuardForm } from './form.ts';
import { topicArn } from './names.ts';
import { amissRule, type Rule, type RuleState, ruleResource } from './rule.ts';

export interface AlertTarget extends Target {
  readonly account: string;
  readonly kind: AlertKind;
}

export const alertForm: GuardForm<AlertTarget, RuleState> = {
  amiss: (state, target) => amissRule(state, alertRuleFor(target)),
  soon: { en: 'within minutes', ko: '몇 분 이내' },
  resources: (target) => ({
    [`${camel(target.kind)}Alert`]: ruleResource(target.name, alertRuleFor(target)),
  }),
};

export function alertRuleFor({ account, region, kind }: AlertTarget): Rule {
  return {
    pattern: patternOf(kind),
    state: 'ENABLED',
    targets: [{ Id: 'jikimi-guard', Arn: topicArn(account, region) }],
  };
}

function camel(kind: string): string {
  return kind.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

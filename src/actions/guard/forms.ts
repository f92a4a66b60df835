/** The form of each action of a guard. */
import { alertForm } from './alert-rule.ts';
import { anomalyForm } from './anomaly.ts';
import { billingAlarmForm } from './billing-alarm.ts';
import { budgetRoleForm } from './budget-role.ts';
import { stopForm } from './budget-stop.ts';
import { budgetForm } from './budgets.ts';
import type { AnyForm } from './form.ts';
import { forwardRoleForm } from './forward-role.ts';
import { forwardForm } from './forward-rule.ts';
import type { GuardAction } from './guards.ts';
import { topicForm } from './topic.ts';

export const FORMS: Readonly<Record<GuardAction, AnyForm>> = {
  'sns-create-guard-topic': topicForm,
  'cloudwatch-create-billing-alarm': billingAlarmForm,
  'budgets-create-guard-budget': budgetForm,
  'ce-create-anomaly-subscription': anomalyForm,
  'events-create-alert-rule': alertForm,
  'iam-create-forward-role': forwardRoleForm,
  'events-create-forward-rule': forwardForm,
  'iam-create-budget-role': budgetRoleForm,
  'budgets-create-stop-action': stopForm,
};

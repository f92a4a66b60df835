/** The role by which AWS Budgets stops what the owner named when the month's budget is full. */

import { defineAction } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { type BudgetRoleTarget, budgetRoleFor, budgetRoleForm } from '../../guard/budget-role.ts';
import { BUDGET_ROLE } from '../../guard/names.ts';
import { refuseForeign } from '../../guard/ownership.ts';
import { captureRole, ROLE_READS, ROLE_WRITES, roleCallsTo, roleWanted } from '../../guard/service-role.ts';

export const action = defineAction<BudgetRoleTarget>()({
  id: 'iam-create-budget-role',
  title: () => ({
    en: 'Let AWS Budgets stop what you named, and nothing else',
    ko: '지정한 것만 AWS Budgets가 중지할 수 있게 하는 역할',
  }),
  reads: ROLE_READS,
  writes: ROLE_WRITES,
  capture: (aws, target) => captureRole(aws, target, budgetRoleFor(target)),
  holds: (state, target) => state !== null && budgetRoleForm.amiss(state, target).length === 0,
  apply: (target, state) => {
    const role = budgetRoleFor(target);
    return roleCallsTo(target, role, roleWanted(role), state);
  },
  undo: (target, before, now) => roleCallsTo(target, budgetRoleFor(target), before, now),
  effect: ({ stops }) => {
    const names = stops.flatMap((stop) => stop.names).join(', ');
    return {
      en: `Makes the role ${BUDGET_ROLE}, which only AWS Budgets can use, and which can stop and start again only: ${names}.`,
      ko: `AWS Budgets만 쓸 수 있는 역할 ${josa(BUDGET_ROLE, '을/를')} 만듭니다. 중지하고 다시 시작할 수 있는 것: ${names}.`,
    };
  },
  hurts: () => [],
  refuses: ({ name }, before) => refuseForeign(name, before),
  monthlyUsd: 0,
  minutes: 1,
});

/** The role by which EventBridge hands events of other regions to the one where the owner's topic is. */

import { defineAction } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { type ForwardRoleTarget, forwardRoleFor, forwardRoleForm } from '../../guard/forward-role.ts';
import { FORWARD_ROLE, GUARD_REGION } from '../../guard/names.ts';
import { refuseForeign } from '../../guard/ownership.ts';
import { captureRole, ROLE_READS, ROLE_WRITES, roleCallsTo, roleWanted } from '../../guard/service-role.ts';

export const action = defineAction<ForwardRoleTarget>()({
  id: 'iam-create-forward-role',
  title: () => ({
    en: 'Let EventBridge bring alerts of other regions together',
    ko: '다른 리전의 알림을 한 리전으로 모으는 EventBridge 역할',
  }),
  reads: ROLE_READS,
  writes: ROLE_WRITES,
  capture: (aws, target) => captureRole(aws, target, forwardRoleFor(target)),
  holds: (state, target) => state !== null && forwardRoleForm.amiss(state, target).length === 0,
  apply: (target, state) => {
    const role = forwardRoleFor(target);
    return roleCallsTo(target, role, roleWanted(role), state);
  },
  undo: (target, before, now) => roleCallsTo(target, forwardRoleFor(target), before, now),
  effect: () => ({
    en: `Makes the role ${FORWARD_ROLE}, which may put events on the event bus of ${GUARD_REGION} and nothing else.`,
    ko: `${GUARD_REGION}의 이벤트 버스에 이벤트를 넣는 일만 할 수 있는 역할 ${josa(FORWARD_ROLE, '을/를')} 만듭니다.`,
  }),
  hurts: () => [],
  refuses: ({ name }, before) => refuseForeign(name, before),
  monthlyUsd: 0,
  minutes: 1,
});

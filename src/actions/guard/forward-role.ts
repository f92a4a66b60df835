/** The role by which EventBridge hands events of other regions to the home region, and can do nothing else. */
import type { Target } from '../../change/action.ts';
import type { Json } from '../../kernel/json.ts';
import { partitionOfRegion } from '../../kernel/partitions.ts';
import type { GuardForm } from './form.ts';
import { FORWARD_ROLE, GUARD_REGION } from './names.ts';
import { amissRole, type RoleState, roleResource, type ServiceRole } from './service-role.ts';

export interface ForwardRoleTarget extends Target {
  readonly account: string;
}

export const forwardRoleForm: GuardForm<ForwardRoleTarget, RoleState> = {
  amiss: (state, target) => amissRole(state, forwardRoleFor(target)),
  soon: { en: 'at once', ko: '즉시' },
  resources: (target) => ({ ForwardRole: roleResource(forwardRoleFor(target)) }),
};

export function forwardRoleFor({ account }: ForwardRoleTarget): ServiceRole {
  const bus = `arn:${partitionOfRegion(GUARD_REGION).id}:events:${GUARD_REGION}:${account}:event-bus/default`;
  return {
    name: FORWARD_ROLE,
    service: 'events.amazonaws.com',
    description: 'jikimi guard: alerts of other regions',
    policyName: 'forward-events',
    policy: statement('events:PutEvents', bus),
  };
}

function statement(Action: string, Resource: string): Json {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] };
}

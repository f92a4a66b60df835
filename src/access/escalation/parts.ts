/** The needs that technique entries are written with. */
import type { IamAction } from '../../kernel/reading.ts';
import type { Need } from './technique.ts';

/** On the user, role, group or thing that the technique is done upon. */
export function onTarget(action: IamAction, asking?: Readonly<Record<string, string>>): Need {
  return { kind: 'may', action, on: 'target', ...(asking && { asking }) };
}

/** On the managed policy in question. */
export function onPolicy(action: IamAction): Need {
  return { kind: 'may', action, on: 'policy' };
}

/** On something of the caller's choice in the account, in any region: `function:*`. */
export function onAny(action: IamAction, ...resources: readonly string[]): Need {
  const [service = ''] = action.split(':');
  return { kind: 'may', action, on: resources.map((one) => `arn:{partition}:${service}:*:{account}:${one}`) };
}

/** On ARN patterns written out. */
export function onArns(action: IamAction, ...patterns: readonly string[]): Need {
  return { kind: 'may', action, on: patterns };
}

/** AWS knows no resource for the action: only a policy for `*` allows it. */
export function unscoped(action: IamAction): Need {
  return { kind: 'may', action, on: ['*'] };
}

/** To hand the role to a service that it trusts. */
export function passTo(service: string, over: Partial<Extract<Need, { kind: 'pass' }>> = {}): Need {
  return { kind: 'pass', trusting: [service], passedTo: service, ...over };
}

export const assume: Need = { kind: 'assume', trust: 'as-it-is' };
export const assumeRewritten: Need = { kind: 'assume', trust: 'rewritten' };

/** AWS's policy for everything: what one attaches to have it all. */
export const ATTACHING_ADMIN = { 'iam:policyarn': 'arn:{partition}:iam::aws:policy/AdministratorAccess' };

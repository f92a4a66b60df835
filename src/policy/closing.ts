/** What a Deny takes back. Counts only where it plainly covers what an Allow gave. */
import { type Callers, escaping, type Party, union } from './callers.ts';
import type { Principal, Statement } from './document.ts';
import { namedBy } from './principal.ts';
import { covers } from './wildcard.ts';

/** One action on one resource that an Allow gives; both may be patterns. */
export interface Given {
  readonly action: string;
  readonly resource: string;
}

export function givenBy(statement: Statement): readonly Given[] {
  // "Everything but" is close enough to everything to be judged as that.
  const actions = statement.actions ?? ['*'];
  const resources = statement.resources ?? ['*'];
  return actions.flatMap((action) => resources.map((resource) => ({ action, resource })));
}

export function takesBack(deny: Statement, given: Given): boolean {
  const actions = lowerCase(deny.actions);
  const excepted = lowerCase(deny.notActions);
  const action = given.action.toLowerCase();
  const deniesAction = actions
    ? actions.some((pattern) => includes(pattern, action))
    : !(excepted ?? []).some((pattern) => mayOverlap(pattern, action));
  return deniesAction && deniesResource(deny, given.resource);
}

/** Who is left when the Deny speaks of what was given. Named principals are left out here: see `refuses`. */
export function leftBy(deny: Statement, own: string): Callers {
  const conditional = Object.keys(deny.conditions).length > 0;
  if (deny.notPrincipal) {
    return union([exempt(deny.notPrincipal), ...(conditional ? [escaping(deny.conditions, own)] : [])]);
  }
  const everyone = namedBy(deny.principal ?? '*').some((one) => one.kind === 'everyone');
  if (!everyone) return 'everyone';
  return conditional ? escaping(deny.conditions, own) : [];
}

/** Whether the Deny refuses this whole account whatever it asks. */
export function refuses(deny: Statement, account: string): boolean {
  return (
    Object.keys(deny.conditions).length === 0 &&
    deny.principal !== undefined &&
    namedBy(deny.principal).some((one) => one.kind === 'account' && one.whole && one.account === account)
  );
}

function exempt(principal: Principal): Callers {
  return union(
    namedBy(principal).map((one): Callers => {
      if (one.kind === 'everyone' || one.kind === 'signed-in') return one.kind;
      if (one.kind === 'account') return [{ kind: 'account', account: one.account }];
      if (one.kind === 'service') return [{ kind: 'service', service: one.service }];
      return one.kind === 'deleted' ? ([] as readonly Party[]) : 'unclear';
    }),
  );
}

function deniesResource(deny: Statement, resource: string): boolean {
  if (deny.notResources) return !deny.notResources.some((pattern) => mayOverlap(pattern, resource));
  // In the policy of one resource `*` is that resource, and so is whatever the Deny names.
  return resource === '*' || (deny.resources ?? ['*']).some((pattern) => includes(pattern, resource));
}

/** Whether everything that `narrow` matches, `wide` matches too. */
function includes(wide: string, narrow: string): boolean {
  return ['', '\uE000'.repeat(64)].every((filling) => covers(wide, narrow.replaceAll('*', filling)));
}

/** False only where nothing can match both. */
function mayOverlap(one: string, other: string): boolean {
  const [a = ''] = one.toLowerCase().split(/[*?]/);
  const [b = ''] = other.toLowerCase().split(/[*?]/);
  if (a === one.toLowerCase() && b === other.toLowerCase()) return a === b;
  return a.startsWith(b) || b.startsWith(a);
}

function lowerCase(patterns: readonly string[] | undefined): readonly string[] | undefined {
  return patterns?.map((pattern) => pattern.toLowerCase());
}

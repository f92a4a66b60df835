/** Whether a statement of a resource or trust policy means the caller, and how directly. */
import type { Principal, Statement } from './document.ts';
import { type Named, namedBy } from './principal.ts';
import { and, not, or, some, type Truth, truthOf } from './truth.ts';

export type Caller =
  | { readonly kind: 'user' | 'role'; readonly arn: string; readonly account: string }
  | { readonly kind: 'service'; readonly service: string };

export interface Meant {
  /** The caller itself, or everyone: in its own account no identity policy needs to agree. */
  readonly itself: Truth;
  /** Its account, whose identity policies then decide. */
  readonly account: Truth;
}

const NOT_MEANT: Meant = { itself: 'no', account: 'no' };

export function meant(statement: Statement, caller: Caller): Meant {
  if (statement.principal) return among(statement.principal, caller);
  if (!statement.notPrincipal) return NOT_MEANT;
  const listed = among(statement.notPrincipal, caller);
  if (statement.effect === 'Allow') return { itself: not(or(listed.itself, listed.account)), account: 'no' };
  // To spare a principal from such a Deny, AWS wants its account listed as well.
  const spared = and(listed.itself, or(listed.account, 'unclear'));
  return { itself: not(spared), account: 'no' };
}

function among(principal: Principal, caller: Caller): Meant {
  const named = namedBy(principal);
  const itself = some(named, (one) => isItself(one, caller));
  if (caller.kind === 'service') return { itself, account: 'no' };
  const account = truthOf(
    named.some((one) => one.kind === 'account' && one.whole && one.account === caller.account),
  );
  return { itself, account };
}

function isItself(named: Named, caller: Caller): Truth {
  if (named.kind === 'everyone') return 'yes';
  if (caller.kind === 'service')
    return truthOf(named.kind === 'service' && isService(named.service, caller.service));
  if (named.kind !== 'account' || named.whole || named.account !== caller.account) return 'no';
  return or(truthOf(named.principal === caller.arn), ofSession(named.principal, caller));
}

/** A service may be named with its region, or as China's partition names it. */
function isService(name: string, service: string): boolean {
  const plain = name.replace(/\.cn$/, '');
  return (
    plain === service ||
    plain.replace(/\.[a-z]{2}(-[a-z]+)+-\d\.amazonaws\.com$/, '.amazonaws.com') === service
  );
}

/** One session of a role: whoever assumes the role may choose that session name, or may not. */
function ofSession(principal: string, { kind, arn }: Exclude<Caller, { kind: 'service' }>): Truth {
  if (kind !== 'role') return 'no';
  const session = /:assumed-role\/([^/]+)\//.exec(principal)?.[1];
  return session !== undefined && session === arn.split('/').at(-1) ? 'unclear' : 'no';
}

/**
 * Who outside the account a resource policy or a role's trust policy lets in. Pure. Errs towards open: a condition or a
 * Deny closes only where it plainly does; where that cannot be told, the opening stands with its doubts.
 */
import { type Callers, meeting, type Party } from './callers.ts';
import { type Given, givenBy, leftBy, refuses, takesBack } from './closing.ts';
import { testsOf } from './conditions.ts';
import type { PolicyDocument, Statement } from './document.ts';
import { type Named, namedBy } from './principal.ts';
import { covers } from './wildcard.ts';

export type Outsider =
  /** Anyone at all. Whether they must sign in first is the service's affair. */
  | { readonly kind: 'everyone' }
  /** Anyone with an AWS account, which anyone can get. */
  | { readonly kind: 'signed-in' }
  | {
      readonly kind: 'account';
      readonly account: string;
      /** As the policy names them; empty where only a condition names the account. */
      readonly principals: readonly string[];
    }
  | Exclude<Party, { kind: 'account' | 'service' }>
  | { readonly kind: 'federated'; readonly provider: string }
  /** An S3 canonical user id, or a name that means nothing to us. */
  | { readonly kind: 'identity'; readonly identity: string }
  | {
      readonly kind: 'service';
      readonly service: string;
      /** Whether a condition says for whom the service must work (the confused-deputy guard). */
      readonly guarded: boolean;
    };

export type Doubt =
  /** A condition key whose effect on "who" cannot be judged from the policy. */
  | { readonly kind: 'condition'; readonly key: string }
  /** A Deny that may or may not close the opening. */
  | { readonly kind: 'deny'; readonly statement: Statement; readonly position: number }
  | { readonly kind: 'no-principal' };

/** One group of outsiders, and the statement that lets them in. */
export interface Opening {
  readonly who: Outsider;
  readonly statement: Statement;
  /** Of the statement in the document, from 1: for those without a Sid. */
  readonly position: number;
  /** What is left of the statement's actions after every Deny; patterns. `*` also stands for "everything but". */
  readonly actions: readonly string[];
  /** Why the opening may be smaller than it looks; empty when it is certain. */
  readonly doubts: readonly Doubt[];
}

export type Exposure =
  /** Everyone, or everyone with an AWS account, for certain. */
  | { readonly reach: 'anyone'; readonly openings: readonly Opening[] }
  /** It looks like anyone, with doubts: to be treated as open, and said so. */
  | { readonly reach: 'unsure'; readonly openings: readonly Opening[] }
  /** Accounts, organizations, networks, identity providers that the policy names. */
  | { readonly reach: 'named'; readonly openings: readonly Opening[] }
  /** AWS services alone. */
  | { readonly reach: 'services'; readonly openings: readonly Opening[] }
  | {
      readonly reach: 'nobody';
      readonly openings: readonly [];
      readonly because: 'grants-nothing' | 'own-account-only' | 'denied';
    };

/** @param own the account the policy belongs to, 12 digits */
export function exposure(policy: PolicyDocument, own: string): Exposure {
  const found = openings(policy, own);
  if (found.length > 0) return { reach: reachOf(found), openings: found };
  const allows = policy.statements.filter((one) => one.effect === 'Allow');
  if (allows.length === 0) return { reach: 'nobody', openings: [], because: 'grants-nothing' };
  const open = openings({ ...policy, statements: allows }, own).length > 0;
  return { reach: 'nobody', openings: [], because: open ? 'denied' : 'own-account-only' };
}

/** The openings through which anyone may come: everyone, or everyone with an AWS account. */
export function forAnyone({ openings: all }: Exposure): readonly Opening[] {
  return all.filter(({ who }) => who.kind === 'everyone' || who.kind === 'signed-in');
}

/** Whether what is left of the opening's actions covers this one. */
export function lets(
  { actions, statement }: Pick<Opening, 'actions' | 'statement'>,
  action: string,
): boolean {
  const among = (patterns: readonly string[]) =>
    patterns.some((pattern) => covers(pattern.toLowerCase(), action.toLowerCase()));
  return among(actions) && !among(statement.notActions ?? []);
}

function reachOf(all: readonly Opening[]): Exclude<Exposure['reach'], 'nobody'> {
  const anyone = all.filter(({ who }) => who.kind === 'everyone' || who.kind === 'signed-in');
  if (anyone.some((one) => one.doubts.length === 0)) return 'anyone';
  if (anyone.length > 0) return 'unsure';
  return all.every(({ who }) => who.kind === 'service') ? 'services' : 'named';
}

interface Limit {
  readonly callers: Callers;
  readonly doubt: Doubt;
}

interface Placed {
  readonly statement: Statement;
  readonly position: number;
}

function openings(policy: PolicyDocument, own: string): readonly Opening[] {
  const placed = policy.statements.map((statement, index): Placed => ({ statement, position: index + 1 }));
  const denies = placed.filter(({ statement }) => statement.effect === 'Deny');
  return placed
    .filter(({ statement }) => statement.effect === 'Allow')
    .flatMap((allow) => openingsOf(allow, denies, own));
}

function openingsOf(allow: Placed, denies: readonly Placed[], own: string): readonly Opening[] {
  const conditions = testsOf(allow.statement.conditions).map(
    (test): Limit => ({ callers: meeting(test, own), doubt: { kind: 'condition', key: test.key } }),
  );
  const byDenies = Map.groupBy(givenBy(allow.statement), (given) =>
    denies.flatMap((deny) => (takesBack(deny.statement, given) ? [deny.position] : [])).join(),
  );
  return [...byDenies].flatMap(([positions, given]) => {
    const applying = denies.filter((deny) => positions.split(',').includes(String(deny.position)));
    const limits = [
      ...conditions,
      ...applying.map(
        (deny): Limit => ({ callers: leftBy(deny.statement, own), doubt: { kind: 'deny', ...deny } }),
      ),
    ];
    return outsiders(allow.statement, limits, own)
      .filter(
        (who) => !applying.some((deny) => who.kind === 'account' && refuses(deny.statement, who.account)),
      )
      .map((who) => ({
        who,
        ...allow,
        actions: actionsOf(given),
        doubts: doubtsIn(allow.statement, limits),
      }));
  });
}

function outsiders(statement: Statement, limits: readonly Limit[], own: string): readonly Outsider[] {
  const callers = limits.map((limit) => limit.callers);
  // NotPrincipal with Allow is everyone but a few.
  const named = statement.principal ? namedBy(statement.principal) : [{ kind: 'everyone' } as const];
  return merged(named.flatMap((one) => remaining(one, callers, own)));
}

function remaining(named: Named, callers: readonly Callers[], own: string): readonly Outsider[] {
  if (named.kind === 'deleted') return [];
  const lists = callers.filter((one) => typeof one !== 'string');
  if (lists.some((list) => list.length === 0)) return [];
  const foreign = lists.map((list) => list.filter((one) => !isOwn(one, own)));
  if (named.kind === 'service') {
    const accounts = foreign.flat().filter((one) => one.kind === 'account');
    return [...accounts.map(asOutsider), { ...named, guarded: lists.length > 0 }];
  }
  if (foreign.some((list) => list.length === 0)) return [];
  if (named.kind === 'account') {
    if (isOwn(named, own)) return [];
    const account: Party = { kind: 'account', account: named.account };
    return meet([[account], ...foreign]).map(() => ({ ...account, principals: [named.principal] }));
  }
  if (named.kind === 'federated' || named.kind === 'identity') return [named];
  if (foreign.length > 0) return meet(foreign).map(asOutsider);
  return [{ kind: callers.includes('signed-in') ? 'signed-in' : named.kind }];
}

function isOwn(party: { readonly kind: string; readonly account?: string }, own: string): boolean {
  return party.kind === 'account' && party.account === own;
}

/** The callers in all of the lists, as far as lists of different kinds can be compared: then the more exact one. */
function meet(lists: readonly (readonly Party[])[]): readonly Party[] {
  const exactness: readonly Party['kind'][] = ['account', 'unique-id', 'organization', 'service', 'network'];
  const worst = (list: readonly Party[]) => Math.max(...list.map((one) => exactness.indexOf(one.kind)));
  const sorted = lists.toSorted((a, b) => worst(a) - worst(b));
  const accounts = sorted.filter((list) => list.every((one) => one.kind === 'account'));
  const [best = []] = sorted;
  if (accounts.length === 0) return best;
  return best.filter((one) =>
    accounts.every((list) => list.some((other) => other.kind === 'account' && isOwn(one, other.account))),
  );
}

function asOutsider(party: Party): Outsider {
  if (party.kind === 'account') return { ...party, principals: [] };
  if (party.kind === 'service') return { ...party, guarded: party.service !== '*' };
  return party;
}

/** One entry per outsider; the principals of one account together. */
function merged(all: readonly Outsider[]): readonly Outsider[] {
  const groups = Map.groupBy(all, (one) =>
    JSON.stringify(one.kind === 'account' ? [one.kind, one.account] : one),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first?.kind !== 'account') return first ?? [];
    return { ...first, principals: group.flatMap((one) => (one.kind === 'account' ? one.principals : [])) };
  });
}

function actionsOf(given: readonly Given[]): readonly string[] {
  return [...new Set(given.map((one) => one.action))];
}

function doubtsIn(statement: Statement, limits: readonly Limit[]): readonly Doubt[] {
  const unclear = limits.filter((limit) => limit.callers === 'unclear').map((limit) => limit.doubt);
  const nameless = statement.principal === undefined && statement.notPrincipal === undefined;
  return nameless ? [{ kind: 'no-principal' }, ...unclear] : unclear;
}

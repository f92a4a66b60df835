/**
 * Takes out of a resource policy what lets outsiders in, and nothing else: a statement that names others too is only
 * narrowed, every other one keeps its words and its place. Pure.
 */
import type { Json } from '../kernel/json.ts';
import { parsePolicy } from '../policy/document.ts';
import { exposure, type Opening } from '../policy/exposure.ts';
import { type Named, namedBy } from '../policy/principal.ts';

/** Which outsiders: anyone at all, or other accounts that are named. */
export type Reach = 'open' | 'foreign';

type Raw = Readonly<Record<string, Json>>;

/** @param policy JSON text; `null` where there is none. @param own the account's id */
export function openingsOf(policy: string | null, own: string, reach: Reach): readonly Opening[] {
  if (policy === null) return [];
  return exposure(parsePolicy(policy), own).openings.filter(({ who }) => reaches(who, own, reach));
}

/** The policy without these openings; `null` when no statement is left. */
export function withoutOpenings(policy: string, own: string, openings: readonly Opening[]): string | null {
  const document = JSON.parse(policy) as Raw;
  const name = elementOf(document, 'statement');
  const given = document[name];
  const statements: readonly Json[] = Array.isArray(given) ? given : [given ?? null];
  const kept = statements.flatMap((statement, index) => {
    const here = openings.filter(({ position }) => position === index + 1);
    if (here.length === 0) return [statement];
    const narrowed = narrow(statement as Raw, own, here);
    if (!narrowed) return [];
    const whole = statements.map((one, at) => (at === index ? narrowed : one));
    const left = exposure(parsePolicy(JSON.stringify({ ...document, [name]: whole })), own).openings;
    const isClosed = !left.some(({ position, who }) => position === index + 1 && isAmong(who, here));
    return isClosed ? [narrowed] : [];
  });
  return kept.length === 0 ? null : JSON.stringify({ ...document, [name]: kept });
}

/** Unique ids that AWS put in the place of users and roles since deleted: it takes no policy with them. */
export function deletedPrincipals(policy: string | null): readonly string[] {
  if (policy === null) return [];
  return parsePolicy(policy).statements.flatMap(({ principal, notPrincipal }) =>
    [principal, notPrincipal].flatMap((one) =>
      one ? namedBy(one).flatMap((named) => (named.kind === 'deleted' ? [named.id] : [])) : [],
    ),
  );
}

/** Without the principals who come in; `undefined` when nobody else is named, or they come in by a condition. */
function narrow(statement: Raw, own: string, openings: readonly Opening[]): Raw | undefined {
  const element = elementOf(statement, 'principal');
  const principal = statement[element];
  if (principal === undefined || principal === null || typeof principal !== 'object') return undefined;
  let isNarrower = false;
  const kinds = Object.entries(principal as Raw).flatMap(([kind, value]): [string, Json][] => {
    const names: readonly Json[] = Array.isArray(value) ? value : [value];
    const left = names.filter(
      (name) => typeof name !== 'string' || !comesIn(namedBy({ [kind]: [name] }), own, openings),
    );
    if (left.length === names.length) return [[kind, value]];
    isNarrower = true;
    return left.length === 0 ? [] : [[kind, left]];
  });
  return isNarrower && kinds.length > 0 ? { ...statement, [element]: Object.fromEntries(kinds) } : undefined;
}

function comesIn(named: readonly Named[], own: string, openings: readonly Opening[]): boolean {
  return named.some((one) => {
    if (one.kind === 'everyone' || one.kind === 'signed-in') return openings.some(({ who }) => isAnyone(who));
    if (one.kind === 'account') return one.account !== own && openings.some(({ who }) => isAccount(who, one));
    return one.kind === 'identity' && openings.some(({ who }) => who.kind === 'identity');
  });
}

function reaches(who: Opening['who'], own: string, reach: Reach): boolean {
  if (reach === 'open') return isAnyone(who);
  return who.kind === 'identity' || (who.kind === 'account' && who.account !== own);
}

function isAnyone({ kind }: Opening['who']): boolean {
  return kind === 'everyone' || kind === 'signed-in';
}

function isAccount(who: Opening['who'], { account }: { readonly account: string }): boolean {
  return who.kind === 'account' && who.account === account;
}

function isAmong(who: Opening['who'], openings: readonly Opening[]): boolean {
  return openings.some(
    (one) => (isAnyone(one.who) && isAnyone(who)) || JSON.stringify(one.who) === JSON.stringify(who),
  );
}

/** As the document writes it: the names of elements are matched whatever their case. */
function elementOf(object: Raw, element: string): string {
  return Object.keys(object).find((name) => name.toLowerCase() === element) ?? element;
}

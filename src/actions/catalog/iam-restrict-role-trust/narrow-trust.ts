/** A trust policy without those who are to be shut out. Pure; whatever names somebody else stays as it was written. */
import type { Json } from '../../../kernel/json.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { exposure, type Opening } from '../../../policy/exposure.ts';
import { type Named, namedBy } from '../../../policy/principal.ts';

/** Everyone, whether everyone at all or everyone with an AWS account. */
export const EVERYONE = '*';

/** `*`, an account id, or an identity provider's ARN, as far as the openings of the policy show them. */
function outsiderOf({ who }: Opening): string | undefined {
  switch (who.kind) {
    case 'everyone':
    case 'signed-in':
      return EVERYONE;
    case 'account':
      return who.account;
    case 'federated':
      return who.provider;
    default:
      return undefined;
  }
}

/** Openings of those to be shut out. @param own the role's account */
export function openTo(document: Json, shutOut: readonly string[], own: string): readonly Opening[] {
  return exposure(parsePolicy(JSON.stringify(document)), own).openings.filter((opening) =>
    shutOut.includes(outsiderOf(opening) ?? ''),
  );
}

/** Users and roles that are no more: AWS does not take a policy that names one. */
export function namesDeleted(document: Json): boolean {
  return parsePolicy(JSON.stringify(document)).statements.some(
    ({ principal }) => principal && namedBy(principal).some(({ kind }) => kind === 'deleted'),
  );
}

/** Nobody is left who may take on the role. */
export function isClosed(document: Json): boolean {
  return parsePolicy(JSON.stringify(document)).statements.every(({ effect }) => effect === 'Deny');
}

export function narrowed(document: Json, shutOut: readonly string[], own: string): Json {
  if (!isRecord(document)) return document;
  const byPosition = Map.groupBy(openTo(document, shutOut, own), ({ position }) => position);
  const name = keyOf(document, 'statement');
  const statements = asList(document[name] ?? []).flatMap((statement, at) => {
    const openings = byPosition.get(at + 1);
    return openings === undefined ? [statement] : without(statement, openings);
  });
  // AWS takes no trust policy without a statement.
  return { ...document, [name]: statements.length === 0 ? [NOBODY] : statements };
}

const NOBODY: Json = {
  Sid: 'JikimiNobody',
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: 'sts:AssumeRole',
};

/** The statement without the principals through which these come; none where no principal is left. */
function without(statement: Json, openings: readonly Opening[]): readonly Json[] {
  if (!isRecord(statement)) return [statement];
  const name = keyOf(statement, 'principal');
  const principal = statement[name];
  // `"Principal": "*"`, and NotPrincipal: everyone but a few.
  if (!isRecord(principal)) return [];
  const left = Object.entries(principal).flatMap(([kind, names]) => {
    const kept = asList(names ?? []).filter(
      (one) => !openings.some((opening) => isThrough(opening, named(kind, one))),
    );
    return kept.length === 0 ? [] : [[kind, Array.isArray(names) ? kept : names] as const];
  });
  return left.length === 0 ? [] : [{ ...statement, [name]: Object.fromEntries(left) }];
}

function named(kind: string, name: Json): readonly Named[] {
  return typeof name === 'string' ? namedBy({ [kind]: [name] }) : [];
}

function isThrough({ who }: Opening, names: readonly Named[]): boolean {
  return names.some((one) => {
    const isAnyone = one.kind === 'everyone' || one.kind === 'signed-in';
    if (who.kind === 'everyone' || who.kind === 'signed-in') return isAnyone;
    if (who.kind === 'federated') return one.kind === 'federated' && one.provider === who.provider;
    if (who.kind !== 'account') return false;
    // A condition names the account, and the principal everyone.
    return who.principals.length === 0 ? isAnyone : one.kind === 'account' && one.account === who.account;
  });
}

/** The names of elements are matched whatever their case. */
function keyOf(record: Readonly<Record<string, Json>>, lower: string): string {
  return Object.keys(record).find((key) => key.toLowerCase() === lower) ?? lower;
}

function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

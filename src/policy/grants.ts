/**
 * What identity policies grant. Pure. Errs towards more power, never towards less: a condition on an Allow makes the
 * answer `unclear`, a condition on a Deny ("unless MFA") does not count as a limit.
 */
import { parseArn } from '../kernel/arn.ts';
import type { PolicyDocument, Statement } from './document.ts';
import { covers } from './wildcard.ts';

/** A policy in force for an identity, with the group it comes through, if it does. */
export interface PolicyInForce {
  readonly name: string;
  readonly group?: string;
  readonly document: PolicyDocument;
}

interface Request {
  readonly action: string;
  readonly resource: string;
}

/** `no` is denied or never allowed; `unclear` is allowed only under conditions that cannot be judged here. */
type Granted = 'yes' | 'unclear' | 'no';

export interface Grant {
  readonly granted: Granted;
  /** The policies that allow it. */
  readonly through: readonly Omit<PolicyInForce, 'document'>[];
  /** Condition keys it hangs on; empty unless `unclear`. */
  readonly conditions: readonly string[];
}

export interface AdminRights extends Grant {
  /** `own-permissions`: not everything yet, but it may give itself anything in one call. */
  readonly reach: 'everything' | 'own-permissions';
}

const NONE: Grant = { granted: 'no', through: [], conditions: [] };

export function grant(policies: readonly PolicyInForce[], request: Request): Grant {
  const matching = policies.flatMap(({ document, ...origin }) =>
    document.statements.filter((one) => speaksOf(one, request)).map((statement) => ({ statement, origin })),
  );
  const isPlain = ({ statement }: (typeof matching)[number]) => conditionKeys(statement).length === 0;
  if (matching.some((one) => one.statement.effect === 'Deny' && isPlain(one))) return NONE;
  const allowing = matching.filter((one) => one.statement.effect === 'Allow');
  const plain = allowing.filter(isPlain);
  if (plain.length > 0) return { granted: 'yes', through: origins(plain), conditions: [] };
  if (allowing.length === 0) return NONE;
  const conditions = [...new Set(allowing.flatMap((one) => conditionKeys(one.statement)))];
  return { granted: 'unclear', through: origins(allowing), conditions };
}

/**
 * Whether an identity is an administrator: it may do everything, including change its own permissions. "Everything but
 * IAM" (PowerUserAccess) is not.
 * @param self ARN of the user or role
 */
export function adminRights(identity: {
  readonly self: string;
  readonly policies: readonly PolicyInForce[];
  readonly boundary: PolicyDocument | null;
}): AdminRights {
  const kind = parseArn(identity.self)?.resource.startsWith('role/') ? 'Role' : 'User';
  const bounded = (request: Request): Grant =>
    identity.boundary === null
      ? grant(identity.policies, request)
      : weaker(grant(identity.policies, request), grant(asPolicies(identity.boundary), request));
  const onSelf = (verb: string) => bounded({ action: `iam:${verb}`, resource: identity.self });

  const everything = bounded(anything(identity.self));
  const own = stronger(onSelf(`Attach${kind}Policy`), onSelf(`Put${kind}Policy`));
  const full = { ...weaker(everything, own), reach: 'everything' } as const;
  if (full.granted === 'yes') return full;
  const withinBoundary =
    identity.boundary === null ? own : weaker(own, onSelf(`Delete${kind}PermissionsBoundary`));
  const raised = { ...withinBoundary, reach: 'own-permissions' } as const;
  return rank(raised) > rank(full) ? raised : full;
}

/** Whether the policy, on whomever it is put, makes an administrator of them. */
export function makesAdmin(name: string, document: PolicyDocument, partition: string): Grant {
  const rights = adminRights({
    self: `arn:${partition}:iam::000000000000:user/jikimi-probe`,
    policies: [{ name, document }],
    boundary: null,
  });
  return rights.reach === 'everything' ? rights : NONE;
}

function speaksOf(statement: Statement, { action, resource }: Request): boolean {
  const lower = action.toLowerCase();
  const actions = (patterns: readonly string[]) => patterns.some((one) => covers(one.toLowerCase(), lower));
  const resources = (patterns: readonly string[]) =>
    patterns.some((one) => covers(withoutVariables(one), resource));
  if (statement.actions ? !actions(statement.actions) : actions(statement.notActions ?? ['*'])) return false;
  return statement.resources ? resources(statement.resources) : !resources(statement.notResources ?? ['*']);
}

/** `${aws:username}` stands for the caller's own name, so it covers the caller. */
function withoutVariables(pattern: string): string {
  return pattern.replace(/\$\{[^}]*\}/g, '*');
}

/** An action and a resource that only a grant of everything covers. */
function anything(self: string): Request {
  return {
    action: 'jikimi:Anything',
    resource: `arn:${parseArn(self)?.partition ?? 'aws'}:jikimi:::anything`,
  };
}

function conditionKeys({ conditions }: Statement): readonly string[] {
  return Object.values(conditions).flatMap((keys) => Object.keys(keys));
}

function origins(
  matching: readonly { readonly origin: Omit<PolicyInForce, 'document'> }[],
): Grant['through'] {
  return [...new Set(matching.map((one) => one.origin))];
}

function asPolicies(boundary: PolicyDocument): readonly PolicyInForce[] {
  return [{ name: 'boundary', document: boundary }];
}

function rank({ granted }: Grant): number {
  return { no: 0, unclear: 1, yes: 2 }[granted];
}

function stronger(one: Grant, other: Grant): Grant {
  return rank(other) > rank(one) ? other : one;
}

/** Both must be granted; the words are the identity policies'. */
function weaker(one: Grant, other: Grant): Grant {
  if (rank(other) >= rank(one)) return one;
  if (other.granted === 'no') return NONE;
  return { granted: 'unclear', through: one.through, conditions: other.conditions };
}

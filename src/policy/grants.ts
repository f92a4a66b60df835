/**
 * What identity policies grant. Pure. Errs towards more power, never towards less: a condition on an Allow makes the
 * answer `unclear`, a condition on a Deny ("unless MFA") does not count as a limit.
 */
import { parseArn } from '../kernel/arn.ts';
import { callerContext } from './caller-context.ts';
import type { PolicyDocument } from './document.ts';
import { type Origin, type PolicyInForce, type Request, type Weighed, weigh } from './evaluate.ts';
import { NOTHING_KNOWN } from './request-context.ts';

export type { PolicyInForce } from './evaluate.ts';

/** `no` is denied or never allowed; `unclear` is allowed only under conditions that cannot be judged here. */
type Granted = 'yes' | 'unclear' | 'no';

export interface Grant {
  readonly granted: Granted;
  /** The policies that allow it. */
  readonly through: readonly Origin[];
  /** Condition keys it hangs on; empty unless `unclear`. */
  readonly conditions: readonly string[];
}

export interface AdminRights extends Grant {
  /** `own-permissions`: not everything yet, but it may give itself anything in one call. */
  readonly reach: 'everything' | 'own-permissions';
}

const NONE: Grant = { granted: 'no', through: [], conditions: [] };

export function grant(
  policies: readonly PolicyInForce[],
  asked: Omit<Request, 'context'> & Partial<Pick<Request, 'context'>>,
): Grant {
  const request = { context: NOTHING_KNOWN, ...asked };
  const { allow, deny, matching } = weigh(policies, request, 'identity');
  if (deny === 'yes' || allow === 'no') return NONE;
  const allowing = matching.filter(({ statement, holds }) => statement.effect === 'Allow' && holds === allow);
  return {
    granted: allow,
    through: [...new Set(allowing.map(({ policy }) => policy))],
    conditions: [...new Set(allowing.flatMap(keysAsWritten))],
  };
}

/** AWS does not mind the case of condition keys; a person finds them as the policy writes them. */
function keysAsWritten({ statement, unknownKeys }: Weighed['matching'][number]): readonly string[] {
  const written = Object.values(statement.conditions).flatMap((keys) => Object.keys(keys));
  return unknownKeys.map((key) => written.find((one) => one.toLowerCase() === key) ?? key);
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
  const context = callerContext(identity.self);
  const bounded = (asked: Omit<Request, 'context'>): Grant => {
    const request = { ...asked, context };
    return identity.boundary === null
      ? grant(identity.policies, request)
      : weaker(grant(identity.policies, request), grant(asPolicies(identity.boundary), request));
  };
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

/** An action and a resource that only a grant of everything covers. */
function anything(self: string): Omit<Request, 'context'> {
  return {
    action: 'jikimi:Anything',
    resource: `arn:${parseArn(self)?.partition ?? 'aws'}:jikimi:::anything`,
  };
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

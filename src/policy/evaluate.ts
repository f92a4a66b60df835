/**
 * What AWS would answer to one request, from the policies that were read. An explicit deny beats everything;
 * boundaries, session policies and organization policies only narrow. What hangs on something nobody knows is
 * `unclear`, never allowed and never denied.
 *
 * Order and rules: IAM User Guide, "Policy evaluation logic", "Cross-account policy evaluation logic" and
 * "Permissions boundaries for IAM entities" (read 2026-11).
 */
import { judgeConditions } from './condition-truth.ts';
import type { PolicyDocument, Statement } from './document.ts';
import { type Caller, meant } from './named-caller.ts';
import { remembered } from './remembered.ts';
import { type RequestContext, variableNames } from './request-context.ts';
import { namesResource, speakingOf } from './statement-match.ts';
import { and, not, or, type Truth } from './truth.ts';

/** Where a policy comes from. */
export interface Origin {
  readonly name: string;
  /** The group it comes through, if it does. */
  readonly group?: string;
  /** Of a managed policy. */
  readonly arn?: string;
}

/** A policy in force for an identity. */
export interface PolicyInForce extends Origin {
  readonly document: PolicyDocument;
}

/** Everything that decides what an identity may do. */
export interface Authority {
  readonly policies: readonly PolicyInForce[];
  readonly boundary: PolicyInForce | null;
  /** Organization policies, level by level from the root down; each level must allow. */
  readonly serviceControls?: readonly (readonly PolicyInForce[])[];
  /** Given when the session was made; one of them must allow. */
  readonly session?: readonly PolicyInForce[];
}

export interface Request {
  readonly action: string;
  readonly resource: string;
  readonly context: RequestContext;
}

/** The policy of what the request is made upon: a bucket's, a key's, a role's trust. */
export interface ResourceSide {
  readonly policy: PolicyInForce;
  readonly caller: Caller;
  /** The account that owns the resource. */
  readonly account: string;
  /** Roles and KMS keys: nobody gets in whom this policy does not let in, not even with every right in the account. */
  readonly mustAgree: boolean;
}

type Verdict = 'allowed' | 'denied' | 'unclear';

export type Layer = 'identity' | 'boundary' | 'service-control' | 'session' | 'resource';

export interface Deciding {
  readonly layer: Layer;
  readonly policy: Origin;
  readonly statement: Statement;
}

export interface Decision {
  readonly verdict: Verdict;
  /** The statements that allow it, or the one that denies it; empty where nothing allows it. */
  readonly deciding: readonly Deciding[];
  /** Condition keys (lower case) whose values would have been needed; empty unless `unclear`. */
  readonly unknownKeys: readonly string[];
}

/** One set of policies, weighed by itself. */
export interface Weighed {
  readonly allow: Truth;
  readonly deny: Truth;
  readonly matching: readonly Match[];
}

interface Match extends Deciding {
  readonly holds: Truth;
  readonly unknownKeys: readonly string[];
}

const NOT_ALLOWED: Decision = { verdict: 'denied', deciding: [], unknownKeys: [] };
const NOTHING: Weighed = { allow: 'no', deny: 'no', matching: [] };

export function evaluate(authority: Authority, request: Request, at?: ResourceSide): Decision {
  const identity = weigh(authority.policies, request, 'identity');
  // Most requests of a large account end here.
  if (identity === NOTHING && !at) return NOT_ALLOWED;
  const narrowing = limits(authority, request);
  const resource = at ? weighResource(at, request) : undefined;
  const allow =
    at && resource ? withResource(identity, narrowing, resource, at) : within(identity.allow, narrowing);
  const weighed = [
    identity,
    ...narrowing.map(({ weighed: one }) => one),
    ...(resource ? [resource.all] : []),
  ];
  const deny = weighed.reduce<Truth>((found, one) => or(found, one.deny), 'no');
  return decision(and(allow, not(deny)), deny, weighed);
}

/** What one set of policies says of the request: each statement that matches, and both effects. */
export function weigh(policies: readonly PolicyInForce[], request: Request, layer: Layer): Weighed {
  const action = request.action.toLowerCase();
  let matching: Match[] | undefined;
  for (const { policy, statement } of speakingOf(policies, action)) {
    const match = matched(statement, policy, request, layer);
    if (match) {
      matching ??= [];
      matching.push(match);
    }
  }
  return matching ? summed(matching) : NOTHING;
}

function matched(
  statement: Statement,
  policy: PolicyInForce,
  { resource, context }: Request,
  layer: Layer,
): Match | undefined {
  const named = namesResource(statement, resource, context, policy.document.version);
  if (named === 'no') return undefined;
  const conditions = judgeConditions(statement.conditions, context);
  const holds = and(named, conditions.holds);
  if (holds === 'no') return undefined;
  const variables = named === 'unclear' ? variablesOf(statement) : [];
  const unknownKeys = [...variables, ...conditions.unknownKeys];
  return { layer, policy: originOf(policy), statement, holds, unknownKeys };
}

function variablesOf({ resources, notResources }: Statement): readonly string[] {
  return [...(resources ?? []), ...(notResources ?? [])].flatMap(variableNames);
}

function summed(matching: readonly Match[]): Weighed {
  const strongest = (effect: Statement['effect']) =>
    matching.reduce<Truth>(
      (found, one) => (one.statement.effect === effect ? or(found, one.holds) : found),
      'no',
    );
  return { allow: strongest('Allow'), deny: strongest('Deny'), matching };
}

interface Limit {
  readonly layer: Layer;
  readonly weighed: Weighed;
}

function limits({ boundary, serviceControls = [], session }: Authority, request: Request): readonly Limit[] {
  const limit = (layer: Layer, policies: readonly PolicyInForce[]): Limit => ({
    layer,
    weighed: weigh(policies, request, layer),
  });
  return [
    ...(boundary ? [limit('boundary', alone(boundary))] : []),
    ...(session ? [limit('session', session)] : []),
    ...serviceControls.map((level) => limit('service-control', level)),
  ];
}

function within(allow: Truth, narrowing: readonly Limit[], but: readonly Layer[] = []): Truth {
  return narrowing.reduce(
    (left, { layer, weighed }) => (but.includes(layer) ? left : and(left, weighed.allow)),
    allow,
  );
}

interface WeighedResource {
  readonly all: Weighed;
  readonly toItself: Truth;
  readonly toAccount: Truth;
}

function weighResource({ policy, caller }: ResourceSide, request: Request): WeighedResource {
  const found = weigh(alone(policy), request, 'resource').matching.map((match) => ({
    match,
    to: meant(match.statement, caller),
  }));
  const matching = found
    .map(({ match, to }) => ({ ...match, holds: and(match.holds, or(to.itself, to.account)) }))
    .filter(({ holds }) => holds !== 'no');
  const allowing = (reach: 'itself' | 'account') =>
    found.reduce<Truth>(
      (sum, { match, to }) =>
        match.statement.effect === 'Allow' ? or(sum, and(match.holds, to[reach])) : sum,
      'no',
    );
  return { all: summed(matching), toItself: allowing('itself'), toAccount: allowing('account') };
}

function withResource(
  identity: Weighed,
  narrowing: readonly Limit[],
  { toItself, toAccount }: WeighedResource,
  { caller, account, mustAgree }: ResourceSide,
): Truth {
  if (caller.kind === 'service') return toItself;
  const own = within(identity.allow, narrowing);
  if (caller.account !== account) return and(own, or(toItself, toAccount));
  // Named itself, a user is not held by what its boundary leaves unsaid; a role is.
  const direct = within(toItself, narrowing, caller.kind === 'user' ? ['boundary', 'session'] : []);
  return or(direct, mustAgree ? and(own, or(toItself, toAccount)) : own);
}

function decision(allowed: Truth, deny: Truth, weighed: readonly Weighed[]): Decision {
  const matching = weighed.flatMap((one) => one.matching);
  if (allowed === 'no') {
    const denying =
      deny === 'yes' ? matching.filter((one) => isEffect(one, 'Deny') && one.holds === 'yes') : [];
    return { verdict: 'denied', deciding: denying.map(deciding), unknownKeys: [] };
  }
  if (allowed === 'yes') {
    const allowing = matching.filter((one) => isEffect(one, 'Allow') && one.holds === 'yes');
    return { verdict: 'allowed', deciding: allowing.map(deciding), unknownKeys: [] };
  }
  const keys = matching.flatMap(({ unknownKeys }) => unknownKeys);
  return { verdict: 'unclear', deciding: matching.map(deciding), unknownKeys: [...new Set(keys)] };
}

function isEffect({ statement }: Match, effect: Statement['effect']): boolean {
  return statement.effect === effect;
}

function deciding({ layer, policy, statement }: Match): Deciding {
  return { layer, policy, statement };
}

const origins = new WeakMap<PolicyInForce, Origin>();

/** Without the document, and the same object each time. */
function originOf(policy: PolicyInForce): Origin {
  return remembered(origins, policy, () => {
    const { document: _, ...origin } = policy;
    return origin;
  });
}

const sets = new WeakMap<PolicyInForce, readonly PolicyInForce[]>();

/** The same set each time, for what is remembered of it. */
function alone(policy: PolicyInForce): readonly PolicyInForce[] {
  return remembered(sets, policy, () => [policy]);
}

/**
 * Whether any request for the action could be allowed, whatever the resource: each layer speaks for it, and none
 * against it on everything. A quick no where the identity's own policies decide.
 */
export function couldAllow(
  { policies, boundary, session, serviceControls = [] }: Authority,
  action: string,
): boolean {
  const layers = [
    policies,
    ...(boundary ? [alone(boundary)] : []),
    ...(session ? [session] : []),
    ...serviceControls,
  ];
  return layers.every((layer) => {
    const spoken = speakingOf(layer, action.toLowerCase());
    return (
      spoken.some(({ statement }) => statement.effect === 'Allow') &&
      !spoken.some(({ statement }) => statement.effect === 'Deny' && isBlanket(statement))
    );
  });
}

function isBlanket({ resources, conditions }: Statement): boolean {
  return resources?.includes('*') === true && Object.keys(conditions).length === 0;
}

/**
 * Requests whose resource the caller picks: "some function of this account". Allowed if one can be named that is; the
 * names tried are taken from what the policies allow.
 */
import { type Authority, type Decision, evaluate, type PolicyInForce, type Request } from './evaluate.ts';
import { filledIn, type RequestContext } from './request-context.ts';
import { speakingOf } from './statement-match.ts';
import { covers } from './wildcard.ts';

/** A name that no policy of anybody mentions. */
const PROBE = 'jikimi-probe';
/** A bound on the names tried; policies that list hundreds of resources are many of the same. */
const MOST_TRIED = 24;

/** @param request its resource is a pattern */
export function evaluateSome(authority: Authority, request: Request): Decision {
  if (!/[*?]/.test(request.resource) || request.resource === '*') return evaluate(authority, request);
  let best: Decision | undefined;
  for (const resource of candidates(authority, request)) {
    const found = evaluate(authority, { ...request, resource });
    if (found.verdict === 'allowed') return found;
    if (!best || (best.verdict === 'denied' && found.verdict === 'unclear')) best = found;
  }
  return best ?? { verdict: 'denied', deciding: [], unknownKeys: [] };
}

function candidates(authority: Authority, { action, resource, context }: Request): readonly string[] {
  const layers = [
    authority.policies,
    ...(authority.boundary ? [[authority.boundary]] : []),
    ...(authority.session ? [authority.session] : []),
    ...(authority.serviceControls ?? []),
  ];
  const patterns = layers.reduce<readonly string[]>(
    (found, layer) => narrowed(found, allowedPatterns(layer, action.toLowerCase(), context)),
    [resource],
  );
  return [...new Set(patterns.map(probed))];
}

function allowedPatterns(
  policies: readonly PolicyInForce[],
  action: string,
  context: RequestContext,
): readonly string[] {
  const patterns = speakingOf(policies, action).flatMap(({ statement }) =>
    statement.effect === 'Allow' ? (statement.resources ?? ['*']) : [],
  );
  return [...new Set(patterns.map((one) => filledIn(one, context)))];
}

function narrowed(found: readonly string[], allowed: readonly string[]): readonly string[] {
  const met = found.flatMap((one) => allowed.flatMap((other) => meet(one, other) ?? []));
  return [...new Set(met)].slice(0, MOST_TRIED);
}

/** A pattern for what both cover, if there is an easy one. */
function meet(one: string, other: string): string | undefined {
  if (other === '*') return one;
  const [left, right] = [parts(one), parts(other)];
  if (left.length !== right.length) return covered(one, other) ? one : undefined;
  const met = left.map((part, at) => meetPart(part, right[at] ?? ''));
  return met.every((part) => part !== undefined) ? met.join(':') : undefined;
}

function meetPart(one: string, other: string): string | undefined {
  if (covered(one, other)) return one;
  if (covered(other, one)) return other;
  const shared = sharedStart(one, other);
  const [left, right] = [one.slice(shared.length), other.slice(shared.length)];
  if (left.endsWith('*') && right.startsWith('*')) return `${shared}${left.slice(0, -1)}${right}`;
  return right.endsWith('*') && left.startsWith('*') ? `${shared}${right.slice(0, -1)}${left}` : undefined;
}

function sharedStart(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at] && one[at] !== '*') at += 1;
  return one.slice(0, at);
}

function covered(inner: string, outer: string): boolean {
  return covers(outer, inner);
}

function parts(arn: string): readonly string[] {
  const split = arn.split(':');
  return split.length <= 6 ? split : [...split.slice(0, 5), split.slice(5).join(':')];
}

function probed(pattern: string): string {
  return pattern.replaceAll('*', PROBE).replaceAll('?', 'x');
}

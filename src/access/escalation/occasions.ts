/** What in the account a technique could be tried on, and what is unknown about that. */
import { or, type Truth } from '../../policy/truth.ts';
import type { Account, Node } from './account.ts';
import { hasEverything } from './everything.ts';
import type { ManagedPolicy, Thing, Trait, Traits } from './input.ts';
import { MET, type Met, NOT_MET, type Occasion, together, unknown } from './needs.ts';
import type { Technique } from './technique.ts';

/** An occasion, and whether it would bring what the technique promises. */
export interface Chance extends Occasion {
  readonly fits: Met;
}

/** Those that are the same for every caller; the caller itself may be among them. */
export function sharedOccasions(
  account: Account,
  technique: Technique,
  reached: readonly Node[],
): readonly Chance[] {
  const { upon, must } = technique;
  if (typeof upon === 'object') return [...withThings(account, upon.thing, must, reached)];
  if (upon === 'user' || upon === 'role') return [...identities(technique, reached, upon)];
  return upon === 'policy-of-role' ? [...policiesOfRoles(account, reached)] : [];
}

/** Those of the caller's own: itself, its groups, its policies. */
export function ownOccasions(
  account: Account,
  caller: Node,
  { upon }: Technique,
  reached: readonly Node[],
): readonly Chance[] {
  switch (upon) {
    case 'self-user':
      return caller.kind === 'user' ? [{ upon: caller.arn, node: caller, fits: raised(caller) }] : [];
    case 'self-role':
      return caller.role ? [{ upon: caller.arn, node: caller, fits: raised(caller) }] : [];
    case 'own-group':
      return caller.groups.map((name) => ({
        upon: account.groupArns.get(name) ?? name,
        node: null,
        fits: raised(caller),
      }));
    case 'other-group':
      return caller.kind === 'user' ? joining(caller, reached) : [];
    case 'own-policy':
    case 'own-policy-version':
      return ownPolicies(account, caller).map((one) => ({
        upon: one.arn,
        node: null,
        policy: one.arn,
        fits: together(raised(caller), () => (upon === 'own-policy' ? MET : olderVersion(one, caller))),
      }));
    default:
      return [];
  }
}

function* identities(
  { gives, must = [] }: Technique,
  candidates: readonly Node[],
  kind: 'user' | 'role',
): Iterable<Chance> {
  for (const node of candidates) {
    if (node.kind !== kind || (kind === 'role' && !node.role)) continue;
    const fits = together(gives === 'admin' ? raised(node) : MET, () => having(must, node.traits, node.arn));
    if (fits.holds !== 'no') yield { upon: node.arn, node, fits };
  }
}

function* withThings(
  { thingsByRole }: Account,
  kind: Thing['kind'],
  must: readonly Trait[] = [],
  reached: readonly Node[],
): Iterable<Chance> {
  for (const node of reached) {
    for (const thing of thingsByRole.get(node.arn) ?? []) {
      if (thing.kind !== kind) continue;
      const fits = having(must, thing.traits ?? {}, thing.arn);
      const evidence = [{ kind: 'thing', arn: thing.arn } as const, ...fits.evidence];
      if (fits.holds !== 'no') yield { upon: thing.arn, node, fits: { ...fits, evidence } };
    }
  }
}

/** Its rights come with the group, but never beyond the boundary of who joins. */
function joining(caller: Node, candidates: readonly Node[]): readonly Chance[] {
  return candidates
    .filter(({ kind, name }) => kind === 'group' && !caller.groups.includes(name))
    .map((node) => ({ upon: node.arn, node, fits: caller.authority.boundary ? raised(caller) : MET }));
}

function* policiesOfRoles(account: Account, candidates: readonly Node[]): Iterable<Chance> {
  for (const node of candidates) {
    if (!node.role || node.raisable === 'no') continue;
    for (const { arn } of ownPolicies(account, node))
      yield { upon: arn, node, policy: arn, fits: raised(node) };
  }
}

function ownPolicies({ managedPolicies }: Account, { authority }: Node): readonly ManagedPolicy[] {
  return authority.policies.flatMap(({ arn }) => managedPolicies.get(arn ?? '') ?? []);
}

function olderVersion({ name, arn, otherVersions }: ManagedPolicy, caller: Node): Met {
  const found = otherVersions.reduce<Truth>((sum, { document }) => {
    if (!document) return or(sum, 'unclear');
    const authority = { ...caller.authority, policies: [{ name, document }] };
    return or(sum, hasEverything(authority, caller.arn, caller.context));
  }, 'no');
  if (found === 'no') return NOT_MET;
  return found === 'yes' ? MET : unknown({ kind: 'unknown', what: 'versions', of: arn });
}

function raised({ raisable, arn }: Node): Met {
  if (raisable === 'no') return NOT_MET;
  return raisable === 'yes' ? MET : unknown({ kind: 'unknown', what: 'limits', of: arn });
}

function having(must: readonly Trait[], traits: Traits, arn: string): Met {
  return must.reduce<Met>(
    (met, trait) =>
      together(met, () => {
        const has = traits[trait];
        if (has === undefined) return unknown({ kind: 'unknown', what: 'trait', of: arn, trait });
        return has ? MET : NOT_MET;
      }),
    MET,
  );
}

/** What the policies along the way from the root to an account come to, for the types that merge. */
import type { EffectivePolicyType, OrganizationsClient } from '@aws-sdk/client-organizations';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Branch = { readonly [key: string]: Json };

/** `undefined` where nothing is attached. */
export async function effectivePolicy(
  organizations: OrganizationsClient,
  type: EffectivePolicyType,
  target: string,
): Promise<string | undefined> {
  const contents: string[] = [];
  for (const place of await wayFromRoot(organizations, target))
    contents.push(...(await attached(organizations, type, place)));
  if (contents.length === 0) return undefined;
  const merged = contents.map((one) => JSON.parse(one) as Branch).reduce(merge, {});
  return JSON.stringify(settled(merged));
}

async function wayFromRoot(organizations: OrganizationsClient, target: string): Promise<string[]> {
  const { ListParentsCommand } = await import('@aws-sdk/client-organizations');
  const way = [target];
  while (!way[0]?.startsWith('r-')) {
    const { Parents } = await organizations.send(new ListParentsCommand({ ChildId: way[0] }));
    const above = Parents?.[0]?.Id;
    if (above === undefined) break;
    way.unshift(above);
  }
  return way;
}

async function attached(
  organizations: OrganizationsClient,
  type: EffectivePolicyType,
  place: string,
): Promise<string[]> {
  const { DescribePolicyCommand, ListPoliciesForTargetCommand } = await import(
    '@aws-sdk/client-organizations'
  );
  const { Policies = [] } = await organizations.send(
    new ListPoliciesForTargetCommand({ TargetId: place, Filter: type }),
  );
  const contents: string[] = [];
  for (const { Id } of Policies) {
    const { Policy } = await organizations.send(new DescribePolicyCommand({ PolicyId: Id }));
    contents.push(Policy?.Content ?? '{}');
  }
  return contents;
}

const OPERATORS = ['@@assign', '@@append', '@@remove'];

function merge(above: Branch, below: Branch): Branch {
  const merged: Record<string, Json> = { ...above };
  for (const [key, value] of Object.entries(below)) {
    const old = merged[key];
    if (!isBranch(value)) merged[key] = value;
    else if (OPERATORS.some((operator) => operator in value)) merged[key] = operated(old, value);
    else merged[key] = merge(isBranch(old) ? old : {}, value);
  }
  return merged;
}

function operated(above: Json | undefined, below: Branch): Json {
  const old = isBranch(above) ? (above['@@assign'] ?? []) : [];
  const removed = new Set([below['@@remove'] ?? []].flat());
  const added = [below['@@append'] ?? []].flat();
  const assigned =
    below['@@assign'] ??
    [old]
      .flat()
      .filter((one) => !removed.has(one))
      .concat(added);
  return { '@@assign': assigned };
}

/** Without the operators, and what they allow to those below. */
function settled(value: Json): Json {
  if (!isBranch(value)) return value;
  if ('@@assign' in value) return value['@@assign'] ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('@@'))
      .map(([key, inner]) => [key, settled(inner)]),
  );
}

function isBranch(value: Json | undefined): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

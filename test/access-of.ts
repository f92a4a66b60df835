/** Accounts as `access` tells them, for tests of what shows them. */
import { join } from 'node:path';
import type { Access } from '../src/access/access.ts';
import { assembleAccess } from '../src/access/assemble.ts';
import type { EscalationPath, Hop } from '../src/access/escalation/path.ts';
import type { Principal } from '../src/access/principal.ts';
import { loadInventory } from '../src/app/load-inventory.ts';
import { loadTechniques } from '../src/app/registry.generated.ts';
import { known } from '../src/kernel/reading.ts';
import type { Text } from '../src/kernel/text.ts';

export async function sampleAccess(): Promise<Access> {
  const inventory = await loadInventory(join(import.meta.dirname, '../sample/inventory.jsonl'));
  return assembleAccess(inventory, { idleDays: 45 }, await loadTechniques());
}

export async function techniqueTitles(): Promise<ReadonlyMap<string, Text>> {
  return new Map((await loadTechniques()).map(({ id, title }) => [id, title]));
}

/** As an attacker would name things, wherever a name can stand. */
export function renamed(access: Access, name: string): Access {
  const evil = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value, (key, one: unknown) =>
        typeof one === 'string' && NAMES.has(key) ? `${one}${name}` : one,
      ),
    ) as T;
  return {
    ...access,
    account: { ...evil(access.account), id: access.account.id },
    caller: evil(access.caller),
    principals: evil(access.principals),
    doors: evil(access.doors),
    timeline: evil(access.timeline),
    escalation: evil(access.escalation),
  };
}

const NAMES = new Set([
  'alias',
  'arn',
  'name',
  'who',
  'from',
  'to',
  'upon',
  'detail',
  'id',
  'serial',
  'action',
]);

/** The sample's people, many times over, each with a path to full rights through a role. */
export function crowded(access: Access, number: number): Access {
  const [, ...people] = access.principals;
  const principals = Array.from({ length: number }, (_, at): Principal => {
    const one = people[at % people.length] as Principal;
    return { ...one, name: `${one.name}-${at}`, arn: `${one.arn}-${at}`, class: known('can-become-admin') };
  });
  const hop = (from: string, to: string): Hop => ({
    action: 'iam:PutUserPolicy',
    technique: 'iam-put-user-policy',
    from,
    to,
    upon: from,
    certainty: 'certain',
    evidence: [],
  });
  const roles = principals.filter(({ type }) => type === 'role').slice(0, 3);
  const paths = principals
    .filter(({ type }) => type === 'user')
    .map(({ arn }, at): EscalationPath => {
      const role = roles[at % roles.length]?.arn ?? 'admin';
      const hops = [hop(arn, role), hop(role, 'admin')];
      return { id: `path-${at}`, from: arn, to: 'admin', hops, certainty: 'certain' };
    });
  return { ...access, principals, escalation: { ...access.escalation, paths } };
}

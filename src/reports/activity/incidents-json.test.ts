import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { sampleActivity } from '../../../test/activity-of.ts';
import { createdThing, incident } from '../../../test/incident.ts';
import type { Standing, Unchecked } from '../../incident/presence.ts';
import { incidentsJson } from './incidents-json.ts';

type Schema = { [key: string]: unknown };
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/schemas/jikimi.activity-1.schema.json'), 'utf8'),
) as Schema;

/** With every object closed, so that a field the schema does not know is an error. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy && !('additionalProperties' in copy)
    ? { ...copy, additionalProperties: false }
    : copy;
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const validate = ajv.compile(closed(schema) as Schema);
const about = {
  version: '1.0.0',
  caseName: 'sample',
  sample: true,
  unread: [{ place: 'a.json', why: 'denied' }],
};

test('beside an account: as of when, and each thing there, gone, or unknown with the reason', () => {
  const whys: readonly Unchecked[] = [
    ...(['other-account', 'kind', 'in-part', 'younger'] as const).map((reason) => ({ reason })),
    ...(['not-read', 'denied', 'failed'] as const).map((reason) => ({ reason, action: 'iam:ListUsers' })),
  ];
  const stands: readonly Standing[] = [
    { presence: 'there' },
    { presence: 'gone' },
    ...whys.map((why) => ({ presence: 'unknown', why }) as const),
  ];
  const created = stands.map((now, index) => createdThing(`user-${index}`, { now }));
  const activity = {
    events: 1,
    first: null,
    last: null,
    incidents: [incident({ created })],
    totals: new Map(),
    holders: new Map(),
    asked: { account: '111122223333', asOf: new Date('2026-11-20T00:12:00Z') },
  };
  const document: unknown = JSON.parse(incidentsJson(activity, about));
  validate(document);
  expect(validate.errors).toBeNull();
  expect(document).toMatchObject({
    asked: { account: '111122223333', asOf: '2026-11-20T00:12:00.000Z' },
    incidents: [{ created: stands.map((now) => ({ now })) }],
  });
});

test('what the sample shows keeps the contract, and the contract knows every field', {
  timeout: 60_000,
}, async () => {
  const activity = await sampleActivity();
  const document: unknown = JSON.parse(incidentsJson(activity, about));
  validate(document);
  expect(validate.errors).toBeNull();
  expect(document).toMatchObject({
    events: activity.events,
    incidents: activity.incidents.map(({ id }) => ({ id })),
  });
});

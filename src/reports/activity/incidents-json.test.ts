import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { sampleActivity } from '../../../test/activity-of.ts';
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

test('what the sample shows keeps the contract, and the contract knows every field', {
  timeout: 60_000,
}, async () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  const validate = ajv.compile(closed(schema) as Schema);
  const about = {
    version: '1.0.0',
    caseName: 'sample',
    sample: true,
    unread: [{ place: 'a.json', why: 'denied' }],
  };
  const activity = await sampleActivity();
  const document: unknown = JSON.parse(incidentsJson(activity, about));
  validate(document);
  expect(validate.errors).toBeNull();
  expect(document).toMatchObject({
    events: activity.events,
    incidents: activity.incidents.map(({ id }) => ({ id })),
  });
});

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { LEAK_KINDS, SKIP_REASONS } from '../../leaks/leak.ts';

type Schema = { [key: string]: unknown };

const read = (path: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Schema;
const schema = read('docs/schemas/jikimi.leaks-1.schema.json');

/** As the schema stands, but without leave for fields that it does not tell of. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const members = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return members['type'] === 'object' && 'required' in members
    ? { ...members, additionalProperties: false }
    : members;
}

test('what the scan writes keeps the contract, and the contract tells of all of it', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  const validate = ajv.compile(closed(schema) as Schema);
  validate(read('test/golden/leaks/found.json'));
  expect(validate.errors).toBeNull();
});

test('its lists are those of the program', () => {
  const text = JSON.stringify(schema);
  expect(text).toContain(JSON.stringify(LEAK_KINDS));
  expect(text).toContain(JSON.stringify(SKIP_REASONS));
});

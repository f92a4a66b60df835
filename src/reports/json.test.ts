import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { allDenied } from '../../test/checkups/all-denied.ts';
import { audited } from '../../test/checkups/audited.ts';
import { compromisedStartUp } from '../../test/checkups/compromised-start-up.ts';
import { HOSTILE_NAMES, hostile } from '../../test/checkups/hostile.ts';
import { quiet } from '../../test/checkups/quiet.ts';
import { rendered } from '../../test/rendered.ts';
import { FRAMEWORKS, RISKS, SEVERITIES } from '../posture/control.ts';
import { report } from './json.ts';
import { URGENCIES } from './wording/urgency.ts';

type Schema = { [key: string]: unknown };

const FILE = new URL('../../docs/schemas/jikimi.checkup-1.schema.json', import.meta.url);
const schema = (): Schema => JSON.parse(readFileSync(FILE, 'utf8')) as Schema;
const written = (checkup: typeof quiet) => JSON.parse(rendered(report, checkup)) as Schema;

function validator(from: Schema) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  return ajv.compile(from);
}

/** Every object of the schema with its path. */
function* objects(node: unknown, path = '#'): Generator<readonly [string, Schema]> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield [path, node as Schema];
  for (const [key, value] of Object.entries(node)) yield* objects(value, `${path}/${key}`);
}

test.for([
  ['a start-up', compromisedStartUp],
  ['hostile names', hostile],
  ['good order', quiet],
  ['nothing but denials', allDenied],
  ['the sample', { ...quiet, sample: true } as const],
  ['a framework', audited],
] as const)('the document of %s keeps the contract', ([, checkup]) => {
  const validate = validator(schema());
  validate(written(checkup));
  expect(validate.errors).toBeNull();
});

describe('the schema', () => {
  test('knows every field that is written', () => {
    const closed = schema();
    for (const [, node] of objects(closed)) {
      if (node['properties'] && node['additionalProperties'] === undefined)
        node['additionalProperties'] = false;
    }
    const validate = validator(closed);
    validate(written(compromisedStartUp));
    expect(validate.errors).toBeNull();
    validate(written(audited));
    expect(validate.errors).toBeNull();
  });

  test('describes every property', () => {
    const bare = [...objects(schema())].flatMap(([path, node]) =>
      Object.entries((node['properties'] ?? {}) as Schema)
        .filter(([, property]) => !(property as Schema)['description'])
        .map(([name]) => `${path}/${name}`),
    );
    expect(bare).toEqual([]);
  });

  test('lists the words that the code knows', () => {
    const { properties } = (schema()['$defs'] as { finding: { properties: Record<string, Schema> } }).finding;
    expect(properties['severity']?.['enum']).toEqual(SEVERITIES);
    expect(properties['risk']?.['enum']).toEqual(RISKS);
    expect(properties['urgency']?.['enum']).toEqual(URGENCIES);
    expect(properties['frameworks']?.['propertyNames']).toEqual({ enum: FRAMEWORKS });
  });

  test('refuses a document that breaks it', () => {
    const validate = validator(schema());
    const document = written(quiet);
    expect(validate({ ...document, schema: 'jikimi.checkup/2' })).toBe(false);
    expect(validate({ ...document, findings: [{ status: 'maybe' }] })).toBe(false);
  });
});

test('names come through unchanged', () => {
  const { findings } = written(hostile) as { findings: readonly { resource: { id: string } }[] };
  const ids = findings.map(({ resource }) => resource.id);
  for (const name of Object.values(HOSTILE_NAMES)) expect(ids).toContain(name);
});

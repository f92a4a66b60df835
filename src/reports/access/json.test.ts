import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { assembleAccess } from '../../access/assemble.ts';
import { loadInventory } from '../../app/load-inventory.ts';
import { loadTechniques } from '../../app/registry.generated.ts';
import { accessCsv } from './csv.ts';
import { identitiesCsv } from './identities-csv.ts';
import { accessJson } from './json.ts';
import { recoveryCard } from './recovery-card.ts';

const ROOT = join(import.meta.dirname, '../../..');
type Schema = { [key: string]: unknown };
const schema = JSON.parse(
  readFileSync(join(ROOT, 'docs/schemas/jikimi.access-1.schema.json'), 'utf8'),
) as Schema;
const inventory = await loadInventory(join(ROOT, 'sample/inventory.jsonl'));
const access = assembleAccess(inventory, { idleDays: 45 }, await loadTechniques());

/** With every object closed, so that a field the schema does not know is an error. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy && !('additionalProperties' in copy)
    ? { ...copy, additionalProperties: false }
    : copy;
}

test('the document of the sample account keeps the contract, and the contract knows every field', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  const validate = ajv.compile(closed(schema) as Schema);
  validate(JSON.parse(accessJson(access, { version: '1.0.0', sample: true })));
  expect(validate.errors).toBeNull();
});

test('who came in is a table that no spreadsheet takes for formulas', () => {
  const [moment] = access.timeline;
  if (!moment) throw new Error('nobody came in');
  const hostile = { ...access, timeline: [{ ...moment, who: '=HYPERLINK("https://evil.example")' }] };
  const [header, row] = accessCsv(hostile).split('\r\n');
  expect(header).toContain('at,who,kind,what_en,what_ko,from,region,detail,source,as_of');
  expect(row).toContain("'=HYPERLINK");
});

test('who can get in is a table of its own: every credential and way in, and nothing unread as never', () => {
  const rows = identitiesCsv({ ...access, doors: [] }).split('\r\n');
  expect(identitiesCsv(access)).toContain(',open,');
  for (const { arn, credentials } of access.principals) {
    expect(rows.filter((row) => row.includes(`${arn},`))).toHaveLength(Math.max(1, credentials.length));
  }
  const denied = { state: 'denied', action: 'iam:GetCredentialReport' } as const;
  const [first] = access.principals;
  if (!first) throw new Error('nobody');
  const unread = { ...access, doors: [], principals: [{ ...first, credentials: [], lastUsed: denied }] };
  expect(identitiesCsv(unread).split('\r\n')[1]).toContain('not known');
});

test('the recovery card holds no key, and no name as markup', () => {
  const [root, ...others] = access.principals;
  const evil = others.map((one) => ({ ...one, name: '<script>alert(1)</script>' }));
  const card = recoveryCard({ ...access, principals: root ? [root, ...evil] : evil });
  expect(card).toContain(access.account.id);
  expect(card).not.toMatch(/AKIA[A-Z0-9]{16}/);
  expect(card).not.toContain('<script>');
});

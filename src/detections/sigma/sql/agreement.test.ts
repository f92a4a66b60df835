/** What SQL finds is what the matcher finds: random rules on random records, run in DuckDB. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventTable, openEventTable } from '../../../../test/event-table.ts';
import { decider } from '../decide.ts';
import { matcher } from '../match.ts';
import { parseNetwork } from '../network.ts';
import type { Node, Test } from '../node.ts';
import { parsePattern } from '../pattern.ts';
import { valuesOf } from '../record-values.ts';
import { duckdb } from './duckdb.ts';
import { printCondition } from './print.ts';

let events: EventTable;
beforeAll(async () => {
  events = await openEventTable();
});
afterAll(() => events.close());

const WORDS = [
  '',
  'a',
  'A',
  'ab',
  'aB',
  'b',
  'a.b',
  '22',
  '-3',
  '1.5',
  'true',
  "'",
  '"',
  '\\',
  '%',
  '_',
  '!',
  '*',
  '한',
  'é',
  'a\nb',
  '[',
  '10.1.2.3',
  '203.0.113.9',
  '010.1.2.3',
  '2001:db8::1',
  'null',
];
const word = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((parts) => parts.join('')),
);
const scalar = fc.oneof(word, fc.constantFrom(22, -3, 0, 1.5, true, false, null));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
  ),
}));
const text = fc.oneof(word, fc.constant(null));
const record = fc.record(
  {
    eventSource: text,
    eventName: text,
    errorCode: text,
    sourceIPAddress: text,
    readOnly: fc.boolean(),
    userIdentity: fc.record({ userName: text, sessionContext: value }, { requiredKeys: [] }),
    requestParameters: value,
    resources: value,
  },
  { requiredKeys: [] },
);

const FIELDS = [
  'eventSource',
  'eventName',
  'errorCode',
  'sourceIPAddress',
  'readOnly',
  'userIdentity.userName',
  'userIdentity',
  'requestParameters',
  'requestParameters.a',
  'requestParameters.a.b',
  'requestParameters.b.a.c',
  'resources.a',
  'resources',
  'nothing.at.all',
  'requestParameters.*',
];
const field = fc.constantFrom(...FIELDS);
const pattern = fc
  .array(fc.oneof(word, fc.constantFrom('*', '?', '\\*', '\\?', '\\\\')), { maxLength: 4 })
  .map((parts) => parsePattern(parts.join('')));
const REGEXES = [
  'a.b',
  '^a',
  'b$',
  'a|b',
  '[^a]',
  '\\d+',
  '\\s',
  '^\\w*$',
  '(?:ab)+',
  '"a":',
  'a(?=b)',
  '\\.',
  '[\\].]',
  '^$',
  '\\bb',
];
const textTest = fc.record({ is: fc.constant('text' as const), pattern, cased: fc.boolean() });
const regexTest = fc.record({
  is: fc.constant('regex' as const),
  source: fc.constantFrom(...REGEXES),
  flags: fc.constantFrom('', 'i', 'm', 's', 'im', 'ims'),
});
const leafTest: fc.Arbitrary<Test> = fc.oneof(
  { weight: 4, arbitrary: textTest },
  regexTest,
  fc.constant({ is: 'present' as const }),
  fc.record({
    is: fc.constant('order' as const),
    operator: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const),
    than: fc.constantFrom(22, 0, 1.5, -3, 1e6),
  }),
  fc
    .constantFrom('10.0.0.0/8', '203.0.113.8/31', '0.0.0.0/0', '2001:db8::/32')
    .map((cidr) => ({ is: 'network' as const, cidr })),
  fc.record({
    is: fc.constant('field' as const),
    other: field,
    how: fc.constantFrom('equals' as const, 'contains' as const, 'startswith' as const, 'endswith' as const),
    cased: fc.boolean(),
  }),
);
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('field' as const), field, test: leafTest }),
    fc.record({ kind: fc.constant('anywhere' as const), test: fc.oneof(textTest, regexTest) }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('node'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('node') }),
  ),
}));

test('the cases hold networks that can be read', () => {
  expect(parseNetwork('203.0.113.8/31')).not.toBeNull();
});

test('SQL and matcher agree; what SQL cannot say lets more pass, never less', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 8, maxLength: 20 }),
      fc.array(node, { minLength: 12, maxLength: 25 }),
      async (records, nodes) => {
        await events.fill(records.map((one, at) => ({ eventID: String(at), ...one })));
        const conditions = nodes.map((one) => printCondition(one, duckdb));
        const columns = conditions.map(({ sql }, at) => `${sql} as c${at}`);
        const rows = await events.query<Record<string, boolean>>(
          `select ${columns.join(', ')} from events order by event_id::int`,
        );
        nodes.forEach((one, at) => {
          const matches = matcher(one);
          records.forEach((each, row) => {
            const expected = matches({ eventID: String(row), ...each });
            const printed = rows[row]?.[`c${at}`];
            const seen = { sql: conditions[at]?.sql, node: one, record: each };
            if (conditions[at]?.isExact)
              expect({ ...seen, found: printed }).toEqual({ ...seen, found: expected });
            else if (expected) expect({ ...seen, found: printed }).toEqual({ ...seen, found: true });
          });
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('what is decided of a kind holds for every record of it', () => {
  const known = ['eventSource', 'eventName', 'errorCode'];
  fc.assert(
    fc.property(record, node, (each, one) => {
      const kind = Object.fromEntries(known.map((name) => [name, valuesOf(each, name)[0] ?? null]));
      const decided = decider(one, known)(kind);
      if (decided !== null) expect(matcher(one)(each)).toBe(decided);
    }),
    { numRuns: 3000 },
  );
});

/** What SQL finds is what the matcher finds: random rules on random records, run in DuckDB. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventTable, openEventTable } from '../../../../test/event-table.ts';
import { node, record } from '../../../../test/sigma-cases.ts';
import { decider } from '../decide.ts';
import { matcher } from '../match.ts';
import { parseNetwork } from '../network.ts';
import { valuesOf } from '../record-values.ts';
import { duckdb } from './duckdb.ts';
import { printCondition } from './print.ts';

let events: EventTable;
beforeAll(async () => {
  events = await openEventTable();
});
afterAll(() => events.close());

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

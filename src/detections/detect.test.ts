/** What the passes over a log find is what the matcher finds record by record: random rules on random records. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventTable, openEventTable } from '../../test/event-table.ts';
import { node, record } from '../../test/sigma-cases.ts';
import { detect } from './detect.ts';
import { correlate, type Found } from './sigma/correlate.ts';
import { matcher } from './sigma/match.ts';
import type { Node } from './sigma/node.ts';
import { parsePattern } from './sigma/pattern.ts';
import type { CorrelationRule, EventRule, RuleHead } from './sigma/rule.ts';

let events: EventTable;
beforeAll(async () => {
  events = await openEventTable();
});
afterAll(() => events.close());

const headOf = (id: string): RuleHead => ({
  id,
  names: [id],
  title: id,
  level: 'low',
  tags: [],
  file: 'a.yml',
  line: 1,
});
const eventRule = (id: string, condition: Node): EventRule => ({ ...headOf(id), type: 'event', condition });

test('rules on single records', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 4, maxLength: 20 }),
      fc.array(node, { minLength: 8, maxLength: 20 }),
      async (some, nodes) => {
        const records = some.map((one, at) => ({ eventID: String(at), ...one }));
        await events.fill(records);
        const rules = nodes.map((condition, at) => eventRule(`rule ${at}`, condition));
        const { hits, totals } = await detect(events.query, rules, { mostPerActor: records.length });
        for (const { id, condition } of rules) {
          const expected = records.filter(matcher(condition)).map(({ eventID }) => eventID);
          const found = hits.filter(({ rule }) => rule === id).flatMap(({ eventIds }) => eventIds);
          const seen = { condition, records };
          expect({ ...seen, found: found.toSorted() }).toEqual({ ...seen, found: expected.toSorted() });
          expect(totals.get(id) ?? 0).toBe(expected.length);
        }
      },
    ),
    { numRuns: 25 },
  );
});

const named = (name: string): Node => ({
  kind: 'field',
  field: 'eventName',
  test: { is: 'text', pattern: parsePattern(name), cased: false },
});
const PARTS = ['first', 'second'];
const BY = ['userIdentity.arn'];

const call = fc.record({
  eventName: fc.constantFrom(...PARTS),
  seconds: fc.integer({ min: 0, max: 400 }),
  arn: fc.constantFrom('a', 'b'),
  address: fc.constantFrom('198.51.100.1', '198.51.100.2', '198.51.100.3'),
});
const correlation = fc.record({
  correlation: fc.constantFrom('event_count', 'value_count', 'temporal', 'temporal_ordered' as const),
  timespanSeconds: fc.constantFrom(1, 7, 30, 60, 1000),
  than: fc.integer({ min: 1, max: 4 }),
  operator: fc.constantFrom('gt', 'gte', 'lt', 'eq' as const),
});

test('rules on several records', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 2, maxLength: 25 }), correlation, async (calls, wanted) => {
      const begin = Date.UTC(2026, 0, 1);
      const records = calls.map(({ eventName, seconds, arn, address }, at) => ({
        eventID: String(at).padStart(3, '0'),
        eventName,
        eventTime: new Date(begin + seconds * 1000).toISOString(),
        sourceIPAddress: address,
        userIdentity: { arn },
      }));
      await events.fill(records);
      const counts = wanted.correlation.endsWith('_count');
      const rule: CorrelationRule = {
        ...headOf('several'),
        type: 'correlation',
        correlation: wanted.correlation,
        rules: counts ? ['first'] : PARTS,
        groupBy: Object.fromEntries(PARTS.map((part) => [part, BY])),
        timespanSeconds: wanted.timespanSeconds,
        bounds: counts ? [{ operator: wanted.operator, than: wanted.than }] : [],
        field: wanted.correlation === 'value_count' ? 'sourceIPAddress' : null,
        generate: false,
      };
      const { hits } = await detect(events.query, [
        ...PARTS.map((name) => eventRule(name, named(name))),
        rule,
      ]);
      const found = records
        .filter(({ eventName }) => rule.rules.includes(eventName))
        .map(
          (one): Found => ({
            rule: one.eventName,
            eventIds: [one.eventID],
            at: Date.parse(one.eventTime) / 1000,
            group: [one.userIdentity.arn],
            value: rule.field === null ? null : one.sourceIPAddress,
          }),
        );
      const idsOf = (lists: readonly (readonly string[])[]): readonly string[] =>
        lists.map((ids) => ids.toSorted().join()).toSorted();
      const expected = correlate(rule, found).map((burst) => burst.found.flatMap(({ eventIds }) => eventIds));
      const told = hits.filter(({ rule: id }) => id === 'several').map(({ eventIds }) => eventIds);
      expect({ rule, records, told: idsOf(told) }).toEqual({ rule, records, told: idsOf(expected) });
    }),
    { numRuns: 60 },
  );
});

/** Walks every rule of src/detections/rules: its examples in memory and in DuckDB, its words, its tags. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detect } from '../../src/detections/detect.ts';
import type { Example } from '../../src/detections/detection.ts';
import { detectionRules, mainRule } from '../../src/detections/detection-rules.ts';
import { matcher } from '../../src/detections/sigma/match.ts';
import { loadDetections } from '../../tools/gen/entries.ts';
import { asRecords, checkExamples } from '../detection-table.ts';
import { type EventTable, openEventTable } from '../event-table.ts';

const detections = await loadDetections();
const each = detections.map(({ name, value }) => [name, value] as const);

describe.for(each)('%s', ([name, detection]) => {
  test('finds its examples and lets the near misses pass', () => {
    checkExamples(name, detection);
  });
  test('speaks both languages', () => {
    const { title, triage, response } = detection;
    for (const text of [title, ...triage, ...response]) {
      expect(text.en).not.toMatch(/[가-힣]/);
      expect(text.ko).toMatch(/[가-힣]/);
      expect(text.ko).not.toMatch(/비밀번호|하십시오|해요[.]|자원|루트 계정|보안 인증 정보|과금/);
    }
    expect(title.en.length).toBeLessThanOrEqual(65);
    expect(title.ko.length).toBeLessThanOrEqual(45);
  });
  test('says how bad it is and which technique it belongs to', () => {
    const { rules } = detectionRules(name, detection);
    const main = mainRule(rules);
    expect(main?.tags.filter((tag) => /^attack\.t\d{4}(\.\d{3})?$/.test(tag)).length).toBeGreaterThan(0);
    expect(main?.tags.filter((tag) => !/^attack\.([a-z]+(-[a-z]+)*|t\d{4}(\.\d{3})?)$/.test(tag))).toEqual(
      [],
    );
    expect(detection.rule).toMatch(/^level: /m);
  });
});

describe('in DuckDB', () => {
  let events: EventTable;
  beforeAll(async () => {
    events = await openEventTable();
  });
  afterAll(() => events.close());

  test('every rule finds what the matcher finds among all examples', async () => {
    const rules = each
      .flatMap(([name, detection]) => detectionRules(name, detection).rules)
      .filter((rule) => rule.type === 'event');
    const records = each
      .flatMap(([, { matches, ignores }]) => [...matches, ...ignores].flatMap(asRecords))
      .map((record, at) => ({ ...(record as object), eventID: String(at) }));
    await events.fill(records);
    const { hits, totals } = await detect(events.query, rules, { mostPerActor: records.length });
    const found = Map.groupBy(hits, ({ rule }) => rule);
    for (const rule of rules) {
      const matches = matcher(rule.condition);
      const ids = (found.get(rule.id) ?? []).flatMap(({ eventIds }) => eventIds);
      const expected = records.filter(matches).map(({ eventID }) => eventID);
      expect([rule.id, ids.toSorted()]).toEqual([rule.id, expected.toSorted()]);
      expect([rule.id, totals.get(rule.id) ?? 0]).toEqual([rule.id, expected.length]);
    }
  }, 60_000);

  const correlations = each.filter(([name, detection]) =>
    detectionRules(name, detection).rules.some(({ type }) => type === 'correlation'),
  );
  test.for(correlations)('%s finds its sequences', async ([name, detection]) => {
    const { rules } = detectionRules(name, detection);
    const firesOn = async (example: Example): Promise<boolean> => {
      await events.fill(asRecords(example));
      return (await detect(events.query, rules)).hits.some(({ rule }) => rule === name);
    };
    for (const example of detection.matches)
      expect([example, await firesOn(example)]).toEqual([example, true]);
    for (const example of detection.ignores)
      expect([example, await firesOn(example)]).toEqual([example, false]);
  });
});

/** What every entry of src/detections/rules is tried on: its own examples, in memory. */
import { expect } from 'vitest';
import type { Detection, Example } from '../src/detections/detection.ts';
import { detectionRules, mainRule } from '../src/detections/detection-rules.ts';
import { fires } from '../src/detections/sigma/matches.ts';

/** Throws, as an assertion, where the rule does not parse, misses an example or takes a counter-example. */
export function checkExamples(id: string, detection: Detection): void {
  const { rules, problems, foreign } = detectionRules(id, detection);
  expect({ problems, foreign }).toEqual({ problems: [], foreign: 0 });
  const main = mainRule(rules);
  if (!main) throw new Error(`${id} holds no rule`);
  const firesOn = (example: Example): boolean => fires(main, asRecords(example), rules);
  expect(
    detection.matches.filter((example) => !firesOn(example)),
    'matches that do not',
  ).toEqual([]);
  expect(detection.ignores.filter(firesOn), 'ignores that match').toEqual([]);
}

export function asRecords(example: Example): readonly unknown[] {
  return Array.isArray(example) ? example : [example];
}

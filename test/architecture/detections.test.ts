/** Walks every rule of src/detections/rules: its examples, its words, its tags. */
import { describe, expect, test } from 'vitest';
import { detectionRules, mainRule } from '../../src/detections/detection-rules.ts';
import { loadDetections } from '../../tools/gen/entries.ts';
import { checkExamples } from '../detection-table.ts';

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

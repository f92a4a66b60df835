import { describe, expect, test } from 'vitest';
import { finding } from '../../test/finding.ts';
import { chooseDoNow } from './do-now.ts';

const none = new Set<string>();

describe('what to do now', () => {
  test('an attacker inside comes before a more severe exposure', () => {
    const exposed = finding({ control: 'a', risk: 'data-exposure', severity: 'critical' });
    const inside = finding({ control: 'b', risk: 'attacker-inside', severity: 'medium' });
    expect(chooseDoNow([exposed, inside], none)).toEqual([inside.id, exposed.id]);
  });

  test('one per control: its worst', () => {
    const mild = finding({ control: 'a', resource: '1', severity: 'medium' });
    const bad = finding({ control: 'a', resource: '2', severity: 'critical' });
    expect(chooseDoNow([mild, bad], none)).toEqual([bad.id]);
  });

  test('at most five', () => {
    const many = 'abcdefgh'.split('').map((control) => finding({ control }));
    expect(chooseDoNow(many, none)).toEqual(many.slice(0, 5).map(({ id }) => id));
  });

  test('low ones only where nothing else failed', () => {
    const low = finding({ control: 'a', severity: 'low', risk: 'attacker-inside' });
    const medium = finding({ control: 'b', severity: 'medium', risk: 'hygiene' });
    expect(chooseDoNow([low, medium], none)).toEqual([medium.id]);
    expect(chooseDoNow([low], none)).toEqual([low.id]);
  });

  test('only failures, and none that the owner accepted', () => {
    const accepted = finding({ control: 'a' });
    const unknown = finding({ control: 'b', status: 'unknown' });
    const pass = finding({ control: 'c', status: 'pass' });
    expect(chooseDoNow([accepted, unknown, pass], new Set([accepted.id]))).toEqual([]);
  });

  test('an accepted failure does not hide the next of its control', () => {
    const accepted = finding({ control: 'a', resource: '1', severity: 'critical' });
    const open = finding({ control: 'a', resource: '2', severity: 'high' });
    expect(chooseDoNow([accepted, open], new Set([accepted.id]))).toEqual([open.id]);
  });
});

import { describe, expect, test } from 'vitest';
import type { EscalationPath, Hop } from '../../../access/escalation/path.ts';
import { BOX, graphOf, stepsOf } from './graph.ts';

function hop(from: string, to: string, certainty: Hop['certainty'] = 'certain'): Hop {
  return { action: 'iam:PutUserPolicy', technique: 'x', from, to, upon: from, evidence: [], certainty };
}

function path(...hops: readonly Hop[]): EscalationPath {
  const certainty = hops.every((one) => one.certainty === 'certain') ? 'certain' : 'unclear';
  const from = hops[0]?.from ?? '';
  return { id: hops.map((one) => one.from).join('>'), from, to: 'admin', hops, certainty };
}

function drawn(...paths: readonly EscalationPath[]) {
  return graphOf(paths, stepsOf(paths));
}

describe('the picture', () => {
  test('puts each as many columns from full rights as it is steps away', () => {
    const { boxes } = drawn(path(hop('a', 'b'), hop('b', 'admin')), path(hop('c', 'admin')));
    const column = new Map(boxes.map(({ who, x }) => [who, x / (BOX.width + BOX.across)]));
    expect(Object.fromEntries(column)).toEqual({ a: 0, b: 1, c: 1, admin: 2 });
  });

  test('draws a shared step once, with one number', () => {
    const paths = [path(hop('a', 'b'), hop('b', 'admin')), path(hop('c', 'b'), hop('b', 'admin'))];
    expect([...stepsOf(paths).values()].map(({ number, hop: { from } }) => [number, from])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    expect(drawn(...paths).lines).toHaveLength(3);
  });

  test('leads on from somebody who has full rights already, with no step of its own', () => {
    const { lines } = drawn(path(hop('a', 'boss', 'unclear')));
    expect(
      lines.map(({ from, to, steps, certainty }) => [from.who, to.who, steps.length, certainty]),
    ).toEqual([
      ['a', 'boss', 1, 'unclear'],
      ['boss', 'admin', 0, 'certain'],
    ]);
  });

  test('survives a path that goes round in a circle', () => {
    const { boxes, lines } = drawn(path(hop('a', 'b'), hop('b', 'a'), hop('a', 'admin')));
    expect(boxes).toHaveLength(3);
    expect(lines).toHaveLength(3);
  });

  test('of too many draws the certain ones, and counts the rest', () => {
    const unclear = Array.from({ length: 60 }, (_, at) => path(hop(`u${at}`, 'admin', 'unclear')));
    const { boxes, left, lines } = drawn(...unclear, path(hop('sure', 'admin')));
    expect(boxes.some(({ who }) => who === 'sure')).toBe(true);
    expect(boxes).toHaveLength(40);
    expect(left).toBe(61 - lines.length);
  });

  test('no box lies upon another', () => {
    const paths = Array.from({ length: 20 }, (_, at) =>
      path(hop(`u${at}`, `r${at % 3}`), hop(`r${at % 3}`, 'admin')),
    );
    const { boxes, height } = drawn(...paths);
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        if (one.x === other.x) expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(BOX.height);
      }
      expect(one.y + BOX.height).toBeLessThanOrEqual(height);
    }
  });
});

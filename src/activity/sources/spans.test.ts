import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsIn, joinSpans, type Span } from './spans.ts';

test('a fetch that was cut leaves the rest', () => {
  expect(gapsIn({ from: 0, to: 100 }, [{ from: 60, to: 100 }])).toEqual([{ from: 0, to: 60 }]);
});

test('the next fetch asks for what is new, newest first', () => {
  expect(gapsIn({ from: 0, to: 100 }, [{ from: 10, to: 40 }])).toEqual([
    { from: 40, to: 100 },
    { from: 0, to: 10 },
  ]);
  expect(gapsIn({ from: 0, to: 100 }, [{ from: -5, to: 200 }])).toEqual([]);
  expect(gapsIn({ from: 0, to: 100 }, [])).toEqual([{ from: 0, to: 100 }]);
});

const span = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 50 }))
  .map(([from, length]): Span => ({ from, to: from + length }));

test('spans and gaps together cover all that is wanted, and gaps touch no span', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, wanted) => {
      const gaps = gapsIn(wanted, spans);
      const [whole, ...others] = joinSpans([...spans, ...gaps]).filter(
        ({ from, to }) => from <= wanted.from && to >= wanted.to,
      );
      expect(whole).toBeDefined();
      expect(others).toEqual([]);
      for (const gap of gaps) {
        for (const one of spans) expect(gap.to <= one.from || gap.from >= one.to).toBe(true);
      }
    }),
  );
});

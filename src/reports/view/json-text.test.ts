import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyName } from '../../../test/checkups/names.ts';
import { jsonText, lazily } from './json-text.ts';
import { HIDDEN } from './visible.ts';

const textOf = (value: unknown): string => [...jsonText(value)].join('');

describe('the layout', () => {
  test('is that of JSON.stringify', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(textOf(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
      }),
    );
  });

  test('is the same where items come one by one, whatever they share with the one before', () => {
    const part = fc.oneof(fc.constantFrom({}, [], { a: [1, 'x'] }, null, 'x'), fc.jsonValue());
    const items = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c'), part));
    fc.assert(
      fc.property(items, (list) => {
        const lazy = { before: 1, deep: [{ list: lazily(list, (item) => item) }], after: [] };
        expect(textOf(lazy)).toBe(textOf({ ...lazy, deep: [{ list }] }));
      }),
    );
  });

  test('leaves out what is undefined', () => {
    const value = { a: undefined, b: 1, c: { d: undefined } };
    expect(textOf(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
    expect(textOf(lazily([value], (item) => item))).toBe(textOf([value]));
  });
});

describe('names', () => {
  test('come back as they were, and nothing hidden stands in the file', () => {
    fc.assert(
      fc.property(anyName, anyName, (key, value) => {
        const document = [{ [key]: [value] }];
        for (const text of [textOf(document), textOf(lazily(document, (item) => item))]) {
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
          expect(text.replaceAll('\n', '').match(HIDDEN)).toBeNull();
        }
      }),
    );
  });

  test('lone surrogates too', () => {
    expect(JSON.parse(textOf('half \ud800'))).toBe('half \ud800');
  });
});

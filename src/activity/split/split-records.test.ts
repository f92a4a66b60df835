import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecords } from '../read-records.ts';
import { restoreCommas, splitRecords } from './split-records.ts';

/** What breaks splitters: quotes, backslashes, brackets and whole records inside strings. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\n',
        '\r',
        '\t',
        ' ',
        '\u0000',
        '\u2028',
        '\ud800',
        '지',
        '},{"eventVersion":"1.08"',
        '{"Records":[',
        ']}',
        '\\u0022',
        '"AwsAggregatedEvent',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    hostile,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(hostile, fc.constantFrom('Records', 'detail', '@timestamp')), tie('value'), {
      maxKeys: 3,
    }),
  ),
})).value;
const record = fc
  .tuple(anything, hostile, fc.boolean())
  .map(([value, name, isFirst]) =>
    isFirst
      ? { eventVersion: '1.08', requestParameters: value, eventName: name, eventSource: 'x' }
      : { requestParameters: value, eventName: name, eventSource: 'x' },
  );
const records = fc.array(record, { maxLength: 6 });

function linesOf(bytes: Uint8Array): readonly unknown[] {
  const text = Buffer.from(bytes).toString();
  return text === ''
    ? []
    : text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a log file is split as JSON.parse has it', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (some) => {
      const bytes = Buffer.from(JSON.stringify({ Records: some }));
      const split = splitRecords(bytes, 0, bytes.length);
      expect(split).toMatchObject({ count: some.length, next: bytes.length });
      expect(linesOf(bytes.subarray(split?.start, split?.end))).toEqual(plain(some));
      restoreCommas(bytes, split as NonNullable<typeof split>);
      expect(JSON.parse(bytes.toString())).toEqual(plain({ Records: some }));
    }),
    { numRuns: 500 },
  );
});

test.for([0, 1, 2, '\t', ' \r\n'])('whatever its layout (%j)', (indent) => {
  fc.assert(
    fc.property(records, fc.constantFrom('', '\n', '\r\n', '  '), (some, end) => {
      const { lines, count, problems } = readRecords(
        Buffer.from(JSON.stringify({ Records: some }, undefined, indent) + end),
        'f',
      );
      expect(problems).toEqual([]);
      expect(count).toBe(some.length);
      expect(linesOf(lines)).toEqual(plain(some));
    }),
    { numRuns: 200 },
  );
});

test('lines, batches in lines and documents without a sign between are split likewise', () => {
  fc.assert(
    fc.property(
      fc.array(
        records.filter((some) => some.length > 0),
        { minLength: 1, maxLength: 4 },
      ),
      fc.constantFrom('\n', '', '\r\n', ',\n'),
      fc.constantFrom('batches', 'lines', 'arrays'),
      (batches, between, kind) => {
        const documents =
          kind === 'lines'
            ? batches.flat()
            : kind === 'arrays'
              ? batches
              : batches.map((Records) => ({ Records }));
        const text = documents.map((one) => JSON.stringify(one)).join(between);
        const { lines, problems } = readRecords(Buffer.from(text), 'f');
        expect(problems).toEqual([]);
        expect(linesOf(lines)).toEqual(plain(batches.flat()));
      },
    ),
    { numRuns: 300 },
  );
});

test('a file cut anywhere gives its whole records, and says that it is cut', () => {
  fc.assert(
    fc.property(
      records.filter((some) => some.length > 0),
      fc.nat(),
      fc.boolean(),
      (some, where, isPretty) => {
        const whole = Buffer.from(JSON.stringify({ Records: some }, undefined, isPretty ? 2 : 0));
        const at = 1 + (where % (whole.length - 1));
        const { lines, count, problems } = readRecords(Buffer.from(whole.subarray(0, at)), 'f');
        expect(linesOf(lines)).toEqual((plain(some) as unknown[]).slice(0, count));
        expect(problems.map(({ code }) => code)).toEqual(['truncated']);
        expect(problems[0]?.offset).toBeLessThanOrEqual(at);
        // All that ended before the cut is there.
        const ended = some.filter((_, index) => {
          const upTo = JSON.stringify({ Records: some.slice(0, index + 1) }, undefined, isPretty ? 2 : 0);
          return Buffer.byteLength(isPretty ? upTo.replace(/\s*\]\s*\}$/, '') : upTo.slice(0, -2)) <= at;
        });
        expect(count).toBe(ended.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('what is no JSON is never taken: each line parses, whatever the bytes', () => {
  fc.assert(
    fc.property(
      records,
      fc.nat(),
      fc.constantFrom('}', '{', '"', ',', '\\', ']', '\n', 'x'),
      (some, where, byte) => {
        const text = `${some.map((one) => JSON.stringify(one)).join('\n')}\n`;
        const at = where % text.length;
        const spoilt = text.slice(0, at) + byte + text.slice(at + 1);
        const { lines, count } = readRecords(Buffer.from(spoilt), 'f');
        expect(linesOf(lines)).toHaveLength(count);
      },
    ),
    { numRuns: 500 },
  );
});

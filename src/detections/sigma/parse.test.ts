import { describe, expect, test } from 'vitest';
import { fires } from './matches.ts';
import { parseRules } from './parse.ts';
import { parsePlaceholders } from './placeholders.ts';

const set = (text: string, placeholders = {}) => parseRules([{ path: 'a.yml', text }], placeholders);
const rule = (detection: string) =>
  `title: t\nlogsource: { product: aws, service: cloudtrail }\ndetection:\n${detection}`;
/** Whether a rule of one selection, these lines, fires on the record. */
function matches(lines: string, record: object, placeholders = {}): boolean {
  const { rules, problems } = set(rule(`  s:\n    ${lines}\n  condition: s`), placeholders);
  expect(problems).toEqual([]);
  const [only] = rules;
  return only !== undefined && fires(only, [record], rules);
}

test.each<[string, object, boolean]>([
  ['a: B', { a: 'b' }, true],
  ['a|cased: B', { a: 'b' }, false],
  ['a: "x*z"', { a: 'xyz' }, true],
  ['a: "x\\\\*z"', { a: 'xyz' }, false],
  ['a: "x?z"', { a: 'xyz' }, true],
  ['a|contains: "*"', { a: '' }, true],
  ['a|contains: "*"', {}, false],
  ['a: null', { a: null }, true],
  ['a: null', { a: '' }, false],
  ["a: ''", { a: '' }, true],
  ['a: "false"', { a: false }, true],
  ['a: 22', { a: '22' }, true],
  ['a: 012345678901', { a: '012345678901' }, true],
  ['a|contains|all: [x, y]', { a: 'yx' }, true],
  ['a|contains|all: [x, y]', { a: 'x' }, false],
  ['a|re: ^i-[0-9a-f]+$', { a: 'i-0af' }, true],
  ['a|re: ^I-', { a: 'i-0' }, false],
  ['a|re|i: ^I-', { a: 'i-0' }, true],
  ['a|fieldref: b', { a: 'X', b: 'x' }, true],
  ['a|exists: false', {}, true],
  ['a|cidr: 10.0.0.0/8', { a: '10.9.9.9' }, true],
  ['a|cidr: 2001:db8::/32', { a: '2001:db8::9' }, true],
  ['a|cidr: 10.0.0.0/8', { a: 'ec2.amazonaws.com' }, false],
  ['a|gte: 10', { a: '10' }, true],
  ['a|lt: 10', { a: 10 }, false],
  ['a|neq: x', { a: 'y' }, true],
  ['a|base64offset|contains: secret', { a: Buffer.from('a secret here').toString('base64') }, true],
  ['a|windash|contains: " -x"', { a: 'run /x' }, true],
  ['a|endswith: C', { a: 'abc' }, true],
  ['a|startswith|cased: A', { a: 'abc' }, false],
  ['a|contains|fieldref: b', { a: 'xyz', b: 'Y' }, true],
  ['a|endswith|fieldref: b', { a: 'xyz', b: 'y' }, false],
  ['a|exists: true', { a: null }, false],
  ['a|re|s: ^a.b$', { a: 'a\nb' }, true],
  ['a|re|m: ^b$', { a: 'a\nb' }, true],
  ['a|re: (?i)^B$', { a: 'b' }, true],
  ['a|lte: 10', { a: '10.5' }, false],
  ['a|wide|base64offset|contains: run', { a: Buffer.from('a run', 'utf16le').toString('base64') }, true],
  ["'|all': [kali, parrot]", { u: 'Kali', v: 'parrot' }, true],
  ["'|all': [kali, parrot]", { u: 'Kali' }, false],
  ['a: [1, null]', {}, true],
  ['a|neq: [x, y]', { a: 'y' }, false],
  ['a.b.c: 1', { a: [{ b: { c: [1] } }] }, true],
  ['a|contains: \'"b":1\'', { a: { b: 1 } }, true],
])('%s on %j: %s', (lines, record, expected) => {
  expect(matches(lines, record)).toBe(expected);
});

test('placeholders take the values given; without them the rule is refused', () => {
  expect(matches("a|expand: '%ours%'", { a: 'two' }, { ours: ['one', 'two'] })).toBe(true);
  expect(set(rule("  s:\n    a|expand: '%ours%'\n  condition: s")).problems).toMatchObject([{ line: 5 }]);
});

test.each<[string, string[], boolean]>([
  ['x1 and not y1', ['x1'], true],
  ['x1 and (y1 or y2)', ['x1', 'y2'], true],
  ['x1 and not (y1 or y2)', ['x1', 'y2'], false],
  ['1 of x*', ['x2'], true],
  ['all of x*', ['x2'], false],
  ['x1 and 1 of x* and not 1 of y*', ['x1'], true],
  ['all of them', ['x1', 'x2', 'y1', 'y2'], true],
  ['1 of them', [], false],
  ['not x1 or x2', ['x1', 'x2'], true],
])('%s with %j: %s', (condition, seen, expected) => {
  const selections = ['x1', 'x2', 'y1', 'y2'].map((name) => `  ${name}:\n    f.${name}: 1`).join('\n');
  const { rules } = set(rule(`${selections}\n  condition: ${condition}`));
  const record = { f: Object.fromEntries(seen.map((name) => [name, 1])) };
  expect(rules[0] && fires(rules[0], [record], rules)).toBe(expected);
});

test('words without a field are looked for in the whole record; a list of maps is an "or"', () => {
  const { rules } = set(
    rule('  s:\n    - Kali\n    - Parrot\n  m:\n    - { a: 1 }\n    - { b: 2 }\n  condition: s and m'),
  );
  expect(rules[0] && fires(rules[0], [{ userAgent: 'x kali y', b: 2 }], rules)).toBe(true);
});

describe('what cannot be taken is named by line', () => {
  test.each<[string, number, RegExp]>([
    [rule('  s:\n    a|nosuch: 1\n  condition: s'), 5, /modifier "nosuch"/],
    [rule('  s:\n    a: 1\n  condition: s and t'), 6, /"t"/],
    [rule('  s:\n    a: 1\n  condition: s |max(x) > 3'), 6, /aggregation/],
    [rule('  s:\n    a|re: "("\n  condition: s'), 5, /regular expression/],
    ['title: [', 1, /not YAML/],
    ['hello: there', 1, /no Sigma rule/],
    ['title: f\nfilter: { rules: [a], s: { b: 1 }, condition: s }', 1, /Filters of their own/],
    ['action: global\ntitle: g', 1, /action: global/],
    [rule('  s:\n    a|cidr: nowhere\n  condition: s'), 5, /no network/],
    [rule('  s:\n    a|exists: maybe\n  condition: s'), 5, /true or false/],
    [rule('  s:\n    a|gt: many\n  condition: s'), 5, /no number/],
    [rule('  s:\n    a|base64: "x*"\n  condition: s'), 5, /no wildcards/],
    [rule('  s:\n    a: { b: 1 }\n  condition: s'), 5, /further fields/],
    [rule('  s:\n    a: []\n  condition: s'), 5, /no value/],
    [rule('  s: {}\n  condition: s'), 4, /empty/],
    [rule('  s:\n    a: 1\n  condition: 2 of s*'), 6, /no Sigma condition/],
    [rule('  s:\n    a: 1\n  condition: 1 of t*'), 6, /No selection/],
    [rule('  s:\n    a: 1\n  condition: (s'), 6, /not complete/],
    [rule('  s:\n    a: 1'), 3, /no condition/],
    [
      'title: c\ncorrelation:\n  type: event_count\n  rules: [nobody]\n  timespan: 1m\n  condition: { gte: 2 }',
      4,
      /"nobody"/,
    ],
  ])('%#', (text, line, reason) => {
    const { rules, problems } = set(text);
    expect(rules).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.reason.en).toMatch(reason);
    expect(problems[0]?.reason.ko).toMatch(/[가-힣]/);
  });

  test('the rest runs', () => {
    const { rules, problems } = set(
      `${rule('  s:\n    a|x: 1\n  condition: s')}\n---\n${rule('  s:\n    a: 1\n  condition: s')}`,
    );
    expect([rules.length, problems.length]).toEqual([1, 1]);
  });
});

test('the old aggregation is the correlation it means', () => {
  const { rules } = set(rule('  s:\n    n: x\n  timeframe: 1m\n  condition: s | count() by u > 2'));
  const at = (second: number, u = 'a') => ({
    n: 'x',
    u,
    eventID: `${second}${u}`,
    eventTime: new Date(second * 1000).toISOString(),
  });
  const main = rules.at(-1);
  expect(main && fires(main, [at(0), at(20), at(40)], rules)).toBe(true);
  expect(main && fires(main, [at(0), at(20), at(90)], rules)).toBe(false);
  expect(main && fires(main, [at(0), at(20), at(40, 'b')], rules)).toBe(false);
});

describe('a rule of the old form', () => {
  const counted = (condition: string, more = '') =>
    set(
      `title: t\nlogsource: { product: aws, service: cloudtrail }\ndetection:\n  s: { n: x }\n  o: { n: y }\n  condition: ${condition}\n${more}`,
    );
  const at = (second: number, n = 'x') => ({
    n,
    u: 'a',
    eventID: `${second}${n}`,
    eventTime: new Date(second * 1000).toISOString(),
  });

  test('may have its time beside the detection', () => {
    const { rules, problems } = counted('s | count() by u > 1', 'timeframe: 1m');
    expect(problems).toEqual([]);
    const main = rules.at(-1);
    expect(main && fires(main, [at(0), at(50)], rules)).toBe(true);
    expect(main && fires(main, [at(0), at(90)], rules)).toBe(false);
  });

  test('without a time counts over the whole log', () => {
    const { rules } = counted('s | count() > 1');
    const main = rules.at(-1);
    expect(main && fires(main, [at(0), at(9_000_000)], rules)).toBe(true);
  });

  test('near wants each of its selections', () => {
    const { rules } = counted('s | near o', 'timeframe: 5m');
    const main = rules.at(-1);
    expect(main && fires(main, [at(200, 'y'), at(0)], rules)).toBe(true);
    expect(main && fires(main, [at(0), at(10)], rules)).toBe(false);
  });

  test.each(['s | near o within 5m', 's | sum(x) > 1', 's | count() > many', 's | count() by u > 1 | x'])(
    '%s is refused by its line',
    (condition) => {
      const { rules, problems } = counted(condition);
      expect(rules).toEqual([]);
      expect(problems).toMatchObject([{ line: 6 }]);
    },
  );

  test('a time that is none is refused', () => {
    expect(counted('s | count() > 1', 'timeframe: soon').problems).toMatchObject([{ line: 7 }]);
  });
});

describe('a condition of a temporal correlation', () => {
  const correlated = (condition: string) =>
    set(
      `${rule('  s: { n: x }\n  condition: s').replace('title: t', 'name: a')}
---
${rule('  s: { n: y }\n  condition: s').replace('title: t', 'name: b')}
---
title: c
correlation:
  type: temporal
  rules: [a, b]
  timespan: 5m
  condition: ${condition}
`,
    );

  test('may name all of its rules', () => {
    expect(correlated('a and b').problems).toEqual([]);
  });

  test.each(['a', 'a or b', 'a and not b'])('%s is refused with its reason', (condition) => {
    expect(correlated(condition).problems).toMatchObject([
      { line: 18, reason: { en: expect.stringMatching(/all must be/) } },
    ]);
  });
});

test('placeholders come from a file of names and values', () => {
  const read = (text: string) => parsePlaceholders({ path: 'placeholders.yml', text });
  expect(Object.fromEntries(read('ours: [a, 12]\none: b\n').values)).toEqual({
    ours: ['a', '12'],
    one: ['b'],
  });
  expect(read('ours: [a]\nbad: { a: 1 }\n').problem).toMatchObject({ line: 2 });
  expect(read('[').problem).toMatchObject({ file: 'placeholders.yml' });
});

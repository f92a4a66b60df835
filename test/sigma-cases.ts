/** Random records and conditions of rules, for holding one way to run a rule against another. */
import fc from 'fast-check';
import type { Node, Test } from '../src/detections/sigma/node.ts';
import { parsePattern } from '../src/detections/sigma/pattern.ts';

const WORDS = [
  '',
  'a',
  'A',
  'ab',
  'aB',
  'b',
  'a.b',
  '22',
  '-3',
  '1.5',
  'true',
  "'",
  '"',
  '\\',
  '%',
  '_',
  '!',
  '*',
  '한',
  'é',
  'a\nb',
  '[',
  '10.1.2.3',
  '203.0.113.9',
  '010.1.2.3',
  '2001:db8::1',
  'null',
  'b\n',
  '\n',
  '\t',
  '\r',
  ' ',
  'K',
  'É',
  '\u00a0',
  '😀',
];
const word = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((parts) => parts.join('')),
);
const scalar = fc.oneof(word, fc.constantFrom(22, -3, 0, 1.5, true, false, null));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
  ),
}));
const text = fc.oneof(word, fc.constant(null));
export const record = fc.record(
  {
    eventSource: text,
    eventName: text,
    errorCode: text,
    sourceIPAddress: text,
    readOnly: fc.boolean(),
    userIdentity: fc.record({ userName: text, sessionContext: value }, { requiredKeys: [] }),
    requestParameters: value,
    resources: value,
  },
  { requiredKeys: [] },
);

const FIELDS = [
  'eventSource',
  'eventName',
  'errorCode',
  'sourceIPAddress',
  'readOnly',
  'userIdentity.userName',
  'userIdentity',
  'requestParameters',
  'requestParameters.a',
  'requestParameters.a.b',
  'requestParameters.b.a.c',
  'resources.a',
  'resources',
  'nothing.at.all',
  'requestParameters.*',
];
const field = fc.constantFrom(...FIELDS);
const pattern = fc
  .array(fc.oneof(word, fc.constantFrom('*', '?', '\\*', '\\?', '\\\\')), { maxLength: 4 })
  .map((parts) => parsePattern(parts.join('')));
const REGEXES = [
  'a.b',
  '^a',
  'b$',
  'a|b',
  '[^a]',
  '\\d+',
  '\\s',
  '^\\w*$',
  '(?:ab)+',
  '"a":',
  'a(?=b)',
  '\\.',
  '[\\].]',
  '^$',
  '\\bb',
  '\\Ba',
  '\\S',
  '[\\S]b',
  '[^\\W_]$',
  '^.$',
  '\\x{41}|\\u0062',
  '[[:alpha:]]+\\Z',
  '\\Aa',
  '\\Qa.b\\E',
  '(?P<first>a)b',
  '(?<first>a)b',
  '(a|b)\\1',
  '[a[&&b]',
  '[]a]|[^]a]',
  '\\h|\\v',
  '(?:a{2}){600}|b',
  '[\\t-\\r]',
  '{|}|a{1,2}',
  '\\N\\n',
];
const textTest = fc.record({ is: fc.constant('text' as const), pattern, cased: fc.boolean() });
const regexTest = fc.record({
  is: fc.constant('regex' as const),
  source: fc.constantFrom(...REGEXES),
  flags: fc.constantFrom('', 'i', 'm', 's', 'im', 'ims'),
});
const leafTest: fc.Arbitrary<Test> = fc.oneof(
  { weight: 4, arbitrary: textTest },
  regexTest,
  fc.constant({ is: 'present' as const }),
  fc.record({
    is: fc.constant('order' as const),
    operator: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const),
    than: fc.constantFrom(22, 0, 1.5, -3, 1e6),
  }),
  fc
    .constantFrom('10.0.0.0/8', '203.0.113.8/31', '0.0.0.0/0', '2001:db8::/32')
    .map((cidr) => ({ is: 'network' as const, cidr })),
  fc.record({
    is: fc.constant('field' as const),
    other: field,
    how: fc.constantFrom('equals' as const, 'contains' as const, 'startswith' as const, 'endswith' as const),
    cased: fc.boolean(),
  }),
);
export const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('field' as const), field, test: leafTest }),
    fc.record({ kind: fc.constant('anywhere' as const), test: fc.oneof(textTest, regexTest) }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('node'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('node') }),
  ),
}));

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers } from './wildcard.ts';

test.for([
  ['*', 'anything', true],
  ['*', '', true],
  ['s3:Get*', 's3:GetObject', true],
  ['s3:Get*', 's3:PutObject', false],
  ['s3:*Object', 's3:GetObject', true],
  ['s3:*Object', 's3:GetObjectAcl', false],
  ['?am:*', 'iam:CreateUser', true],
  ['arn:aws:iam::*:user/*', 'arn:aws:iam::111122223333:user/a/b', true],
  ['*a*b', 'aXbXb', true],
  ['a**', 'a', true],
  ['a?', 'a', false],
  ['.*', 'ab', false],
] as const)('%s and %s: %s', ([pattern, text, expected]) => expect(covers(pattern, text)).toBe(expected));

test('it agrees with the plain recursive meaning', () => {
  const plain = (pattern: string, text: string): boolean => {
    if (pattern === '') return text === '';
    const rest = pattern.slice(1);
    if (pattern[0] === '*') return plain(rest, text) || (text !== '' && plain(pattern, text.slice(1)));
    return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && plain(rest, text.slice(1));
  };
  const letters = (alphabet: string) =>
    fc.string({ unit: fc.constantFrom(...alphabet.split('')), maxLength: 8 });
  fc.assert(
    fc.property(letters('ab*?'), letters('ab'), (pattern, text) => {
      expect(covers(pattern, text)).toBe(plain(pattern, text));
    }),
  );
});

test('many stars against a long name take no time', () => {
  expect(covers(`${'*a'.repeat(60)}b`, 'a'.repeat(3000))).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { parsePolicy } from './document.ts';

const parse = (document: unknown) => parsePolicy(JSON.stringify(document));
const one = (statement: object) => parse({ Statement: [{ Effect: 'Allow', ...statement }] }).statements[0];

describe('as AWS hands them out', () => {
  test('plain, with scalars where lists are allowed', () => {
    expect(
      parse({
        Version: '2012-10-17',
        Id: 'x',
        Statement: { Sid: 'A', Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' },
      }),
    ).toEqual({
      version: '2012-10-17',
      statements: [
        { sid: 'A', effect: 'Deny', principal: '*', actions: ['s3:*'], resources: ['*'], conditions: {} },
      ],
    });
  });
  test('URL-encoded, as IAM returns trust policies', () => {
    const text = encodeURIComponent(
      JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole' }] }),
    );
    expect(parsePolicy(text).statements[0]?.actions).toEqual(['sts:AssumeRole']);
  });
  test('a percent sign in plain JSON is not decoded', () => {
    expect(one({ Resource: 'arn:aws:s3:::b/100%25' })?.resources).toEqual(['arn:aws:s3:::b/100%25']);
  });
  test('leading white space', () => expect(parsePolicy(' \n{"Statement":[]}').statements).toEqual([]));
  test('no version is the first one', () => expect(parse({ Statement: [] }).version).toBe('2008-10-17'));
  test('two statements may share a Sid', () => {
    const same = { Sid: 'same', Effect: 'Allow', Action: '*' };
    expect(parse({ Statement: [same, same] }).statements).toHaveLength(2);
  });
  test('an empty Sid is none', () => expect(one({ Sid: '' })).not.toHaveProperty('sid'));
  test('numbers and booleans become text', () => {
    expect(
      one({ Condition: { Bool: { 'aws:SecureTransport': false }, NumericLessThan: { k: 1.2 } } })?.conditions,
    ).toEqual({ Bool: { 'aws:SecureTransport': ['false'] }, NumericLessThan: { k: ['1.2'] } });
  });
  test('element names in any case', () => {
    expect(
      parse({
        version: '2012-10-17',
        statement: { effect: 'Allow', principal: { aws: '*' }, ACTION: 'a:b' },
      }),
    ).toEqual({
      version: '2012-10-17',
      statements: [{ effect: 'Allow', principal: { AWS: ['*'] }, actions: ['a:b'], conditions: {} }],
    });
  });
  test('every element', () => {
    const statement = one({
      NotPrincipal: { Service: ['a.amazonaws.com'] },
      NotAction: ['a:b'],
      NotResource: 'arn:aws:s3:::b',
    });
    expect(statement).toEqual({
      effect: 'Allow',
      notPrincipal: { Service: ['a.amazonaws.com'] },
      notActions: ['a:b'],
      notResources: ['arn:aws:s3:::b'],
      conditions: {},
    });
  });
  test('survives being saved as JSON', () => {
    const policy = parse({ Statement: [{ Effect: 'Allow', Principal: '*', Action: '*' }] });
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });
  test('names from Object.prototype are names', () => {
    const statement = one({ Condition: { constructor: { toString: 'x' } } });
    expect(statement?.conditions).toEqual({ constructor: { toString: ['x'] } });
  });
});

describe('what is no policy is a SyntaxError', () => {
  test.for([
    ['nothing', ''],
    ['cut in the middle', '{"Statement":[{"Effect":"Al'],
    ['a web page', '<html></html>'],
    ['a broken URL encoding', '%7B%'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no statement', '{"Version":"2012-10-17"}'],
    ['a statement that is none', '{"Statement":["x"]}'],
    ['no effect', '{"Statement":[{"Action":"*"}]}'],
    ['an effect in the wrong case', '{"Statement":[{"Effect":"allow"}]}'],
    ['an element twice', '{"Statement":[],"statement":[]}'],
    ['a principal of null', '{"Statement":[{"Effect":"Allow","Principal":null}]}'],
    ['an action that is an object', '{"Statement":[{"Effect":"Allow","Action":{}}]}'],
    ['a condition that is text', '{"Statement":[{"Effect":"Allow","Condition":"x"}]}'],
    ['a condition operator that is text', '{"Statement":[{"Effect":"Allow","Condition":{"Bool":"x"}}]}'],
    ['a condition without values', '{"Statement":[{"Effect":"Allow","Condition":{"Bool":{"k":null}}}]}'],
  ] as const)('%s', ([, text]) => expect(() => parsePolicy(text)).toThrow(SyntaxError));
});

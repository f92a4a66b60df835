import { expect, test } from 'vitest';
import { redact } from './redact.ts';

const KEY = 'AKIAIOSFODNN7EXAMPLE';
const TOKEN = `IQoJb3JpZ2luX2VjE${'Ab3+/='.repeat(40)}`;

test.each([
  ['an access key id', `The key ${KEY} does not exist`, 'The key AKIA**** does not exist'],
  ['a temporary one', 'ASIAIOSFODNN7EXAMPLE expired', 'ASIA**** expired'],
  [
    'a header of the canonical request',
    `host:x\nx-amz-security-token:${TOKEN}\n\nhost`,
    'host:x\nx-amz-security-token:****\n\nhost',
  ],
  ['a signed address', 'https://a/?X-Amz-Signature=0badf00d&x=1', 'https://a/?X-Amz-Signature=****&x=1'],
  [
    'what a credential_process printed',
    '{"SecretAccessKey": "wJalrXUtnFEMI", "SessionToken":"abc"}',
    '{"SecretAccessKey": "****", "SessionToken":"****"}',
  ],
  [
    'an encoded message',
    'You may not. Encoded authorization failure message: 4GIOHlTkIaWHQD0Q0m6XSnuMMCm',
    'You may not.',
  ],
  ['a bare token', `got ${TOKEN}`, 'got ****'],
])('%s is masked', (_name, words, safe) => {
  expect(redact(words)).toBe(safe);
});

test.each([
  'User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/minji is not authorized',
  'The security token included in the request is invalid',
  'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/ap-northeast-2/AWSReservedSSO_ReadOnly_0123456789abcdef',
])('names stay: %s', (words) => {
  expect(redact(words)).toBe(words);
});

test('what a command ends with is no part of what it says', () => {
  expect(redact('Command failed: get-keys\n')).toBe('Command failed: get-keys');
});

test('a long answer is cut', () => {
  expect(redact('no '.repeat(1000)).length).toBeLessThanOrEqual(1001);
});

import { expect, test } from 'vitest';
import { secretVariables } from './secret-variables.ts';

test.for<[string, string, boolean]>([
  ['DB_PASSWORD', 'correct horse', true],
  ['dbPassword', 'correct horse', true],
  ['PAYMENT_API_KEY', 'not-a-real-key', true],
  ['JWT_SECRET', 'not-a-real-secret', true],
  ['SECRET_KEY', 'not-a-real-secret', true],
  ['GITHUB_TOKEN', 'not-a-real-token', true],
  ['SOMETHING', 'AKIAIOSFODNN7EXAMPLE', true],
  ['CERT', '-----BEGIN RSA PRIVATE KEY-----x', true],
  ['DB_PASSWORD', 'arn:aws:secretsmanager:us-east-1:111122223333:secret:db', false],
  ['DB_PASSWORD', '/shop/db/password', false],
  ['DB_PASSWORD', '{{resolve:ssm:db}}', false],
  ['DB_PASSWORD', '', false],
  ['SECRET_NAME', 'shop/db', false],
  ['SECRET_ARN', 'whatever-it-is', false],
  ['TOKEN_URL', 'https://login.example.com', false],
  ['MAX_TOKENS', '1000000', false],
  ['TABLE', 'orders', false],
])('%s=%s', ([name, value, isSecret]) => {
  expect(secretVariables({ [name]: value })).toEqual(isSecret ? [name] : []);
});

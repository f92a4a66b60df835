import { afterEach, expect, test, vi } from 'vitest';
import { useAwsHome } from '../../test/aws-home.ts';
import { readProfile } from './profile.ts';

afterEach(() => vi.unstubAllEnvs());

const CONFIG = `
[default]
region = ap-northeast-2
[profile sso]
sso_session = company
sso_account_id = 111122223333
sso_role_name = ReadOnly
[sso-session company]
sso_start_url = https://example.awsapps.com/start
sso_region = ap-northeast-2
[profile login]
login_session = arn:aws:iam::111122223333:root
[profile process]
credential_process = /bin/true
[profile token]
role_arn = arn:aws:iam::111122223333:role/ci
web_identity_token_file = /tmp/token
[profile admin]
role_arn = arn:aws:iam::111122223333:role/admin
source_profile = middle
region = eu-west-1
[profile middle]
role_arn = arn:aws:iam::111122223333:role/middle
source_profile = sso
[profile circle]
role_arn = arn:aws:iam::111122223333:role/a
source_profile = circle-2
[profile circle-2]
role_arn = arn:aws:iam::111122223333:role/b
source_profile = circle
[profile orphan]
role_arn = arn:aws:iam::111122223333:role/a
source_profile = gone
[profile hollow]
role_arn = arn:aws:iam::111122223333:role/a
source_profile = default
[profile keys]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = secret
`;

test.each([
  ['default', 'none', 'default'],
  ['sso', 'sso', 'sso'],
  ['login', 'login', 'login'],
  ['process', 'process', 'process'],
  ['token', 'web-identity', 'token'],
  ['keys', 'keys', 'keys'],
  ['admin', 'sso', 'sso'],
  ['circle', 'role', 'circle-2'],
  ['orphan', 'role', 'orphan'],
  ['hollow', 'role', 'default'],
])('the credentials of profile %s come from: %s (%s)', async (name, source, base) => {
  useAwsHome({ config: CONFIG });
  expect(await readProfile(name)).toMatchObject({ name, exists: true, chosen: true, source, base });
});

test("the person's choice beats AWS_PROFILE, which beats default", async () => {
  useAwsHome({ config: CONFIG });
  expect(await readProfile(undefined)).toMatchObject({ name: 'default', chosen: false });
  vi.stubEnv('AWS_PROFILE', 'login');
  expect(await readProfile(undefined)).toMatchObject({ name: 'login', chosen: true });
  expect(await readProfile('sso')).toMatchObject({ name: 'sso', chosen: true });
  expect(await readProfile('typo')).toMatchObject({ name: 'typo', exists: false, source: 'none' });
});

test('keys in the environment count where the person names no profile', async () => {
  useAwsHome({
    config: CONFIG,
    env: { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'x' },
  });
  expect(await readProfile(undefined)).toMatchObject({ source: 'environment' });
  expect(await readProfile('sso')).toMatchObject({ source: 'sso', chosen: true });
  vi.stubEnv('AWS_PROFILE', 'sso');
  expect(await readProfile(undefined)).toMatchObject({ source: 'environment', chosen: false });
});

test("the region is the environment's, then the profile's", async () => {
  useAwsHome({ config: CONFIG });
  expect((await readProfile(undefined)).region).toBe('ap-northeast-2');
  expect((await readProfile('admin')).region).toBe('eu-west-1');
  expect((await readProfile('sso')).region).toBeUndefined();
  vi.stubEnv('AWS_DEFAULT_REGION', 'sa-east-1');
  expect((await readProfile('admin')).region).toBe('sa-east-1');
  vi.stubEnv('AWS_REGION', 'us-west-2');
  expect((await readProfile('admin')).region).toBe('us-west-2');
  vi.stubEnv('AWS_REGION', 'Asia Pacific (Seoul)');
  expect((await readProfile('admin')).region).toBeUndefined();
});

test('there may be no files at all', async () => {
  useAwsHome({
    env: { AWS_CONFIG_FILE: '/nowhere/config', AWS_SHARED_CREDENTIALS_FILE: '/nowhere/credentials' },
  });
  expect(await readProfile(undefined)).toMatchObject({
    exists: false,
    known: [],
    source: 'none',
    region: undefined,
  });
});

import { afterEach, expect, test, vi } from 'vitest';
import { useAwsHome } from '../../test/aws-home.ts';
import { readEndpointOverride } from './endpoint-override.ts';

afterEach(() => vi.unstubAllEnvs());

const CONFIG = `
[profile local]
services = here
endpoint_url = http://127.0.0.1:1
[services here]
s3_control =
  endpoint_url = http://127.0.0.1:2
[profile real]
region = us-east-1
[profile off]
endpoint_url = http://127.0.0.1:1
ignore_configured_endpoint_urls = true
`;

test('none configured', async () => {
  useAwsHome({ config: CONFIG });
  expect(await readEndpointOverride('real')).toBeUndefined();
  expect(await readEndpointOverride('off')).toBeUndefined();
});

test('of the profile, and of its services', async () => {
  useAwsHome({ config: CONFIG });
  const override = await readEndpointOverride('local');
  expect(override?.('S3 Control')).toBe('http://127.0.0.1:2');
  expect(override?.('IAM')).toBe('http://127.0.0.1:1');
});

test('the environment comes first, the service before the rest', async () => {
  useAwsHome({
    config: CONFIG,
    env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:3', AWS_ENDPOINT_URL_S3_CONTROL: 'http://127.0.0.1:4' },
  });
  const override = await readEndpointOverride('local');
  expect(override?.('S3 Control')).toBe('http://127.0.0.1:4');
  expect(override?.('EC2')).toBe('http://127.0.0.1:3');
  vi.stubEnv('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'true');
  expect(await readEndpointOverride('local')).toBeUndefined();
});

test('one service only', async () => {
  useAwsHome({ config: CONFIG, env: { AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:5' } });
  const override = await readEndpointOverride('real');
  expect(override?.('STS')).toBe('http://127.0.0.1:5');
  expect(override?.('EC2')).toBeUndefined();
});

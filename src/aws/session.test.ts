import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useAwsHome } from '../../test/aws-home.ts';
import { type Answer, type Asked, CANNED, type CannedAws, startCannedAws } from '../../test/canned-aws.ts';
import { PARTITIONS } from '../kernel/partitions.ts';
import { type AwsOptions, type AwsSession, openAws } from './session.ts';
import { identityProblem } from './sign-in-problem.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: SECRET };

async function canned(answer: (asked: Asked) => Answer | undefined): Promise<CannedAws> {
  const aws = await startCannedAws((asked) => answer(asked) ?? usual(asked));
  closing.push(() => aws.close());
  return aws;
}

function usual({ operation, body }: Asked): Answer {
  if (operation === 'GetCallerIdentity') return CANNED.identity();
  if (operation === 'ListAccountAliases') return CANNED.aliases('our-shop');
  if (operation === 'listRegions')
    return body.includes('NextToken')
      ? regionPage(['eu-west-1'])
      : regionPage(['us-east-1', 'ap-northeast-2'], 'more');
  return { status: 500 };
}

function regionPage(names: readonly string[], next?: string): Answer {
  return CANNED.json({
    Regions: [
      ...names.map((RegionName) => ({ RegionName, RegionOptStatus: 'ENABLED_BY_DEFAULT' })),
      ...(next
        ? [
            { RegionName: 'ap-east-1', RegionOptStatus: 'DISABLED' },
            { RegionName: 'me-south-1', RegionOptStatus: 'ENABLED' },
            { RegionName: 'af-south-1', RegionOptStatus: 'ENABLING' },
          ]
        : []),
    ],
    ...(next && { NextToken: next }),
  });
}

async function open(
  aws: CannedAws,
  options: Partial<AwsOptions> = {},
  env: Record<string, string> = {},
): Promise<AwsSession> {
  useAwsHome({ env: { AWS_ENDPOINT_URL: aws.url, ...KEYS, ...env } });
  const session = await openAws({ version: '0.1.0', ...options });
  closing.push(() => session.close());
  return session;
}

const en = (name: string) => ({ name, state: 'enabled' });
const off = (name: string) => ({ name, state: 'disabled' });

test('a session knows the account, the caller, the alias and every region', async () => {
  const aws = await canned(() => undefined);
  const session = await open(aws);
  expect(session).toMatchObject({
    account: { id: '111122223333', partition: 'aws' },
    caller: { arn: 'arn:aws:iam::111122223333:user/minji', userId: 'AIDAEXAMPLEMINJI' },
    alias: { state: 'known', value: 'our-shop' },
    homeRegion: 'us-east-1',
    regionsFrom: { state: 'known', value: 'account:ListRegions' },
  });
  expect(session.regions).toEqual([
    off('af-south-1'),
    off('ap-east-1'),
    en('ap-northeast-2'),
    en('eu-west-1'),
    en('me-south-1'),
    en('us-east-1'),
  ]);
  expect(session.apiCalls()).toEqual({ total: 4, byService: { account: 2, iam: 1, sts: 1 } });
  expect(session.stopped()).toBeUndefined();
});

describe('regions', () => {
  const denied = CANNED.jsonError(
    'AccessDeniedException',
    'User: a is not authorized to perform: account:ListRegions',
    403,
  );

  test('EC2 knows them, too', async () => {
    const item = (name: string, status: string) =>
      `<item><regionName>${name}</regionName><optInStatus>${status}</optInStatus></item>`;
    const aws = await canned(({ operation }) => {
      if (operation === 'listRegions') return denied;
      if (operation !== 'DescribeRegions') return undefined;
      return {
        body: `<DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><regionInfo>${item('us-east-1', 'opt-in-not-required')}${item('me-south-1', 'opted-in')}${item('ap-east-1', 'not-opted-in')}</regionInfo></DescribeRegionsResponse>`,
      };
    });
    const session = await open(aws);
    expect(session.regions).toEqual([off('ap-east-1'), en('me-south-1'), en('us-east-1')]);
    expect(session.regionsFrom).toEqual({ state: 'known', value: 'ec2:DescribeRegions' });
    expect(aws.asked.find(({ operation }) => operation === 'DescribeRegions')?.body).toContain(
      'AllRegions=true',
    );
  });

  test('where nobody tells, those in use by default, and what was denied', async () => {
    const aws = await canned(({ operation }) => {
      if (operation === 'listRegions') return denied;
      return operation === 'DescribeRegions' ? CANNED.ec2Error('UnauthorizedOperation', 'no') : undefined;
    });
    const session = await open(aws);
    expect(session.regions).toHaveLength(17);
    expect(session.regions.every(({ state }) => state === 'enabled')).toBe(true);
    expect(session.regionsFrom).toEqual({ state: 'denied', action: 'account:ListRegions' });
  });

  test('a list without an enabled region is no list', async () => {
    const aws = await canned(({ operation }) => {
      if (operation === 'listRegions') return CANNED.json({ Regions: [] });
      return operation === 'DescribeRegions' ? CANNED.ec2Error('InternalError', 'x', 400) : undefined;
    });
    const session = await open(aws);
    expect(session.regionsFrom.state).toBe('failed');
    expect(session.regions).toHaveLength(17);
  });
});

test('China: its home, its regions, no call elsewhere', async () => {
  const aws = await canned(({ operation }) => {
    if (operation === 'GetCallerIdentity') return CANNED.identity('arn:aws-cn:iam::111122223333:user/minji');
    if (operation === 'ListAccountAliases') return CANNED.aliases();
    return CANNED.jsonError('UnknownOperationException', 'x');
  });
  const session = await open(aws, {}, { AWS_REGION: 'cn-northwest-1' });
  expect(session).toMatchObject({
    account: { partition: 'aws-cn' },
    homeRegion: 'cn-north-1',
    alias: { value: null },
  });
  expect(session.regions).toEqual([en('cn-north-1'), en('cn-northwest-1')]);
  expect(new Set(aws.asked.map(({ region }) => region.slice(0, 3)))).toEqual(new Set(['cn-']));
});

test('the alias may be denied', async () => {
  const aws = await canned(({ operation }) =>
    operation === 'ListAccountAliases' ? CANNED.queryError('AccessDenied', 'no') : undefined,
  );
  expect((await open(aws)).alias).toEqual({ state: 'denied', action: 'iam:ListAccountAliases' });
});

describe('where to sign in', () => {
  const refuse = CANNED.queryError(
    'InvalidClientTokenId',
    'The security token included in the request is invalid.',
  );

  test('a configured region that is off does not keep anybody out', async () => {
    const aws = await canned(({ operation, region }) =>
      operation === 'GetCallerIdentity' && region === 'ap-east-1' ? refuse : undefined,
    );
    const session = await open(aws, {}, { AWS_REGION: 'ap-east-1' });
    expect(session.account.id).toBe('111122223333');
    expect(aws.asked.slice(0, 2).map(({ region }) => region)).toEqual(['ap-east-1', 'us-east-1']);
  });

  test('credentials that no region takes: the hint names the other parts of AWS', async () => {
    const aws = await canned(() => refuse);
    const problem = await open(aws).catch((error: unknown) => error);
    expect(problem).toMatchObject({ name: 'PersonError', code: 'CredentialsNotAccepted', exitCode: 4 });
    expect((problem as { hint: { en: string; ko: string } }).hint.en).toMatch(
      /us-east-1.*AWS_REGION=cn-north-1.*us-gov-west-1/,
    );
    expect((problem as { hint: { ko: string } }).hint.ko).toContain('AWS_REGION=cn-north-1');
  });

  test('an unknown part of AWS is named, not guessed at', async () => {
    const aws = await canned(() => CANNED.identity('arn:aws-eusc:iam::111122223333:user/minji'));
    await expect(open(aws)).rejects.toMatchObject({ code: 'PartitionNotSupported', exitCode: 4 });
  });
});

describe('AWS does not take the credentials', () => {
  test.each([
    ['ExpiredToken', 'The security token included in the request is expired', 'CredentialsExpired'],
    ['SignatureDoesNotMatch', 'The request signature we calculated does not match', 'CredentialsNotAccepted'],
    [
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      'ClockWrong',
    ],
    [
      'SignatureDoesNotMatch',
      'Signature not yet current: 20261124T000000Z is still later than 20261123T000000Z',
      'ClockWrong',
    ],
    ['AccessDenied', 'no', 'SignInRefused'],
  ])('%s: %s', async (code, message, expected) => {
    const aws = await canned(() => CANNED.queryError(code, message));
    await expect(open(aws)).rejects.toMatchObject({ name: 'PersonError', code: expected, exitCode: 4 });
  });

  test('nobody there', async () => {
    const aws = await canned(() => undefined);
    await aws.close();
    await expect(open(aws)).rejects.toMatchObject({ code: 'AwsNotReached', exitCode: 4 });
  }, 30_000);

  test.each<[string, Answer]>([
    ['a proxy that refuses', { status: 403, body: '<html><h1>Forbidden</h1></html>' }],
    ['the page of a hotel', { body: '<!doctype html><title>Welcome</title>' }],
    ['something that says nothing', { body: '' }],
  ])('what answers is not AWS: %s', async (_, answer) => {
    const aws = await canned(() => ({ ...answer, byProxy: true }));
    await expect(open(aws)).rejects.toMatchObject({ code: 'NotAws', exitCode: 4 });
  });

  test('AWS is too busy to answer', () => {
    const busy = Object.assign(new Error('Rate exceeded'), {
      name: 'Throttling',
      $metadata: { httpStatusCode: 400, requestId: 'r' },
    });
    const profile = { name: 'default', base: 'default', source: 'environment', region: undefined } as never;
    expect(identityProblem(busy, profile)).toMatchObject({ code: 'AwsBusy', exitCode: 4 });
  });

  test.each([
    ['AWS_ENDPOINT_URL', 'localhost:4566'],
    ['AWS_ENDPOINT_URL_S3_CONTROL', 'nonsense'],
    ['AWS_ENDPOINT_URL_STS', 'file:///etc/passwd'],
  ])('an address that is none is refused by its name: %s=%s', async (name, url) => {
    const aws = await canned(() => undefined);
    const problem = await open(aws, {}, { [name]: url }).catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'EndpointUnusable', exitCode: 2 });
    expect((problem as Error).message).toContain(name);
    expect(aws.asked).toHaveLength(0);
  });

  test('the person gives up', async () => {
    const aws = await canned(() => undefined);
    await expect(open(aws, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'Stopped',
      exitCode: 5,
    });
    expect(aws.asked).toHaveLength(0);
  });
});

test('the trace has every attempt and no secret', async () => {
  const aws = await canned(() => undefined);
  const traceFile = join(mkdtempSync(join(tmpdir(), 'trace-')), 'calls.jsonl');
  const told: string[] = [];
  const session = await open(
    aws,
    { traceFile, onCall: ({ operation }) => told.push(operation) },
    { AWS_SESSION_TOKEN: 'token-of-the-session' },
  );
  await session.close();
  const trace = readFileSync(traceFile, 'utf8');
  const lines = trace
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ operation }) => operation)).toEqual(told);
  expect(lines[0]).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    service: 'sts',
    operation: 'GetCallerIdentity',
    region: 'us-east-1',
    attempt: 1,
    ms: expect.any(Number),
    result: 'ok',
    requestId: expect.any(String),
  });
  for (const secret of [...Object.values(KEYS), 'token-of-the-session', 'Signature'])
    expect(trace).not.toContain(secret);
});

test('an expired token ends the session for every client', async () => {
  let isOver = false;
  const aws = await canned(() =>
    isOver
      ? CANNED.queryError('ExpiredToken', 'The security token included in the request is expired')
      : undefined,
  );
  const session = await open(aws);
  isOver = true;
  const ask = () => session.clients.client(STSClient, 'eu-west-1').send(new GetCallerIdentityCommand({}));
  await expect(ask()).rejects.toThrow('expired');
  const soFar = aws.asked.length;
  await expect(ask()).rejects.toThrow('expired');
  expect(aws.asked).toHaveLength(soFar);
  expect(session.stopped()).toMatchObject({ kind: 'expired-token' });
});

test('every partition can be signed in to from its home', async () => {
  for (const { id, homeRegion, defaultRegions } of PARTITIONS) {
    const aws = await canned(({ operation }) => {
      if (operation === 'GetCallerIdentity') return CANNED.identity(`arn:${id}:iam::111122223333:root`);
      return operation === 'listRegions' ? regionPage(defaultRegions) : undefined;
    });
    const session = await open(aws, {}, { AWS_REGION: homeRegion });
    expect(session.homeRegion).toBe(homeRegion);
    expect(session.regions.map(({ name }) => name)).toEqual([...defaultRegions]);
  }
});

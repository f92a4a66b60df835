import { setTimeout as sleep } from 'node:timers/promises';
import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetAccountSummaryCommand, IAMClient, ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import { KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import { GetBucketPolicyCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Answer, type Asked, CANNED, type CannedAws, startCannedAws } from '../../test/canned-aws.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { IamAction, Reading } from '../kernel/reading.ts';
import { attempt } from './attempt.ts';
import type { AwsCall } from './call-meter.ts';
import { openConnection } from './connection.ts';
import { Gate, type GateOptions } from './gate.ts';

const CREDENTIALS = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: `IQoJb3JpZ2luX2VjE${'Ab3'.repeat(50)}`,
};
const UNPACED = { perSecond: 100_000, burst: 10_000 };

const opened: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

function gateAt(url: () => string, options: Partial<GateOptions> = {}): Gate {
  const connection = openConnection();
  opened.push(() => connection.close());
  return new Gate({
    credentials: async () => CREDENTIALS,
    connection,
    version: '0.1.0',
    profileName: 'default',
    endpointOverride: url,
    pace: () => UNPACED,
    ...options,
  });
}

async function gateTo(
  answer: (asked: Asked) => Answer | Promise<Answer>,
  options: Partial<GateOptions> = {},
): Promise<{ gate: Gate; aws: CannedAws; calls: AwsCall[] }> {
  const aws = await startCannedAws(answer);
  opened.push(() => aws.close());
  const calls: AwsCall[] = [];
  const gate = gateAt(() => aws.url, { onCall: (call) => calls.push(call), ...options });
  return { gate, aws, calls };
}

/** Asks a service once, through a gate of its own, and has it answered so. */
async function answering(): Promise<(service: string, answer: Answer) => Promise<Reading<unknown>>> {
  let next: Answer = {};
  const { aws } = await gateTo(() => next);
  return (service, answer) => {
    next = answer;
    return ask(
      gateAt(() => aws.url, { maxAttempts: 1 }),
      service,
    );
  };
}

/** One question per protocol: query, EC2 query, JSON 1.1, JSON 1.0, REST XML, REST JSON. */
const QUESTIONS: Readonly<
  Record<string, readonly [IamAction, (gate: Gate, region?: string) => Promise<unknown>]>
> = {
  iam: [
    'iam:ListAccountAliases',
    (gate, region = 'us-east-1') => gate.client(IAMClient, region).send(new ListAccountAliasesCommand({})),
  ],
  ec2: [
    'ec2:DescribeRegions',
    (gate, region = 'us-east-1') => gate.client(EC2Client, region).send(new DescribeRegionsCommand({})),
  ],
  kms: [
    'kms:ListKeys',
    (gate, region = 'us-east-1') => gate.client(KMSClient, region).send(new ListKeysCommand({})),
  ],
  sqs: [
    'sqs:ListQueues',
    (gate, region = 'us-east-1') => gate.client(SQSClient, region).send(new ListQueuesCommand({})),
  ],
  s3: [
    's3:ListAllMyBuckets',
    (gate, region = 'us-east-1') => gate.client(S3Client, region).send(new ListBucketsCommand({})),
  ],
  account: [
    'account:ListRegions',
    (gate, region = 'us-east-1') => gate.client(AccountClient, region).send(new ListRegionsCommand({})),
  ],
};

function ask(gate: Gate, service: string, region?: string): Promise<Reading<unknown>> {
  const [action, send] = QUESTIONS[service]!;
  return attempt(action, () => send(gate, region));
}

function refusal(service: string, code: string, message: string, status?: number): Answer {
  if (service === 'iam') return CANNED.queryError(code, message, status);
  if (service === 'ec2') return CANNED.ec2Error(code, message, status);
  if (service === 's3') return CANNED.s3Error(code, message, status);
  return CANNED.jsonError(code, message, status);
}

const SERVICES = Object.keys(QUESTIONS);

describe('faults come through every protocol', () => {
  test.each(SERVICES)('%s', async (service) => {
    const reply = await answering();
    const answered = (code: string, message = 'no') => reply(service, refusal(service, code, message, 403));
    expect(await answered('AccessDenied')).toEqual({ state: 'denied', action: QUESTIONS[service]![0] });
    expect(
      await answered(
        'AccessDeniedException',
        'User: a is not authorized to perform: x:Y with an explicit deny in a service control policy',
      ),
    ).toEqual({ state: 'denied', action: 'x:Y', byOrganization: true });
    expect(await answered('UnauthorizedOperation')).toMatchObject({ state: 'denied' });
    expect(await answered('Throttling', 'Rate exceeded')).toMatchObject({
      fault: { kind: 'throttled', code: 'Throttling' },
    });
    expect(await answered('NoSuchEntity')).toMatchObject({ fault: { kind: 'not-found' } });
    expect(await answered('OptInRequired')).toMatchObject({ fault: { kind: 'region-disabled' } });
    expect(await answered('InvalidClientTokenId', `key ${CREDENTIALS.accessKeyId}`)).toMatchObject({
      fault: { kind: 'bad-credentials', message: 'key ASIA****' },
    });
    expect(await answered('InternalFailure')).toMatchObject({
      fault: { kind: 'unexpected', code: 'InternalFailure' },
    });
    expect(await answered('ExpiredToken', 'The security token has expired')).toMatchObject({
      fault: { kind: 'expired-token' },
    });
  });
});

describe('answers that are none', () => {
  test.each(SERVICES)(
    '%s: an empty body, a page of a proxy, half an answer, a cut connection',
    async (service) => {
      let answer: Answer = {};
      const { gate } = await gateTo(() => answer, { maxAttempts: 1 });
      const answered = async (next: Answer) => {
        answer = next;
        return ask(gate, service);
      };
      expect(await answered({ body: '' })).toMatchObject({ state: 'failed', fault: { code: 'EmptyAnswer' } });
      expect(await answered({ body: '', headers: { 'transfer-encoding': 'chunked' } })).toMatchObject({
        state: 'failed',
      });
      expect(
        await answered({ body: service === 'iam' ? '<html/>' : '{}', headers: { 'x-amzn-requestid': '' } }),
      ).toMatchObject({
        state: 'failed',
      });
      expect(await answered({ body: '<html><body><p>Sign in to the hotel' })).toMatchObject({
        fault: { kind: 'unexpected', code: 'UnreadableAnswer' },
      });
      expect(await answered({ body: '{"Keys":[{"KeyId":"1"},{"Ke' })).toMatchObject({
        fault: { code: 'UnreadableAnswer' },
      });
      expect(
        await answered({ body: '<a><b>c</b', headers: { 'content-length': '4000' }, cut: true }),
      ).toMatchObject({
        fault: { kind: 'network', code: 'ConnectionLost' },
      });
      expect(await answered({ cut: true })).toMatchObject({
        fault: { kind: 'network', code: 'ConnectionLost' },
      });
      expect(await answered({ status: 403, body: '' })).toMatchObject({ state: 'denied' });
      expect(await answered({ status: 502, body: '<html>Bad Gateway</html>' })).toMatchObject({
        state: 'failed',
      });
    },
  );

  test('nobody listening', async () => {
    const { gate, aws } = await gateTo(() => ({}), { maxAttempts: 1 });
    await aws.close();
    expect(await ask(gate, 'iam')).toMatchObject({
      state: 'failed',
      fault: { kind: 'network', code: 'ConnectionRefused' },
    });
  });
});

const NAMED_NOTHING = /^(\{\}|\[\]|null|<a\/>)$/;

test('whatever the server answers, only a readable success is known', async () => {
  const reply = await answering();
  const body = fc.oneof(
    fc.constantFrom(
      '',
      '{}',
      '[]',
      'null',
      '<a/>',
      '<Error><Code>NotFound</Code></Error>',
      '{"__type":"NoSuchEntity"}',
    ),
    fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value)),
    fc.string(),
  );
  const status = fc.constantFrom(200, 204, 206, 301, 307, 400, 401, 403, 404, 409, 413, 429, 500, 503);
  const headers = fc.constantFrom(
    {},
    { 'x-amzn-errortype': 'NotFound' },
    { 'content-type': 'text/html' },
    { 'x-amzn-requestid': '' },
  );
  await fc.assert(
    fc.asyncProperty(
      status,
      body,
      headers,
      fc.constantFrom(...SERVICES),
      async (code, text, more, service) => {
        const reading = await reply(service, { status: code, body: text, headers: more });
        if (reading.state !== 'known') return;
        expect(code).toBeLessThan(300);
        expect(text).not.toBe('');
        const isStranger = 'x-amzn-requestid' in more;
        expect(isStranger && NAMED_NOTHING.test(text)).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});

describe('limits', () => {
  test('no more calls are under way than allowed, over all services and regions', async () => {
    const slow = async (asked: Asked) => {
      await sleep(15);
      return asked.service === 'iam' ? CANNED.aliases('a') : CANNED.json({ Keys: [] });
    };
    const { gate, aws } = await gateTo(slow, { maxInFlight: 5 });
    const regions = ['us-east-1', 'eu-west-1', 'ap-northeast-2'];
    const readings = await Promise.all(
      Array.from({ length: 42 }, (_, index) => ask(gate, index % 2 ? 'kms' : 'iam', regions[index % 3])),
    );
    expect(readings.every(({ state }) => state === 'known')).toBe(true);
    expect(aws.most()).toBe(5);
  });

  test('each service in each region keeps its own pace', async () => {
    const { gate } = await gateTo(() => CANNED.json({ Keys: [] }), {
      pace: () => ({ perSecond: 50, burst: 2 }),
    });
    const timed = async (...regions: readonly string[]) => {
      const start = performance.now();
      await Promise.all(regions.map((region) => ask(gate, 'kms', region)));
      return performance.now() - start;
    };
    await timed('warm-up-1');
    expect(await timed(...Array.from({ length: 26 }, () => 'us-east-1'))).toBeGreaterThanOrEqual(475);
    expect(await timed(...Array.from({ length: 26 }, (_, index) => `a-b-${index}`))).toBeLessThan(475);
  });

  test('a throttled call is asked again, and every attempt is counted', async () => {
    let asked = 0;
    const { gate, calls } = await gateTo(() => {
      asked += 1;
      return asked < 2 ? CANNED.queryError('Throttling', 'Rate exceeded', 400) : CANNED.aliases('jikimi');
    });
    expect(await ask(gate, 'iam')).toMatchObject({ state: 'known' });
    expect(calls.map(({ attempt, result }) => [attempt, result])).toEqual([
      [1, 'Throttling'],
      [2, 'ok'],
    ]);
    expect(gate.apiCalls()).toEqual({ total: 2, byService: { iam: 2 } });
  }, 30_000);

  test('a call throttled for good ends after the last attempt', async () => {
    const { gate, aws } = await gateTo(() => CANNED.queryError('Throttling', 'Rate exceeded', 400), {
      maxAttempts: 2,
    });
    expect(await ask(gate, 'iam')).toMatchObject({ fault: { kind: 'throttled' } });
    expect(aws.asked).toHaveLength(2);
  }, 30_000);

  test('a denial is not asked again', async () => {
    const { gate, aws } = await gateTo(() => CANNED.queryError('AccessDenied', 'no'));
    expect(await ask(gate, 'iam')).toMatchObject({ state: 'denied' });
    expect(aws.asked).toHaveLength(1);
  });
});

describe('stopping', () => {
  test('after an expired token nobody asks AWS again', async () => {
    const { gate, aws } = await gateTo(
      async () => {
        await sleep(10);
        return CANNED.queryError('ExpiredToken', 'The security token included in the request is expired');
      },
      { maxInFlight: 2 },
    );
    const readings = await Promise.all(Array.from({ length: 20 }, () => ask(gate, 'iam')));
    expect(
      readings.every((reading) => reading.state === 'failed' && reading.fault.kind === 'expired-token'),
    ).toBe(true);
    const soFar = aws.asked.length;
    expect(soFar).toBeLessThanOrEqual(2);
    expect(gate.stopped()).toMatchObject({ kind: 'expired-token', code: 'ExpiredToken' });
    expect(await ask(gate, 'kms', 'eu-west-1')).toMatchObject({
      fault: { kind: 'expired-token', code: 'ExpiredToken' },
    });
    expect(aws.asked).toHaveLength(soFar);
    expect(gate.apiCalls().total).toBe(soFar);
  });

  test('credentials that cannot be renewed stop it, too', async () => {
    const declined = new PersonError({
      code: 'MfaCodeDeclined',
      text: { en: 'a', ko: 'b' },
      exitCode: EXIT.declined,
    });
    const credentials = vi.fn(() => Promise.reject(declined));
    const { gate, aws } = await gateTo(() => CANNED.aliases(), { credentials });
    expect(await ask(gate, 'iam')).toMatchObject({ fault: { kind: 'expired-token' } });
    expect(await ask(gate, 'kms')).toMatchObject({
      fault: { kind: 'expired-token', code: 'MfaCodeDeclined' },
    });
    expect(credentials).toHaveBeenCalledTimes(1);
    expect(aws.asked).toHaveLength(0);
  });

  test("the caller's signal ends calls under way, waiting for their turn, and to come", async () => {
    const stop = new AbortController();
    const { gate, aws } = await gateTo(() => sleep(60_000, {}, { ref: false }), {
      signal: stop.signal,
      maxInFlight: 2,
      pace: () => ({ perSecond: 0.001, burst: 3 }),
    });
    const readings = Array.from({ length: 6 }, () => ask(gate, 'kms'));
    while (aws.asked.length < 2) await sleep(5);
    stop.abort();
    for (const reading of await Promise.all(readings))
      expect(reading).toMatchObject({ fault: { kind: 'aborted' } });
    expect(await ask(gate, 'iam')).toMatchObject({ fault: { kind: 'aborted' } });
    expect(aws.asked).toHaveLength(2);
    expect(gate.stopped()).toMatchObject({ kind: 'aborted' });
  });

  test('a wait between attempts ends with the signal', async () => {
    const stop = new AbortController();
    const { gate, aws } = await gateTo(() => CANNED.queryError('Throttling', 'Rate exceeded', 400), {
      signal: stop.signal,
      maxAttempts: 10,
    });
    const reading = ask(gate, 'iam');
    while (aws.asked.length < 1) await sleep(5);
    stop.abort();
    expect(await reading).toMatchObject({ fault: { kind: 'aborted' } });
  });
});

test('credentials that work at home and not in a region: the region turns them away', async () => {
  const { gate } = await gateTo(({ region }) =>
    region === 'us-east-1'
      ? CANNED.json({ Keys: [] })
      : CANNED.jsonError(
          'UnrecognizedClientException',
          'The security token included in the request is invalid.',
        ),
  );
  expect(await ask(gate, 'kms', 'ap-east-1')).toMatchObject({ fault: { kind: 'bad-credentials' } });
  expect(await ask(gate, 'kms', 'us-east-1')).toMatchObject({ state: 'known' });
  expect(await ask(gate, 'kms', 'ap-east-1')).toMatchObject({ fault: { kind: 'region-disabled' } });
});

test('a call is told of without parameters and secrets', async () => {
  const { gate, calls } = await gateTo(() =>
    CANNED.s3Error('NoSuchBucketPolicy', 'The bucket policy does not exist', 404),
  );
  const read = gate
    .client(S3Client, 'ap-northeast-2')
    .send(new GetBucketPolicyCommand({ Bucket: 'private-name' }));
  await expect(read).rejects.toThrow('The bucket policy does not exist');
  expect(calls).toEqual([
    {
      service: 's3',
      operation: 'GetBucketPolicy',
      region: 'ap-northeast-2',
      attempt: 1,
      ms: expect.any(Number),
      result: 'NoSuchBucketPolicy',
      requestId: expect.any(String),
    },
  ]);
  const told = JSON.stringify(calls);
  for (const secret of [...Object.values(CREDENTIALS), 'private-name']) expect(told).not.toContain(secret);
});

test('one client per service and region', async () => {
  const { gate } = await gateTo(() => ({}));
  expect(gate.client(STSClient, 'us-east-1')).toBe(gate.client(STSClient, 'us-east-1'));
  expect(gate.client(STSClient, 'us-east-1')).not.toBe(gate.client(STSClient, 'eu-west-1'));
});

test('a stand-in keeps its one address, its path, and hears who asks', async () => {
  const { gate, aws } = await gateTo(() => CANNED.s3Error('AccessDenied', 'no'), {
    endpointOverride: () => `${aws.url}/base/`,
  });
  const control = gate.client(S3ControlClient, 'us-east-1');
  const s3 = gate.client(S3Client, 'us-east-1');
  await expect(control.send(new GetPublicAccessBlockCommand({ AccountId: '111122223333' }))).rejects.toThrow(
    'no',
  );
  await expect(s3.send(new GetBucketPolicyCommand({ Bucket: 'my-bucket' }))).rejects.toThrow('no');
  expect(aws.asked.map(({ path }) => path)).toEqual([
    '/base/v20180820/configuration/publicAccessBlock',
    '/base/my-bucket/?policy=',
  ]);
  expect(aws.asked[0]?.headers['x-amz-account-id']).toBe('111122223333');
  for (const { headers } of aws.asked) {
    expect(headers.host).toBe(new URL(aws.url).host);
    expect(headers['user-agent']).toContain('jikimi/0.1.0');
  }
});

test("without a stand-in the addresses are AWS's own", async () => {
  const { gate } = await gateTo(() => ({}), { endpointOverride: undefined });
  const { hostname } = await addressOf(gate.client(IAMClient, 'us-east-1'), new GetAccountSummaryCommand({}));
  expect(hostname).toBe('iam.amazonaws.com');
  const bucket = await addressOf(
    gate.client(S3Client, 'cn-north-1'),
    new GetBucketPolicyCommand({ Bucket: 'my-bucket' }),
  );
  expect(bucket.hostname).toBe('my-bucket.s3.cn-north-1.amazonaws.com.cn');
});

/** Where a client would send a command; nothing is sent. */
async function addressOf(client: object, command: object): Promise<{ hostname: string }> {
  const { middlewareStack, send } = client as {
    middlewareStack: IAMClient['middlewareStack'];
    send: (command: object) => Promise<unknown>;
  };
  let seen = { hostname: '' };
  middlewareStack.add(
    () =>
      async ({ request }) =>
        Promise.reject(((seen = request as typeof seen), new Error('stop'))),
    {
      step: 'finalizeRequest',
      priority: 'low',
    },
  );
  await expect(send.call(client, command)).rejects.toThrow('stop');
  return seen;
}

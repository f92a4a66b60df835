import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AccessAnalyzerClient, ListAnalyzersCommand } from '@aws-sdk/client-accessanalyzer';
import { AccountClient, paginateListRegions } from '@aws-sdk/client-account';
import { DescribeRegionsCommand, DescribeSnapshotsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  GetAccountAuthorizationDetailsCommand,
  GetAccountSummaryCommand,
  IAMClient,
  ListDelegationRequestsCommand,
  paginateListUsers,
} from '@aws-sdk/client-iam';
import { KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import {
  CreateBucketCommand,
  GetBucketEncryptionCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  GetPublicAccessBlockCommand as GetAccountBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ListQueuesCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from './aws-server.ts';
import type { Harm } from './rules.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

/** One call in each way AWS speaks. */
const ONE_CALL_EACH: readonly (readonly [string, (account: TestAccount) => Promise<unknown>])[] = [
  ['ec2:DescribeSnapshots', (account) => account.client(EC2Client).send(new DescribeSnapshotsCommand())],
  ['iam:GetAccountSummary', (account) => account.client(IAMClient).send(new GetAccountSummaryCommand())],
  ['sns:ListTopics', (account) => account.client(SNSClient).send(new ListTopicsCommand())],
  ['kms:ListKeys', (account) => account.client(KMSClient).send(new ListKeysCommand())],
  ['sqs:ListQueues', (account) => account.client(SQSClient).send(new ListQueuesCommand())],
  ['lambda:ListFunctions', (account) => account.client(LambdaClient).send(new ListFunctionsCommand())],
  [
    'accessanalyzer:ListAnalyzers',
    (account) => account.client(AccessAnalyzerClient).send(new ListAnalyzersCommand()),
  ],
  ['s3:ListBuckets', (account) => account.client(S3Client).send(new ListBucketsCommand())],
  [
    's3control:GetPublicAccessBlock',
    (account) => account.client(S3ControlClient).send(new GetAccountBlockCommand({ AccountId: account.id })),
  ],
];

describe('recognises', () => {
  test.for(ONE_CALL_EACH)('%s', async ([name, call]) => {
    const account = server.openAccount();
    await call(account).catch(() => undefined);
    expect(account.calls()).toMatchObject([
      {
        service: name.split(':')[0],
        operation: name.split(':')[1],
        region: 'ap-northeast-2',
        principal: account.arn,
      },
    ]);
  });

  test('nobody by an unknown key', async () => {
    const [account, other] = [server.openAccount(), server.openAccount()];
    const stranger = {
      ...other,
      credentials: { accessKeyId: 'AKIAAAAAAAAAAAAAAAAA', secretAccessKey: 'no' },
    };
    const call = account.client(STSClient, 'us-east-1', stranger).send(new GetCallerIdentityCommand());
    await expect(call).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  });

  test('keys made through IAM', async () => {
    const account = server.openAccount();
    const iam = account.client(IAMClient);
    await iam.send(new CreateUserCommand({ UserName: 'dev' }));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'dev' }));
    const credentials = {
      accessKeyId: AccessKey?.AccessKeyId ?? '',
      secretAccessKey: AccessKey?.SecretAccessKey ?? '',
    };
    const sts = account.client(STSClient, 'us-east-1', { ...account, credentials });
    expect(await sts.send(new GetCallerIdentityCommand())).toMatchObject({
      Account: account.id,
      Arn: `arn:aws:iam::${account.id}:user/dev`,
    });
  });
});

describe('is AWS where moto is not', () => {
  test('34 regions, half of them off', async () => {
    const account = server.openAccount();
    const states: string[] = [];
    for await (const page of paginateListRegions(
      { client: account.client(AccountClient), pageSize: 10 },
      {},
    )) {
      states.push(...(page.Regions ?? []).map((region) => region.RegionOptStatus ?? ''));
    }
    expect(states.filter((state) => state === 'ENABLED_BY_DEFAULT')).toHaveLength(17);
    expect(states.filter((state) => state === 'DISABLED')).toHaveLength(17);
    const enabled = await account.client(EC2Client).send(new DescribeRegionsCommand());
    expect(enabled.Regions).toHaveLength(17);
  });

  test('a region that is off answers nobody until it is opted in to', async () => {
    const account = server.openAccount();
    const snapshots = () => account.client(EC2Client, 'af-south-1').send(new DescribeSnapshotsCommand());
    await expect(snapshots()).rejects.toMatchObject({ name: 'AuthFailure' });
    account.optIn('af-south-1');
    expect((await snapshots()).Snapshots).toEqual([]);
  });

  test('a new bucket is encrypted and not public', async () => {
    const account = server.openAccount();
    const s3 = account.client(S3Client, 'us-east-1');
    const Bucket = `logs-${account.id}`;
    await s3.send(new CreateBucketCommand({ Bucket }));
    const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
    expect(ServerSideEncryptionConfiguration?.Rules).toHaveLength(1);
    const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(PublicAccessBlockConfiguration?.BlockPublicPolicy).toBe(true);
    expect((await s3.send(new ListBucketsCommand({ MaxBuckets: 10 }))).Buckets).toMatchObject([
      { Name: Bucket, BucketRegion: 'us-east-1' },
    ]);
  });

  test('unattached policies of AWS stay out of the authorization details', async () => {
    const account = server.openAccount();
    const details = await account.client(IAMClient).send(new GetAccountAuthorizationDetailsCommand());
    expect(details.Policies).toEqual([]);
  });
});

describe('hurts on demand', () => {
  const refused = async (harm: Harm): Promise<string[]> => {
    const account = server.openAccount();
    account.hurt({ harm });
    return await Promise.all(
      ONE_CALL_EACH.map(async ([, call]) => {
        const error = await call(account).then(
          () => new Error('answered'),
          (error: Error) => error,
        );
        return error.name === 'Error' || error.name === 'SyntaxError' ? `${error.name}: broken` : error.name;
      }),
    );
  };

  test.for<[Harm['kind'], string]>([
    [
      'throttle',
      'RequestLimitExceeded Throttling Throttling ThrottlingException ThrottlingException ' +
        'TooManyRequestsException ThrottlingException SlowDown SlowDown',
    ],
    [
      'deny',
      'UnauthorizedOperation AccessDenied AuthorizationErrorException AccessDeniedException ' +
        'AccessDeniedException AccessDeniedException AccessDeniedException AccessDenied ' +
        'AccessDenied',
    ],
    [
      'expired-token',
      'RequestExpired ExpiredToken ExpiredToken ExpiredTokenException ExpiredTokenException ' +
        'ExpiredTokenException ExpiredTokenException ExpiredToken ExpiredToken',
    ],
    [
      'region-disabled',
      'AuthFailure InvalidClientTokenId InvalidClientTokenId UnrecognizedClientException ' +
        'UnrecognizedClientException UnrecognizedClientException UnrecognizedClientException ' +
        'InvalidToken InvalidToken',
    ],
  ])('%s, in the words of each service', async ([kind, names]) => {
    expect((await refused({ kind } as Harm)).join(' ')).toBe(names);
  });

  test.for<Harm>([{ kind: 'truncate' }, { kind: 'cut' }])(
    '$kind, and no client takes the rest for all',
    async (harm) => {
      const errors = await refused(harm);
      // An absent public access block is answered with an error that has hardly a body to lose.
      expect(errors.slice(0, -1).every((name) => name.endsWith('broken'))).toBe(true);
    },
  );

  test('only the calls meant, only as often as meant', async () => {
    const account = server.openAccount();
    account.hurt({ service: 'ec2', region: 'eu-west-1', from: 2, to: 2, harm: { kind: 'throttle' } });
    const ask = (region: string) =>
      account
        .client(EC2Client, region)
        .send(new DescribeSnapshotsCommand({ OwnerIds: ['self'] }))
        .then(
          () => 'answered',
          (error: Error) => error.name,
        );
    const said = [];
    for (const region of ['eu-west-1', 'us-east-1', 'eu-west-1', 'eu-west-1']) said.push(await ask(region));
    expect(said).toEqual(['answered', 'answered', 'RequestLimitExceeded', 'answered']);
  });

  test('a policy that allows little', async () => {
    const account = server.openAccount();
    const auditor = account.login('auditor', ['ec2:Describe*']);
    const iam = account.client(IAMClient, 'us-east-1', auditor).send(new GetAccountSummaryCommand());
    await expect(iam).rejects.toThrow(
      `User: ${auditor.arn} is not authorized to perform: iam:GetAccountSummary on resource: ` +
        `arn:aws:iam:us-east-1:${account.id}:* because no identity-based policy allows the iam:GetAccountSummary action`,
    );
    await account
      .client(EC2Client, 'us-east-1', auditor)
      .send(new DescribeSnapshotsCommand({ OwnerIds: ['self'] }));
    await account.client(STSClient, 'us-east-1', auditor).send(new GetCallerIdentityCommand());
  });

  test('the organisation denies in its own words', async () => {
    const account = server.openAccount();
    account.hurt({ harm: { kind: 'deny', by: 'organization' } });
    const snapshots = account.client(EC2Client).send(new DescribeSnapshotsCommand());
    await expect(snapshots).rejects.toThrow(
      /ec2:DescribeSnapshots with an explicit deny in a service control policy: arn/,
    );
  });

  test('lists come in pages', async () => {
    const account = server.openAccount();
    const [iam, sqs] = [account.client(IAMClient), account.client(SQSClient)];
    for (const name of ['a', 'b', 'c']) {
      await iam.send(new CreateUserCommand({ UserName: name }));
      await sqs.send(new CreateQueueCommand({ QueueName: name }));
    }
    account.hurt({ harm: { kind: 'page', size: 2 } });
    const users = [];
    for await (const page of paginateListUsers({ client: iam }, {}))
      users.push(page.Users?.map((user) => user.UserName));
    expect(users).toEqual([['a', 'b'], ['c']]);
    const queues = [];
    for await (const page of paginateListQueues({ client: sqs }, {})) queues.push(page.QueueUrls?.length);
    expect(queues).toEqual([2, 1]);
  });
});

describe('stays honest', () => {
  test('an answer that AWS would not give fails the test', async () => {
    const own = await startAwsServer();
    const account = own.openAccount();
    account.hurt({ operation: 'ListAnalyzers', harm: { kind: 'answer', output: { analysers: [] } } });
    await account
      .client(AccessAnalyzerClient)
      .send(new ListAnalyzersCommand())
      .catch(() => undefined);
    await expect(own.close()).rejects.toThrow('accessanalyzer:ListAnalyzers: AWS has no member analysers');
  });

  test('what moto lacks is an error that names it, and fails the test', async () => {
    const own = await startAwsServer();
    const requests = own.openAccount().client(IAMClient).send(new ListDelegationRequestsCommand());
    await expect(requests).rejects.toMatchObject({
      name: 'TestServerCannotAnswer',
      message: expect.stringContaining('moto has no answer'),
    });
    await expect(own.close()).rejects.toThrow('moto has no answer');
  });

  test('moto ends with the process that started it, even when that is killed', {
    timeout: 30_000,
  }, async () => {
    const script = `
      import { startAwsServer } from ${JSON.stringify(new URL('aws-server.ts', import.meta.url).href)};
      delete process.env.JIKIMI_TEST_MOTO_PORTS;
      await startAwsServer();
      const { spawnSync } = await import('node:child_process');
      process.stdout.write(spawnSync('pgrep', ['-P', String(process.pid), '-f', 'moto-server']).stdout);
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const moto = Number(
      await new Promise((resolve) => child.stdout.once('data', (text) => resolve(String(text)))),
    );
    expect(() => process.kill(moto, 0)).not.toThrow();
    child.kill('SIGKILL');
    await expect
      .poll(
        async () => {
          await wait(50);
          try {
            process.kill(moto, 0);
            return 'alive';
          } catch {
            return 'gone';
          }
        },
        { timeout: 10_000 },
      )
      .toBe('gone');
  });
});

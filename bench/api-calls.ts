/**
 * What a checkup costs in AWS calls and seconds, on the test account at 80 ms a call: of an empty account, of one with
 * something for every collector to find, and how the calls grow with what is in the account.
 */

import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { CreateRoleCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { newDesk } from '../test/cli/jikimi.ts';
import { seedEverything } from '../test/contract/seeds/seeds.ts';
import { checkUp } from '../test/contract/whole-checkup.ts';
import { startAwsServer, type TestAccount } from '../test/servers/aws-server.ts';

const LATENCY_MS = 80;
const GROWN_BY = 10;

const server = await startAwsServer();

/** The first run of all also waits for AWS's first credential report, and for the SDK clients to load. */
async function measure(account: TestAccount): Promise<Awaited<ReturnType<typeof checkUp>>> {
  await checkUp(account);
  account.reset();
  account.setLatency(LATENCY_MS);
  return checkUp(account);
}

async function describe(name: string, account: TestAccount): Promise<void> {
  const { checkup, tookMs, firstFailureMs } = await measure(account);
  const first = firstFailureMs === undefined ? '' : `, first failure after ${seconds(firstFailureMs)}`;
  console.log(`${name}: ${checkup.apiCalls.total} calls, ${seconds(tookMs)}${first}`);
  console.log(
    `  ${Object.entries(checkup.apiCalls.byService)
      .map(([service, calls]) => `${service} ${calls}`)
      .join(', ')}`,
  );
}

/** As a person waits for it: the built program, from its start to its end. */
async function fromTheCommandLine(name: string, account: TestAccount): Promise<void> {
  account.setLatency(LATENCY_MS);
  const startedAt = performance.now();
  const { code, stderr } = await newDesk().run(['checkup', '--format', 'json'], account.env);
  if (code !== 0) throw new Error(`jikimi ended with ${code}: ${stderr}`);
  console.log(`${name}, npm run build and then bin/jikimi.mjs: ${seconds(performance.now() - startedAt)}`);
}

async function growth(
  name: string,
  add: (account: TestAccount, nth: number) => Promise<unknown>,
): Promise<void> {
  const account = server.openAccount();
  await add(account, 0);
  const before = (await measure(account)).checkup.apiCalls.total;
  for (let nth = 1; nth <= GROWN_BY; nth += 1) await add(account, nth);
  const after = (await measure(account)).checkup.apiCalls.total;
  console.log(`calls per ${name}: ${(after - before) / GROWN_BY}`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });

await describe('empty account', server.openAccount());
const furnished = server.openAccount();
await seedEverything(furnished);
await describe('account with two of everything', furnished);
await fromTheCommandLine('account with two of everything', furnished);
await growth('user', (account, nth) =>
  account.client(IAMClient).send(new CreateUserCommand({ UserName: `user-${nth}` })),
);
await growth('role', (account, nth) =>
  account
    .client(IAMClient)
    .send(new CreateRoleCommand({ RoleName: `role-${nth}`, AssumeRolePolicyDocument })),
);
await growth('instance', (account) =>
  account
    .client(EC2Client)
    .send(new RunInstancesCommand({ ImageId: 'ami-0a1b2c3d4e5f60718', MinCount: 1, MaxCount: 1 })),
);
await growth('bucket', (account, nth) =>
  account
    .client(S3Client, 'us-east-1')
    .send(new CreateBucketCommand({ Bucket: `bucket-${nth}-${account.id}` })),
);
await server.close();

/**
 * What the test server bears: time to boot, requests a second per kind of call with proxy and moto held to one core,
 * and what the proxy adds to moto. `node bench/aws-server.ts [SECONDS]`, 4 seconds per kind of call by default.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetUserCommand, IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { sdkClient } from '../test/servers/sdk-client.ts';

const SECONDS = Number(process.argv[2] ?? 4);
const LANES = 8;
/** A bound on what one kind of call may send, whatever the speed. */
const MOST_CALLS = 20_000;

const startedAt = performance.now();
const server = spawn(...onOneCore([process.execPath, 'tools/aws-server.ts', '--minutes', '10']), {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const env = await environment(server);
console.log(`boot\t${((performance.now() - startedAt) / 1000).toFixed(1)} s`);

const port = Number(new URL(env['AWS_ENDPOINT_URL'] ?? '').port);
const credentials = {
  accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
  secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
  sessionToken: env['AWS_SESSION_TOKEN'] ?? '',
};
const client = <C>(constructor: new (config: never) => C): C =>
  sdkClient(constructor, { port, region: 'us-east-1', credentials });
const [ec2, iam, s3, sqs, sts] = [
  client(EC2Client),
  client(IAMClient),
  client(S3Client),
  client(SQSClient),
  client(STSClient),
];
let nth = 0;
const KINDS: Readonly<Record<string, () => Promise<unknown>>> = {
  'sts:GetCallerIdentity': () => sts.send(new GetCallerIdentityCommand()),
  'iam:ListUsers': () => iam.send(new ListUsersCommand()),
  'iam:GetUser (refused)': () => iam.send(new GetUserCommand({ UserName: 'nobody' })).catch(() => undefined),
  'ec2:DescribeInstances': () => ec2.send(new DescribeInstancesCommand()),
  's3:ListBuckets': () => s3.send(new ListBucketsCommand()),
  'sqs:CreateQueue': () => sqs.send(new CreateQueueCommand({ QueueName: `queue-${nth++}` })),
};
for (const [name, call] of Object.entries(KINDS)) {
  await call();
  const until = performance.now() + SECONDS * 1000;
  const from = performance.now();
  let calls = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until && calls < MOST_CALLS) {
      calls++;
      await call();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  console.log(`${name}\t${Math.round((calls * 1000) / (performance.now() - from))}/s`);
}
server.kill();

/** Proxy, moto and all their threads on the first core, where the machine can do that. */
function onOneCore(command: readonly string[]): [string, string[]] {
  const pinned = process.platform === 'linux' ? ['taskset', '--cpu-list', '0', ...command] : command;
  const [program = '', ...args] = pinned;
  return [program, args];
}

async function environment(child: ChildProcess): Promise<Record<string, string>> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes('AWS_EC2_METADATA_DISABLED')) break;
  }
  return Object.fromEntries(
    said
      .trim()
      .split('\n')
      .map((line) => line.replace('export ', '').split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
}

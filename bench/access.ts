/**
 * What `access` costs in AWS calls and seconds on the test account at 80 ms a call: of an empty account, and of one with
 * 500 users (each with a key) and 1,500 roles. `node bench/access.ts [USERS] [ROLES]`
 */
import { CreateAccessKeyCommand, CreateRoleCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import pLimit from 'p-limit';
import { runAccess } from '../src/app/access.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { become } from '../test/contract/survey.ts';
import { startAwsServer, type TestAccount } from '../test/servers/aws-server.ts';

const LATENCY_MS = 80;
const [users = 500, roles = 1_500] = process.argv.slice(2).map(Number);

const server = await startAwsServer();
const empty = await measure(server.openAccount());
tell('empty', empty);

const account = server.openAccount();
await populate(account);
const full = await measure(account);
tell(`${users} users, ${roles} roles`, full);
const calls = (name: string): number => full.calls.get(name) ?? 0;
const perUser =
  (calls('ListAccessKeys') +
    calls('GetLoginProfile') +
    calls('ListMFADevices') +
    calls('ListSSHPublicKeys') +
    calls('GetAccessKeyLastUsed')) /
  users;
console.log(`calls a user: ${perUser.toFixed(2)} (goal 1.2)`);
const rest = full.total - empty.total - Math.round(perUser * users);
console.log(`calls a role, pages of the lists included: ${(rest / roles).toFixed(3)} (goal 0.1)`);
await server.close();
process.exit(0);

async function populate(into: TestAccount): Promise<void> {
  const iam = into.client(IAMClient);
  // Side by side moto stumbles over its own lists.
  const limit = pLimit(1);
  const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
  await Promise.all([
    ...Array.from({ length: users }, (_, at) =>
      limit(async () => {
        await iam.send(new CreateUserCommand({ UserName: `user-${at}` }));
        await iam.send(new CreateAccessKeyCommand({ UserName: `user-${at}` }));
      }),
    ),
    ...Array.from({ length: roles }, (_, at) =>
      limit(() => iam.send(new CreateRoleCommand({ RoleName: `role-${at}`, AssumeRolePolicyDocument }))),
    ),
  ]);
}

async function measure(of: TestAccount) {
  of.reset();
  of.setLatency(LATENCY_MS);
  become(of);
  const from = performance.now();
  const { access } = await runAccess(
    { source: { kind: 'aws', signIn: {} }, settings: { idleDays: 45 } },
    {
      reporter: { emit: () => undefined },
      clock: systemClock,
      env: process.env,
      loadAws: async () => (await import('../src/aws/session.ts')).openAws,
    },
  );
  const seconds = (performance.now() - from) / 1000;
  const byName = Map.groupBy(of.calls(), ({ operation }) => operation);
  const counted = new Map([...byName].map(([name, made]) => [name, made.length]));
  return { seconds, calls: counted, total: of.calls().length, principals: access.principals.length };
}

function tell(name: string, { seconds, total, principals }: Awaited<ReturnType<typeof measure>>): void {
  console.log(`${name}: ${total} calls, ${seconds.toFixed(1)} s, ${principals} principals`);
}

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  IAMClient,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import type { Login } from '../servers/test-account.ts';
import { newDesk } from './jikimi.ts';

interface Told {
  readonly state: { readonly at: string; readonly blocked: { readonly why: string } | null };
  readonly commands: readonly string[];
  readonly file: string;
}

let server: AwsServer;
let account: TestAccount;
let iam: IAMClient;
beforeAll(async () => {
  server = await startAwsServer();
  account = server.openAccount();
  iam = account.client(IAMClient);
});
afterAll(() => server.close());

async function newUser(UserName: string): Promise<{ id: string; secret: string }> {
  await iam.send(new CreateUserCommand({ UserName }));
  return newKey(UserName);
}

async function newKey(UserName: string): Promise<{ id: string; secret: string }> {
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return { id: AccessKey?.AccessKeyId ?? '', secret: AccessKey?.SecretAccessKey ?? '' };
}

async function use({ id, secret }: { id: string; secret: string }): Promise<void> {
  const credentials = { accessKeyId: id, secretAccessKey: secret };
  const login: Login = { ...account, credentials };
  await account.client(STSClient, undefined, login).send(new GetCallerIdentityCommand({}));
}

test('goes from the first key to the second, and never says "safe" too soon', async () => {
  const desk = newDesk();
  const at = async (...more: string[]): Promise<{ told: Told; said: string }> => {
    const { stdout, stderr, code } = await desk.run(
      ['access', 'keys', 'rotate', 'shop', '--json', '--quiet', ...more],
      account.env,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return { told: JSON.parse(stdout) as Told, said: stdout };
  };
  const old = await newUser('shop');
  const { told: start } = await at();
  expect(start).toMatchObject({ state: { at: 'create', blocked: null } });
  expect(statSync(join(desk.folder, start.file)).mode & 0o77).toBe(0);

  const fresh = await newKey('shop');
  const go = ['--resume', start.file];
  const { told: made } = await at(...go);
  expect(made.state).toMatchObject({ at: 'hand-over', blocked: { why: 'new-key-unused' } });

  await use(fresh);
  const { told: moved, said } = await at(...go, '--watch-days', '7');
  expect(moved.state).toMatchObject({ at: 'watch', blocked: { why: 'quiet-too-short' } });

  // A week later, as the file remembers it.
  const file = join(desk.folder, start.file);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const weekAgo = new Date(Date.now() - 8 * 86_400_000).toISOString();
  writeFileSync(file, JSON.stringify({ ...kept, movedAt: weekAgo }));
  const { told: rested } = await at(...go);
  expect(rested).toMatchObject({ state: { at: 'deactivate', blocked: null } });
  expect(rested.commands).toEqual([
    `aws iam update-access-key --user-name shop --access-key-id ${old.id} --status Inactive`,
  ]);

  await iam.send(new UpdateAccessKeyCommand({ UserName: 'shop', AccessKeyId: old.id, Status: 'Inactive' }));
  const { told: off } = await at(...go);
  expect(off.state).toMatchObject({ at: 'wait', blocked: { why: 'off-too-short' } });

  await iam.send(new DeleteAccessKeyCommand({ UserName: 'shop', AccessKeyId: old.id }));
  const { told: gone } = await at(...go);
  expect(gone).toMatchObject({ state: { at: 'done' }, commands: [] });
  for (const words of [said, readFileSync(file, 'utf8')]) {
    expect(words).not.toContain(old.secret);
    expect(words).not.toContain(fresh.secret);
  }
  const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName: 'shop' }));
  expect(AccessKeyMetadata?.map(({ AccessKeyId }) => AccessKeyId)).toEqual([fresh.id]);
});

test('what may not be read is unknown, and ends with 3', async () => {
  await newUser('blind');
  const lifted = account.hurt({ operation: 'GetAccessKeyLastUsed', harm: { kind: 'deny' } });
  const desk = newDesk('ko');
  await newKey('blind');
  const { code, stdout } = await desk.run(['access', 'keys', 'rotate', 'blind', '--quiet'], account.env);
  lifted();
  expect(code).toBe(3);
  expect(stdout).toContain('마지막 사용 시각을 확인하지 못했습니다');
});

test('a file of somebody else, no file at all, and a user who is not there are refused', async () => {
  await newUser('other');
  const desk = newDesk();
  const run = (...args: string[]) => desk.run(['access', 'keys', 'rotate', ...args, '--quiet'], account.env);
  expect((await run('other')).code).toBe(0);
  expect((await run('other')).stderr).toMatch(/--resume\s+jikimi-rotation-other\.json/);
  expect((await run('shop', '--resume', 'jikimi-rotation-other.json')).code).toBe(2);
  writeFileSync(join(desk.folder, 'x.json'), '{"schema":"jikimi.access/1"}');
  expect((await run('other', '--resume', 'x.json')).stderr).toContain('not the file of a key rotation');
  expect((await run('nobody-here')).stderr).toContain('no IAM user nobody-here');
  expect((await run('a;b')).code).toBe(2);
});

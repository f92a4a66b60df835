import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignPeople } from '../contract/seeds/ways-in.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { newDesk } from './jikimi.ts';

interface Told {
  readonly schema: string;
  readonly principals: readonly {
    readonly name: string;
    readonly class?: string;
    readonly credentials: readonly { readonly kind: string; readonly id: string }[];
    readonly unknown: object;
  }[];
  readonly waysIn: readonly {
    readonly kind: string;
    readonly people: readonly { readonly name: string | null; readonly permissionSet: string }[];
  }[];
  readonly remarks: readonly { readonly kind: string }[];
  readonly timeline: readonly {
    readonly kind: string;
    readonly who: string | null;
    readonly from: string | null;
  }[];
  readonly unread: readonly { readonly action: string }[];
}

let server: AwsServer;
let account: TestAccount;
let keyId: string | undefined;
beforeAll(async () => {
  server = await startAwsServer();
  account = server.openAccount();
  account.trail.limitLookups(false);
  const iam = account.client(IAMClient);
  await iam.send(new CreateGroupCommand({ GroupName: 'admins' }));
  const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  await iam.send(new AttachGroupPolicyCommand({ GroupName: 'admins', PolicyArn }));
  await iam.send(new CreateUserCommand({ UserName: 'boss' }));
  await iam.send(new AddUserToGroupCommand({ GroupName: 'admins', UserName: 'boss' }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'boss' }));
  keyId = AccessKey?.AccessKeyId;
  await iam.send(new CreateUserCommand({ UserName: 'dev' }));
  const may = { Effect: 'Allow', Action: ['iam:PutUserPolicy', 'iam:ListUsers'], Resource: '*' };
  const key = {
    Effect: 'Allow',
    Action: 'iam:CreateAccessKey',
    Resource: `arn:aws:iam::${account.id}:user/boss`,
  };
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [may, key] });
  await iam.send(new PutUserPolicyCommand({ UserName: 'dev', PolicyName: 'too-much', PolicyDocument }));
  await assignPeople(account, 'us-east-1');
  await account.signIn({ as: 'boss', mfa: true, sourceIp: '203.0.113.7', region: 'eu-north-1' });
});
afterAll(() => server.close());

async function told(
  env: Readonly<Record<string, string>>,
  ...more: readonly string[]
): Promise<{ code: number | null; access: Told }> {
  const { code, stdout, stderr } = await newDesk().run(
    ['access', '--format', 'json', '--quiet', ...more],
    env,
  );
  expect(stderr).toBe('');
  return { code, access: JSON.parse(stdout) as Told };
}

describe('access', () => {
  test('knows who may do what, by which key, and who signed in anywhere', async () => {
    const { code, access } = await told(account.env);
    expect(code).toBe(0);
    expect(access.schema).toBe('jikimi.access/1');
    expect(access.principals.find(({ name }) => name === 'boss')).toMatchObject({
      class: 'full-admin',
      credentials: [{ kind: 'access-key', id: keyId }],
      unknown: {},
    });
    expect(access.timeline.find(({ kind }) => kind === 'signed-in')).toMatchObject({
      who: `arn:aws:iam::${account.id}:user/boss`,
      from: '203.0.113.7',
      region: 'eu-north-1',
    });
  });

  test('says what it may not see, and ends with 3', async () => {
    const lifted = account.hurt({ operation: 'LookupEvents', region: 'us-east-1', harm: { kind: 'deny' } });
    const { code, access } = await told(account.env);
    lifted();
    expect(code).toBe(3);
    expect(access.unread).toMatchObject([{ action: 'cloudtrail:LookupEvents', region: 'us-east-1' }]);
  });

  test('needs just what its policy allows', async () => {
    const { stdout } = await newDesk().run(['policy', 'access']);
    const { Statement } = JSON.parse(stdout) as { Statement: [{ Action: string[] }] };
    account.reset();
    const auditor = account.login('auditor', Statement[0].Action).env;
    const { code } = await told(auditor, '--last-accessed');
    expect(code).toBe(0);
    const paths = await newDesk().run(['access', 'paths', '--confirm', '--quiet'], auditor);
    expect(paths.code).toBe(0);
    // Of the regions, the second is asked only where the first is denied.
    const used = new Set([
      ...account.calls().flatMap(({ actions }) => actions),
      'ec2:DescribeRegions',
      'sts:GetCallerIdentity',
    ]);
    expect([...used].toSorted()).toEqual(Statement[0].Action);
  });

  test('tells who comes in through Identity Center, and what was not asked', async () => {
    const { access } = await told(account.env);
    expect(access.waysIn).toMatchObject([
      {
        kind: 'identity-center',
        people: [
          { name: 'minji', permissionSet: 'Admin' },
          { name: 'ops', permissionSet: 'ReadOnly', members: ['jun', 'minji'] },
        ],
      },
    ]);
    expect(access.remarks).toMatchObject([{ kind: 'last-accessed-not-asked' }]);
  });

  test('asks which services each identity used, on request; no attempt on record is no "never"', async () => {
    const boss = await told(account.env, '--last-accessed', '--principal', 'user/boss');
    expect(boss.access.remarks).toEqual([]);
    const { stdout } = await newDesk().run(
      ['access', '--last-accessed', '--principal', 'user/dev', '--quiet'],
      account.env,
    );
    expect(stdout).toContain('no attempt to use any of its');
    expect(stdout).not.toMatch(/never/i);
  });

  test('asks of one identity which actions it used', async () => {
    account.reset();
    const { access } = await told(account.env, '--actions', 'user/dev');
    const jobs = account
      .calls()
      .filter(({ operation }) => operation === 'GenerateServiceLastAccessedDetails');
    expect(jobs).toHaveLength(1);
    expect(access.principals).toMatchObject([
      { name: 'dev', services: { list: [{ service: 'iam', actions: expect.any(Array) as unknown }] } },
    ]);
  });

  test('the timeline narrows by time and kind', async () => {
    const { access } = await told(account.env, '--kind', 'signed-in', '--since', '1d');
    expect(access.timeline).toMatchObject([{ kind: 'signed-in' }]);
    const later = await told(account.env, '--kind', 'signed-in', '--until', '2015-01-01');
    expect(later.access.timeline).toEqual([]);
  });

  test("AWS's simulator confirms a path, and is asked of AWS only", async () => {
    const { code, stdout } = await newDesk().run(
      ['access', 'paths', '--confirm', '--principal', 'user/dev', '--quiet'],
      account.env,
    );
    expect(code).toBe(0);
    expect(stdout).toContain("confirmed: AWS's policy simulator allows every call");
    const sample = await newDesk().run(['access', 'paths', '--confirm', '--sample']);
    expect(sample.code).toBe(2);
    expect(sample.stderr).toContain('--confirm asks AWS');
  });

  test('paths to one identity, named by whatever tells it apart', async () => {
    const { stdout } = await newDesk().run(
      ['access', 'paths', '--to', 'boss', '--json', '--quiet'],
      account.env,
    );
    const boss = `arn:aws:iam::${account.id}:user/boss`;
    expect(JSON.parse(stdout)).toMatchObject({
      paths: [{ from: boss.replace('boss', 'dev'), to: boss, hops: [{ action: 'iam:CreateAccessKey' }] }],
    });
    const none = await newDesk().run(['access', 'paths', '--to', 'nobody-at-all'], account.env);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('there is no such user or role');
  });

  test('a filter that nobody meets shows nobody, and no error', async () => {
    const { code, stdout } = await newDesk('ko').run(
      ['access', '--principal', 'nobody', '--quiet'],
      account.env,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('들어올 수 있는 사람과 역할 (0)');
  });
});

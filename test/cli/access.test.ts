import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  await account.signIn({ as: 'boss', mfa: true, sourceIp: '203.0.113.7', region: 'eu-north-1' });
});
afterAll(() => server.close());

async function told(env: Readonly<Record<string, string>>): Promise<{ code: number | null; access: Told }> {
  const { code, stdout, stderr } = await newDesk().run(['access', '--format', 'json', '--quiet'], env);
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
    const { code } = await told(account.login('auditor', Statement[0].Action).env);
    expect(code).toBe(0);
    // Of the regions, the second is asked only where the first is denied.
    const used = new Set([
      ...account.calls().flatMap(({ actions }) => actions),
      'ec2:DescribeRegions',
      'sts:GetCallerIdentity',
    ]);
    expect([...used].toSorted()).toEqual(Statement[0].Action);
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

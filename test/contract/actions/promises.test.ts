/** What the actions on identities promise, tried by the people they are about. */
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  DetachUserPolicyCommand,
  EnableMFADeviceCommand,
  IAMClient,
  ListMFADevicesCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { action as breakGlass } from '../../../src/actions/catalog/iam-create-break-glass-role/action.ts';
import { action as disableUser } from '../../../src/actions/catalog/iam-disable-user/action.ts';
import { action as movePolicies } from '../../../src/actions/catalog/iam-move-policies-to-group/action.ts';
import { action as requireMfa } from '../../../src/actions/catalog/iam-require-mfa/action.ts';
import { action as restrictTrust } from '../../../src/actions/catalog/iam-restrict-role-trust/action.ts';
import type { AnyAction, Target } from '../../../src/change/action.ts';
import { type AwsServer, type Login, startAwsServer, type TestAccount } from '../../servers/aws-server.ts';
import { applyAsOwner, draftOf, forgetJournals, undo } from './law.ts';

const REGION = 'us-east-1';

let server: AwsServer;
let account: TestAccount;
let arn: string;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(async () => {
  await forgetJournals();
  await server.close();
});
beforeEach(async () => {
  account = server.openAccount();
  const iam = account.client(IAMClient);
  const { User } = await iam.send(new CreateUserCommand({ UserName: 'mina', Path: '/staff/' }));
  arn = User?.Arn ?? '';
  const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  await iam.send(new AttachUserPolicyCommand({ UserName: 'mina', PolicyArn }));
});

/** @returns takes it back */
async function done(action: AnyAction, target: Target): Promise<() => Promise<unknown>> {
  const bench = { account, action, targets: [target] };
  const plan = await draftOf(bench);
  expect(await applyAsOwner(bench, plan)).toMatchObject([{ kind: 'applied' }]);
  return () => undo(bench, plan);
}

async function keyOf(name: string): Promise<Login> {
  const { AccessKey } = await account.client(IAMClient).send(new CreateAccessKeyCommand({ UserName: name }));
  const credentials = {
    accessKeyId: AccessKey?.AccessKeyId ?? '',
    secretAccessKey: AccessKey?.SecretAccessKey ?? '',
  };
  return { ...account, arn, credentials };
}

async function signedIn(mfa: boolean): Promise<Login> {
  const session = await account.signIn({ as: 'mina', mfa });
  if (!session) throw new Error('Could not sign in');
  return session;
}

function canList(login: Login): Promise<boolean> {
  return account
    .client(IAMClient, REGION, login)
    .send(new ListUsersCommand({}))
    .then(
      () => true,
      (error: Error) => {
        expect(error.name).toMatch(/AccessDenied/);
        return false;
      },
    );
}

const mfaOf = (alsoKeys: boolean) => ({
  region: REGION,
  name: 'mina',
  arn,
  hasDevice: false,
  activeKeys: 1,
  alsoKeys,
});

test('without MFA a device can be registered and nothing else done; with it, everything as before', async () => {
  const key = await keyOf('mina');
  await done(requireMfa, mfaOf(false));
  const bare = await signedIn(false);
  expect(await canList(bare)).toBe(false);

  const iam = account.client(IAMClient, REGION, bare);
  const { VirtualMFADevice } = await iam.send(
    new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'phone' }),
  );
  await iam.send(
    new EnableMFADeviceCommand({
      UserName: 'mina',
      SerialNumber: VirtualMFADevice?.SerialNumber,
      AuthenticationCode1: '123456',
      AuthenticationCode2: '234567',
    }),
  );
  expect((await iam.send(new ListMFADevicesCommand({ UserName: 'mina' }))).MFADevices).toHaveLength(1);
  expect(await canList(await signedIn(true))).toBe(true);
  expect(await canList(key)).toBe(true);
});

test('MFA asked of access keys too stops them, until it is undone', async () => {
  const key = await keyOf('mina');
  const takeBack = await done(requireMfa, mfaOf(true));
  expect(await canList(key)).toBe(false);
  await takeBack();
  expect(await canList(key)).toBe(true);
});

test('a disabled user can do nothing, with whatever they hold already', async () => {
  const [key, session] = [await keyOf('mina'), await signedIn(true)];
  const takeBack = await done(disableUser, { region: REGION, name: 'mina' });
  expect([await canList(key), await canList(session)]).toEqual([false, false]);
  await takeBack();
  expect([await canList(key), await canList(session)]).toEqual([true, true]);
});

test('who is moved to a group keeps what they could do', async () => {
  const key = await keyOf('mina');
  const takeBack = await done(movePolicies, { region: REGION, name: 'mina', group: 'admins' });
  expect(await canList(key)).toBe(true);
  await takeBack();
  expect(await canList(key)).toBe(true);
});

test('a stranger can assume the role no more', async () => {
  const stranger = server.openAccount();
  const { Role } = await account.client(IAMClient).send(
    new CreateRoleCommand({
      RoleName: 'deploy',
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
      }),
    }),
  );
  const assume = () =>
    stranger
      .client(STSClient, REGION)
      .send(new AssumeRoleCommand({ RoleArn: Role?.Arn, RoleSessionName: 'stranger' }));
  await assume();
  await done(restrictTrust, { region: REGION, name: 'deploy', account: account.id, shutOut: ['*'] });
  await expect(assume()).rejects.toThrow(/AccessDenied|not authorized/);
});

test('the emergency role is for named people with a code, whatever became of their own rights', async () => {
  await done(breakGlass, {
    region: REGION,
    name: 'jikimi-break-glass',
    account: account.id,
    partition: 'aws',
    users: [arn],
  });
  const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  await account.client(IAMClient).send(new DetachUserPolicyCommand({ UserName: 'mina', PolicyArn }));
  const RoleArn = `arn:aws:iam::${account.id}:role/jikimi-break-glass`;
  const assume = (login: Login) =>
    account
      .client(STSClient, REGION, login)
      .send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'emergency' }));
  expect((await assume(await signedIn(true))).Credentials?.AccessKeyId).toBeTruthy();
  await expect(assume(await signedIn(false))).rejects.toThrow(/AccessDenied|not authorized/);
  const { User } = await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'jun' }));
  expect(User?.Arn).toBeTruthy();
  await expect(assume(await keyOf('jun'))).rejects.toThrow(/AccessDenied|not authorized/);
});

import {
  AttachPolicyCommand,
  CancelHandshakeCommand,
  CreateAccountCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand,
  DeclineHandshakeCommand,
  DescribeEffectivePolicyCommand,
  EnablePolicyTypeCommand,
  InviteAccountToOrganizationCommand,
  LeaveOrganizationCommand,
  ListAccountsCommand,
  ListHandshakesForAccountCommand,
  ListHandshakesForOrganizationCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

async function organization() {
  const account = server.openAccount();
  const client = account.client(OrganizationsClient, 'us-east-1');
  account.facts.plan = { type: 'FREE', creditsUsd: 100 };
  await client.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const { CreateAccountStatus } = await client.send(
    new CreateAccountCommand({ AccountName: 'member', Email: 'member@example.com' }),
  );
  return { account, client, memberId: CreateAccountStatus?.AccountId ?? '' };
}

test('an organisation ends the free plan', async () => {
  const { account } = await organization();
  expect(account.facts.plan).toEqual({ type: 'PAID', creditsUsd: 0 });
});

test('a member leaves, the management account cannot', async () => {
  const { client, memberId } = await organization();
  await expect(client.send(new LeaveOrganizationCommand())).rejects.toMatchObject({
    name: 'MasterCannotLeaveOrganizationException',
  });
  const member = server.openAccount(memberId).client(OrganizationsClient, 'us-east-1');
  await member.send(new LeaveOrganizationCommand());
  const { Accounts } = await client.send(new ListAccountsCommand());
  expect(Accounts?.map((one) => one.Id)).not.toContain(memberId);
  await expect(member.send(new LeaveOrganizationCommand())).rejects.toMatchObject({
    name: 'AWSOrganizationsNotInUseException',
  });
});

test('policies along the way are merged', async () => {
  const { client, memberId } = await organization();
  const { Roots } = await client.send(new ListRootsCommand());
  const RootId = Roots?.[0]?.Id ?? '';
  await client.send(new EnablePolicyTypeCommand({ RootId, PolicyType: 'TAG_POLICY' }));
  const effective = () =>
    client.send(new DescribeEffectivePolicyCommand({ PolicyType: 'TAG_POLICY', TargetId: memberId }));
  await expect(effective()).rejects.toMatchObject({ name: 'EffectivePolicyNotFoundException' });
  const attach = async (TargetId: string, Name: string, project: object) => {
    const { Policy } = await client.send(
      new CreatePolicyCommand({
        Type: 'TAG_POLICY',
        Name,
        Description: Name,
        Content: JSON.stringify({ tags: { project } }),
      }),
    );
    await client.send(new AttachPolicyCommand({ PolicyId: Policy?.PolicySummary?.Id, TargetId }));
  };
  await attach(RootId, 'root', {
    tag_key: { '@@assign': 'Project', '@@operators_allowed_for_child_policies': ['@@none'] },
    tag_value: { '@@assign': ['shop'] },
  });
  await attach(memberId, 'member', { tag_value: { '@@append': ['blog'] } });
  const { EffectivePolicy } = await effective();
  expect(JSON.parse(EffectivePolicy?.PolicyContent ?? '')).toEqual({
    tags: { project: { tag_key: 'Project', tag_value: ['shop', 'blog'] } },
  });
});

test('invitations are sent, taken back and declined', async () => {
  const { account, client } = await organization();
  const invite = () =>
    client.send(new InviteAccountToOrganizationCommand({ Target: { Id: '111122223333', Type: 'ACCOUNT' } }));
  const { Handshake } = await invite();
  await expect(invite()).rejects.toMatchObject({ name: 'DuplicateHandshakeException' });
  const cancel = () => client.send(new CancelHandshakeCommand({ HandshakeId: Handshake?.Id }));
  await cancel();
  await expect(cancel()).rejects.toMatchObject({ name: 'HandshakeAlreadyInStateException' });
  const { Handshakes } = await client.send(new ListHandshakesForOrganizationCommand());
  expect(Handshakes?.map((one) => one.State)).toEqual(['CANCELED']);

  account.facts.handshakes.push({ Id: 'h-stranger', Action: 'INVITE', State: 'OPEN' });
  await client.send(new DeclineHandshakeCommand({ HandshakeId: 'h-stranger' }));
  const received = await client.send(new ListHandshakesForAccountCommand());
  expect(received.Handshakes?.map((one) => `${one.Id} ${one.State}`)).toEqual(['h-stranger DECLINED']);
});

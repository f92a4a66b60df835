import {
  CreateGroupCommand,
  CreateUserCommand,
  DescribeUserCommand,
  IdentitystoreClient,
  ListGroupsCommand,
  UpdateGroupCommand,
  UpdateUserCommand,
} from '@aws-sdk/client-identitystore';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const IdentityStoreId = 'd-1234567890';

test('a user is changed, by a name, a part of one, or a list', async () => {
  const account = server.openAccount();
  const client = account.client(IdentitystoreClient);
  const { UserId } = await client.send(
    new CreateUserCommand({
      IdentityStoreId,
      UserName: 'mina',
      DisplayName: 'Mina',
      Name: { GivenName: 'Mina', FamilyName: 'Kim' },
      Emails: [{ Value: 'mina@example.com', Primary: true }],
    }),
  );
  const Operations = [
    { AttributePath: 'displayName', AttributeValue: 'Not Mina' },
    { AttributePath: 'name.familyName', AttributeValue: 'Lee' },
    { AttributePath: 'emails', AttributeValue: [{ value: 'thief@example.net', primary: true }] },
  ];
  await client.send(new UpdateUserCommand({ IdentityStoreId, UserId, Operations }));
  expect(await client.send(new DescribeUserCommand({ IdentityStoreId, UserId }))).toMatchObject({
    UserName: 'mina',
    DisplayName: 'Not Mina',
    Name: { GivenName: 'Mina', FamilyName: 'Lee' },
    Emails: [{ Value: 'thief@example.net', Primary: true }],
  });
  const strange = [{ AttributePath: 'shoeSize', AttributeValue: 44 }];
  await expect(
    client.send(new UpdateUserCommand({ IdentityStoreId, UserId, Operations: strange })),
  ).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(
    client.send(
      new UpdateUserCommand({
        IdentityStoreId,
        UserId: '00000000-0000-0000-0000-000000000000',
        Operations,
      }),
    ),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('a group is renamed', async () => {
  const client = server.openAccount().client(IdentitystoreClient);
  const { GroupId } = await client.send(
    new CreateGroupCommand({ IdentityStoreId, DisplayName: 'Developers', Description: 'all of them' }),
  );
  const Operations = [
    { AttributePath: 'displayName', AttributeValue: 'Administrators' },
    { AttributePath: 'description' },
  ];
  await client.send(new UpdateGroupCommand({ IdentityStoreId, GroupId, Operations }));
  const { Groups } = await client.send(new ListGroupsCommand({ IdentityStoreId }));
  expect(Groups).toMatchObject([{ GroupId, DisplayName: 'Administrators' }]);
  expect(Groups?.[0]?.Description).toBeUndefined();
});

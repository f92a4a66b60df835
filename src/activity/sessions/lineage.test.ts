import { describe, expect, test } from 'vitest';
import { ACCOUNT, call, role, user } from '../../../test/activity/call.ts';
import { eventsOf } from '../../../test/activity/events-of.ts';
import { type Lineage, lineageOf } from './lineage.ts';
import { LINKING, makeLinks } from './links.ts';
import { makeNoted } from './noted.ts';

const alice = user('alice', 'AKIAALICE0000000001');
const issued = (key: string) => ({ responseElements: { credentials: { accessKeyId: key } } });

async function lineage(records: readonly object[], what: string): Promise<Lineage> {
  const database = await eventsOf(records);
  try {
    await makeNoted(database, LINKING);
    await makeLinks(database);
    return await lineageOf(database, what);
  } finally {
    database.close();
  }
}

const steps = (links: Lineage['up']) => links.map(({ parent, kind, child }) => [parent, kind, child]);

describe('a credential is traced to what it came from', () => {
  test('through roles, each by the record that issued its key', async () => {
    const found = await lineage(
      [
        call(alice, '2026-01-01T00:00:00Z', 'sts:AssumeRole', issued('ASIAONE0000000000001')),
        call(
          role('one', 'x', 'ASIAONE0000000000001', '2026-01-01T00:00:00Z'),
          '2026-01-01T00:05:00Z',
          'sts:AssumeRole',
          issued('ASIATWO0000000000001'),
        ),
        call(
          role('two', 'y', 'ASIATWO0000000000001', '2026-01-01T00:05:00Z'),
          '2026-01-01T00:06:00Z',
          's3:ListBuckets',
        ),
      ],
      'ASIATWO0000000000001',
    );
    expect(steps(found.up)).toEqual([
      ['AKIAALICE0000000001', 'assumed', 'ASIAONE0000000000001'],
      ['ASIAONE0000000000001', 'assumed', 'ASIATWO0000000000001'],
    ]);
    expect(found.roots).toEqual(['AKIAALICE0000000001']);
  });

  test('not by a call that was refused', async () => {
    const refused = call(alice, '2026-01-01T00:00:00Z', 'iam:CreateAccessKey', {
      errorCode: 'AccessDenied',
      responseElements: { accessKey: { accessKeyId: 'AKIANEVER0000000001' } },
    });
    expect((await lineage([refused], 'AKIAALICE0000000001')).down).toEqual([]);
  });

  test('a key made for somebody else, and an instance', async () => {
    const found = await lineage(
      [
        call(alice, '2026-01-01T00:00:00Z', 'iam:CreateAccessKey', {
          requestParameters: { userName: 'bob' },
          responseElements: { accessKey: { accessKeyId: 'AKIABOB000000000001', userName: 'bob' } },
        }),
        call(user('bob', 'AKIABOB000000000001'), '2026-01-01T01:00:00Z', 'ec2:RunInstances', {
          responseElements: { instancesSet: { items: [{ instanceId: 'i-0123456789abcdef0' }] } },
        }),
      ],
      alice.identity && 'arn:aws:iam::111122223333:user/alice',
    );
    expect(steps(found.down)).toEqual([
      ['AKIAALICE0000000001', 'created-key', 'AKIABOB000000000001'],
      ['AKIABOB000000000001', 'launched', 'instance:i-0123456789abcdef0'],
    ]);
  });

  test('all keys of a console session are one, back to who set the password', async () => {
    const console = (key: string) => ({
      ...user('carol', key, '198.51.100.7', 'Mozilla/5.0'),
      identity: {
        ...user('carol', key).identity,
        sessionContext: { attributes: { creationDate: '2026-01-01T02:00:03Z', mfaAuthenticated: 'false' } },
      },
    });
    const fromConsole = { sessionCredentialFromConsole: 'true' };
    const found = await lineage(
      [
        call(alice, '2026-01-01T01:00:00Z', 'iam:CreateLoginProfile', {
          requestParameters: { userName: 'carol' },
        }),
        call(
          { identity: { ...user('carol', '').identity, accessKeyId: '' }, agent: 'Mozilla/5.0' },
          '2026-01-01T02:00:00Z',
          'signin:ConsoleLogin',
          { responseElements: { ConsoleLogin: 'Success' } },
        ),
        call(console('ASIACONSOLE000000001'), '2026-01-01T02:01:00Z', 's3:ListBuckets', fromConsole),
        call(console('ASIACONSOLE000000002'), '2026-01-01T02:02:00Z', 'iam:ListUsers', fromConsole),
      ],
      'ASIACONSOLE000000002',
    );
    expect(steps(found.up)).toEqual([
      ['AKIAALICE0000000001', 'set-password', `password:arn:aws:iam::${ACCOUNT}:user/carol`],
      [`password:arn:aws:iam::${ACCOUNT}:user/carol`, 'signed-in', 'AIDACAROL@2026-01-01T02:00:03Z'],
      ['AIDACAROL@2026-01-01T02:00:03Z', 'same-session', 'ASIACONSOLE000000002'],
    ]);
  });

  test('a role opened to a foreign account: its sessions come of who opened it', async () => {
    const found = await lineage(
      [
        call(alice, '2026-01-01T00:00:00Z', 'iam:UpdateAssumeRolePolicy', {
          requestParameters: {
            roleName: 'deploy',
            policyDocument: JSON.stringify({
              Statement: [
                {
                  Effect: 'Allow',
                  Principal: { AWS: 'arn:aws:iam::444455556666:root' },
                  Action: 'sts:AssumeRole',
                },
              ],
            }),
          },
        }),
        call(
          { identity: { type: 'AWSAccount', principalId: 'AIDAFOREIGN', accountId: '444455556666' } },
          '2026-01-01T03:00:00Z',
          'sts:AssumeRole',
          {
            requestParameters: { roleArn: `arn:aws:iam::${ACCOUNT}:role/ci/deploy` },
            ...issued('ASIAFOREIGN000000001'),
          },
        ),
      ],
      'ASIAFOREIGN000000001',
    );
    expect(steps(found.up)).toEqual([
      ['AKIAALICE0000000001', 'trusted', `trust:${ACCOUNT}:deploy:444455556666`],
      [`trust:${ACCOUNT}:deploy:444455556666`, 'assumed', 'ASIAFOREIGN000000001'],
    ]);
  });

  test('across accounts that both keep a log', async () => {
    const shared = { sharedEventID: 'shared-1' };
    const roleArn = 'arn:aws:iam::777788889999:role/audit';
    const found = await lineage(
      [
        call(alice, '2026-01-01T00:00:00Z', 'sts:AssumeRole', {
          ...shared,
          requestParameters: { roleArn },
          ...issued('ASIAAUDIT00000000001'),
        }),
        call(
          { identity: { type: 'AWSAccount', principalId: 'AIDAALICE', accountId: ACCOUNT } },
          '2026-01-01T00:00:00Z',
          'sts:AssumeRole',
          {
            ...shared,
            recipientAccountId: '777788889999',
            requestParameters: { roleArn },
            ...issued('ASIAAUDIT00000000001'),
          },
        ),
      ],
      'ASIAAUDIT00000000001',
    );
    expect(found.roots).toEqual(['AKIAALICE0000000001']);
  });

  test('keys with which services act for somebody are no keys of their own', async () => {
    const service = { invokedBy: 'cloudformation.amazonaws.com' };
    const found = await lineage(
      [
        call(
          role('one', 'x', 'ASIAONE0000000000001', '2026-01-01T00:00:00Z'),
          '2026-01-01T00:01:00Z',
          's3:ListBuckets',
        ),
        call(
          {
            ...role('one', 'x', 'ASIAFORWARDED0000001', '2026-01-01T00:00:00Z', service),
            address: 'cloudformation.amazonaws.com',
          },
          '2026-01-01T00:02:00Z',
          'iam:CreateAccessKey',
          { responseElements: { accessKey: { accessKeyId: 'AKIABOB000000000001' } } },
        ),
      ],
      'AKIABOB000000000001',
    );
    expect(found.up.map(({ parent }) => parent)).toEqual([
      'ASIAONE0000000000001',
      'AROAONE:x@2026-01-01T00:00:00Z',
    ]);
    expect(found.roots).toEqual(['ASIAONE0000000000001']);
  });
});

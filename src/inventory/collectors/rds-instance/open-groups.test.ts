import { expect, test } from 'vitest';
import { openGroups, openGroupsOf } from './open-groups.ts';

const any = { IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] };

test('only groups open at the port of the database', () => {
  const groups = [
    { GroupId: 'sg-db', IpPermissions: [{ IpProtocol: 'tcp', FromPort: 3306, ToPort: 3306, ...any }] },
    { GroupId: 'sg-web', IpPermissions: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, ...any }] },
    {
      GroupId: 'sg-office',
      IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '203.0.113.0/24' }] }],
    },
  ];
  expect(openGroups(groups, 3306)).toEqual([{ id: 'sg-db', ranges: ['0.0.0.0/0', '::/0'] }]);
  expect(openGroups(groups, 5432)).toEqual([]);
});

const database = (...ids: readonly string[]) => ({
  PubliclyAccessible: true,
  DbInstancePort: 3306,
  VpcSecurityGroups: ids.map((VpcSecurityGroupId) => ({ VpcSecurityGroupId })),
});
const CLOSED = { GroupId: 'sg-closed', IpPermissions: [] };
const OPEN = { GroupId: 'sg-open', IpPermissions: [{ IpProtocol: '-1', ...any }] };
const LISTED = {
  GroupId: 'sg-listed',
  IpPermissions: [
    { IpProtocol: 'tcp', FromPort: 3306, ToPort: 3306, PrefixListIds: [{ PrefixListId: 'pl-1' }] },
  ],
};
const ELSEWHERE = {
  GroupId: 'sg-elsewhere',
  IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-1' }] }],
};

test.for([
  ['closed', database('sg-closed'), []],
  ['no group but one of another account, which is not shown to us', database('sg-closed', 'sg-theirs'), null],
  ['addresses from a list that nobody read', database('sg-listed'), null],
  ['such a list at another port', database('sg-elsewhere'), []],
  ['one open group settles it', database('sg-theirs', 'sg-listed', 'sg-open'), ['sg-open']],
  ['not public', { ...database('sg-open'), PubliclyAccessible: false }, null],
  ['no port yet', { ...database('sg-open'), DbInstancePort: 0 }, null],
] as const)('%s', ([, instance, expected]) => {
  const found = openGroupsOf(instance, [CLOSED, OPEN, LISTED, ELSEWHERE]);
  expect(found?.map(({ id }) => id) ?? null).toEqual(expected);
});

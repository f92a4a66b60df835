import { expect, test } from 'vitest';
import { openGroups } from './open-groups.ts';

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

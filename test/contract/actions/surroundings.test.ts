/** What actions look at around a resource before they touch it, and what they leave alone. */
import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateNetworkInterfaceCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
  ModifyInstanceMetadataOptionsCommand,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action as emptyDefault } from '../../../src/actions/catalog/ec2-empty-default-security-group/action.ts';
import { action as requireImds } from '../../../src/actions/catalog/ec2-require-imdsv2/action.ts';
import { action as revokeOpen } from '../../../src/actions/catalog/ec2-revoke-open-rules/action.ts';
import type { AnyAction, Target } from '../../../src/change/action.ts';
import { draftPlan } from '../../../src/change/draft.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../../servers/aws-server.ts';
import { gateTo } from '../change/gate-to.ts';
import { apply, draftOf, forgetJournals, undo } from './law.ts';
import { machines } from './machines.ts';
import { REGION } from './policies.ts';
import { seed as openGroups } from './seeds/ec2-revoke-open-rules.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(async () => {
  await forgetJournals();
  await server.close();
});

async function leftOut(account: TestAccount, action: AnyAction, target: Target) {
  const draft = await draftPlan({
    aws: gateTo(account),
    purpose: 'test',
    wishes: [{ action, target }],
    circumstances: { account: account.id, callerArn: account.arn, administrators: undefined },
    now: new Date(),
  });
  return draft.leftOut.map(({ why }) => why);
}

async function oldMachine(account: TestAccount): Promise<Target> {
  const [target] = await machines(account, 1);
  if (!target) throw new TypeError('No instance');
  await account
    .client(EC2Client, REGION)
    .send(new ModifyInstanceMetadataOptionsCommand({ InstanceId: target.name, HttpTokens: 'optional' }));
  return target;
}

function measured(account: TestAccount, { name }: Target, daysAgo: number, Value: number) {
  return account.client(CloudWatchClient, REGION).send(
    new PutMetricDataCommand({
      Namespace: 'AWS/EC2',
      MetricData: [
        {
          MetricName: 'MetadataNoToken',
          Dimensions: [{ Name: 'InstanceId', Value: name }],
          Timestamp: new Date(Date.now() - daysAgo * 86_400_000),
          Value,
        },
      ],
    }),
  );
}

test.for<[string, readonly (readonly [daysAgo: number, calls: number])[], string | undefined]>([
  ['never measured', [], 'measured nothing'],
  [
    'used once, a week ago',
    [
      [1, 0],
      [7, 3],
    ],
    'used IMDSv1',
  ],
  [
    'used long ago',
    [
      [1, 0],
      [20, 3],
    ],
    undefined,
  ],
])('IMDSv2 and the old way: %s', async ([, points, reason]) => {
  const account = server.openAccount();
  const target = await oldMachine(account);
  for (const [daysAgo, calls] of points) await measured(account, target, daysAgo, calls);
  expect(await leftOut(account, requireImds, target)).toMatchObject(
    reason === undefined ? [] : [{ kind: 'refused', reason: { en: expect.stringContaining(reason) } }],
  );
});

test('IMDSv2: a measure that cannot be read is unread, never none', async () => {
  const account = server.openAccount();
  const target = await oldMachine(account);
  await measured(account, target, 1, 0);
  account.hurt({ operation: 'GetMetricStatistics', harm: { kind: 'deny' } });
  expect(await leftOut(account, requireImds, target)).toMatchObject([{ kind: 'unread' }]);
});

test('a default security group that an interface uses is left as it is', async () => {
  const account = server.openAccount();
  const ec2 = account.client(EC2Client, REGION);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }));
  const VpcId = Vpc?.VpcId ?? '';
  const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.7.1.0/24' }));
  const Filters = [{ Name: 'vpc-id', Values: [VpcId] }];
  const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters }));
  const target = { region: REGION, name: SecurityGroups?.[0]?.GroupId ?? '' };
  expect(await leftOut(account, emptyDefault, target)).toEqual([]);
  const { NetworkInterface } = await ec2.send(
    new CreateNetworkInterfaceCommand({ SubnetId: Subnet?.SubnetId, Groups: [target.name] }),
  );
  expect(await leftOut(account, emptyDefault, target)).toMatchObject([
    { kind: 'refused', reason: { en: expect.stringContaining(NetworkInterface?.NetworkInterfaceId ?? '-') } },
  ]);
});

test('a rule that somebody adds meanwhile is no drift, and stays', async () => {
  const account = server.openAccount();
  const targets = await openGroups(account, 0);
  const bench = { account, action: revokeOpen as AnyAction, targets };
  const plan = await draftOf(bench);
  expect(await apply(bench, plan)).toMatchObject([{ kind: 'applied' }]);
  const ec2 = account.client(EC2Client, REGION);
  const GroupId = targets[0]?.name ?? '';
  const IpPermissions = [
    { IpProtocol: 'tcp', FromPort: 8443, ToPort: 8443, IpRanges: [{ CidrIp: '198.51.100.9/32' }] },
  ];
  await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  expect(await undo(bench, plan)).toMatchObject([{ kind: 'undone' }]);
  const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [GroupId] }));
  const ports = (SecurityGroups?.[0]?.IpPermissions ?? []).map(({ FromPort }) => FromPort);
  expect(ports.toSorted((one = 0, other = 0) => one - other)).toEqual([22, 443, 5432, 8443]);
});

import {
  AuthorizeSecurityGroupIngressCommand,
  CreateImageCommand,
  CreateManagedPrefixListCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  DescribeVpcsCommand,
  EC2Client,
  EnableEbsEncryptionByDefaultCommand,
  EnableSnapshotBlockPublicAccessCommand,
  type IpPermission,
  ModifyImageAttributeCommand,
  ModifyInstanceMetadataDefaultsCommand,
  ModifySnapshotAttributeCommand,
  RunInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { collector as snapshots } from '../../src/inventory/collectors/ebs-snapshot/collector.ts';
import { collector as images } from '../../src/inventory/collectors/ec2-image/collector.ts';
import { collector as instances } from '../../src/inventory/collectors/ec2-instance/collector.ts';
import { collector as defaults } from '../../src/inventory/collectors/ec2-region-defaults/collector.ts';
import { collector as groups } from '../../src/inventory/collectors/ec2-security-group/collector.ts';
import { Ec2Instance } from '../../src/inventory/resources/ec2-instance.ts';
import { Ec2RegionDefaults } from '../../src/inventory/resources/ec2-region-defaults.ts';
import { MachineImage } from '../../src/inventory/resources/machine-image.ts';
import { PublicEbsSnapshot } from '../../src/inventory/resources/public-ebs-snapshot.ts';
import { SecurityGroup } from '../../src/inventory/resources/security-group.ts';
import { collectFrom, fieldsOf, idsOf, valueOf } from '../collect-from.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';

const REGION = 'ap-northeast-2';
const SSH_FROM_ANYWHERE = {
  IpProtocol: 'tcp',
  FromPort: 22,
  ToPort: 22,
  IpRanges: [{ CidrIp: '0.0.0.0/0' }],
};

let server: AwsServer;
let account: TestAccount;
let ec2: EC2Client;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());
beforeEach(() => {
  account = server.openAccount();
  ec2 = account.client(EC2Client, REGION);
});

const asked = (operation: string) => account.calls().filter((call) => call.operation === operation).length;

async function makeGroup(name: string, ...rules: IpPermission[]): Promise<string> {
  const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand());
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: name, Description: name, VpcId: Vpcs[0]?.VpcId }),
  );
  if (rules.length > 0) {
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: rules }));
  }
  return GroupId;
}

async function launch(count: number, SecurityGroupIds: string[] = []): Promise<string[]> {
  const { Instances = [] } = await ec2.send(
    new RunInstancesCommand({
      ImageId: 'ami-0abcdef1234567890',
      InstanceType: 't3.micro',
      MinCount: count,
      MaxCount: count,
      SecurityGroupIds,
      TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: '=cmd()' }] }],
    }),
  );
  return Instances.map(({ InstanceId = '' }) => InstanceId);
}

describe('security groups', () => {
  test('who uses a group is asked only where it is open, in one call', async () => {
    const open = await makeGroup('open', SSH_FROM_ANYWHERE);
    const closed = await makeGroup('closed', { ...SSH_FROM_ANYWHERE, IpRanges: [{ CidrIp: '10.0.0.0/8' }] });
    const [instance] = await launch(1, [open]);
    account.reset();
    const seen = await collectFrom(account, [groups]);
    expect(valueOf(fieldsOf(seen, SecurityGroup, open), 'attachmentsIfOpen')).toMatchObject([
      { instanceId: instance, publicIp: expect.stringMatching(/^\d/) },
    ]);
    expect(valueOf(fieldsOf(seen, SecurityGroup, closed), 'attachmentsIfOpen')).toBeNull();
    expect(asked('DescribeNetworkInterfaces')).toBe(1);
  });

  test('an empty account is not asked who uses its default groups', async () => {
    const seen = await collectFrom(account, [groups], { regions: [REGION, 'us-east-1'] });
    expect(idsOf(seen, SecurityGroup)).toHaveLength(2);
    expect(asked('DescribeNetworkInterfaces')).toBe(0);
    expect(asked('DescribeSecurityGroups')).toBe(2);
  });

  test('denied to say who uses it: known with a gap, and the rules stay', async () => {
    const open = await makeGroup('open', SSH_FROM_ANYWHERE);
    account.hurt({ operation: 'DescribeNetworkInterfaces', harm: { kind: 'deny' } });
    const fields = fieldsOf(await collectFrom(account, [groups]), SecurityGroup, open);
    expect(fields.attachmentsIfOpen).toMatchObject({
      value: null,
      gaps: [{ state: 'denied', action: 'ec2:DescribeNetworkInterfaces', region: REGION }],
    });
    expect(valueOf(fields, 'ingress')).toHaveLength(1);
  });

  test('prefix lists are resolved; one that is denied is a gap', async () => {
    const { PrefixList } = await ec2.send(
      new CreateManagedPrefixListCommand({
        PrefixListName: 'everyone',
        AddressFamily: 'IPv4',
        MaxEntries: 2,
        Entries: [{ Cidr: '0.0.0.0/1' }, { Cidr: '128.0.0.0/1' }],
      }),
    );
    const PrefixListIds = [{ PrefixListId: PrefixList?.PrefixListId }];
    const id = await makeGroup('list', { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, PrefixListIds });
    const before = fieldsOf(await collectFrom(account, [groups]), SecurityGroup, id);
    expect(valueOf(before, 'ingress')).toMatchObject([
      { prefixLists: [{ entries: ['0.0.0.0/1', '128.0.0.0/1'] }] },
    ]);
    expect(valueOf(before, 'attachmentsIfOpen')).toEqual([]);
    account.hurt({ operation: 'GetManagedPrefixListEntries', harm: { kind: 'deny' } });
    const after = fieldsOf(await collectFrom(account, [groups]), SecurityGroup, id);
    expect(after.ingress).toMatchObject({ gaps: [{ action: 'ec2:GetManagedPrefixListEntries' }] });
  });
});

test('instances: terminated ones are left out, neighbours are counted, tags are taken as they are', async () => {
  const [first = '', second = '', gone = ''] = await launch(3);
  await ec2.send(new TerminateInstancesCommand({ InstanceIds: [gone] }));
  const seen = await collectFrom(account, [instances]);
  expect(idsOf(seen, Ec2Instance).toSorted()).toEqual([first, second].toSorted());
  const fields = fieldsOf(seen, Ec2Instance, first);
  expect(valueOf(fields, 'name')).toBe('=cmd()');
  expect(valueOf(fields, 'metadata')).toMatchObject({ endpoint: 'enabled', tokens: 'optional' });
  expect(valueOf(fields, 'neighbours')).toMatchObject({ startedWithinHour: 1 });
});

describe('snapshots', () => {
  async function makeSnapshot(isPublic: boolean): Promise<string> {
    const volume = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: `${REGION}a`, Size: 8 }));
    const { SnapshotId = '' } = await ec2.send(new CreateSnapshotCommand({ VolumeId: volume.VolumeId }));
    if (isPublic) {
      await ec2.send(
        new ModifySnapshotAttributeCommand({
          SnapshotId,
          Attribute: 'createVolumePermission',
          OperationType: 'add',
          GroupNames: ['all'],
        }),
      );
    }
    return SnapshotId;
  }

  test('only those shared with everyone', async () => {
    await makeSnapshot(false);
    const open = await makeSnapshot(true);
    const seen = await collectFrom(account, [snapshots]);
    expect(idsOf(seen, PublicEbsSnapshot)).toEqual([open]);
    expect(valueOf(fieldsOf(seen, PublicEbsSnapshot, open), 'heldBack')).toBe(false);
  });

  test('held back by the region', async () => {
    const open = await makeSnapshot(true);
    await ec2.send(new EnableSnapshotBlockPublicAccessCommand({ State: 'block-all-sharing' }));
    const seen = await collectFrom(account, [snapshots]);
    expect(valueOf(fieldsOf(seen, PublicEbsSnapshot, open), 'heldBack')).toBe(true);
  });

  test('not known whether held back: a gap, so it fails and never passes', async () => {
    const open = await makeSnapshot(true);
    account.hurt({ operation: 'GetSnapshotBlockPublicAccessState', harm: { kind: 'deny' } });
    const { heldBack } = fieldsOf(await collectFrom(account, [snapshots]), PublicEbsSnapshot, open);
    expect(heldBack).toMatchObject({ value: false, gaps: [{ state: 'denied' }] });
  });

  test('a denied list is unread, not empty', async () => {
    account.hurt({ operation: 'DescribeSnapshots', harm: { kind: 'deny' } });
    const { listings } = await collectFrom(account, [snapshots]);
    expect(listings).toMatchObject([{ result: { state: 'denied', action: 'ec2:DescribeSnapshots' } }]);
  });
});

test('images say whether they are public', async () => {
  const [InstanceId] = await launch(1);
  const [open, closed] = await Promise.all(
    ['open', 'closed'].map(
      async (Name) => (await ec2.send(new CreateImageCommand({ InstanceId, Name }))).ImageId,
    ),
  );
  const LaunchPermission = { Add: [{ Group: 'all' as const }] };
  await ec2.send(new ModifyImageAttributeCommand({ ImageId: open, LaunchPermission }));
  const seen = await collectFrom(account, [images]);
  expect(valueOf(fieldsOf(seen, MachineImage, open ?? ''), 'public')).toBe(true);
  expect(valueOf(fieldsOf(seen, MachineImage, closed ?? ''), 'public')).toBe(false);
});

describe('settings of a region', () => {
  test('as AWS leaves them', async () => {
    const fields = fieldsOf(await collectFrom(account, [defaults]), Ec2RegionDefaults, REGION);
    expect(valueOf(fields, 'ebsEncryptionByDefault')).toBe(false);
    expect(valueOf(fields, 'snapshotSharing')).toEqual({ state: 'unblocked', managedBy: 'account' });
    expect(valueOf(fields, 'imageSharing').state).toBe('unblocked');
    expect(valueOf(fields, 'metadataDefaults')).toMatchObject({ tokens: null, enforced: false });
  });

  test('as an owner sets them, in one region only', async () => {
    await ec2.send(new EnableEbsEncryptionByDefaultCommand({}));
    await ec2.send(
      new ModifyInstanceMetadataDefaultsCommand({ HttpTokens: 'required', HttpPutResponseHopLimit: 2 }),
    );
    const seen = await collectFrom(account, [defaults], { regions: [REGION, 'us-east-1'] });
    const here = fieldsOf(seen, Ec2RegionDefaults, REGION);
    expect(valueOf(here, 'ebsEncryptionByDefault')).toBe(true);
    expect(valueOf(here, 'metadataDefaults')).toMatchObject({ tokens: 'required', hopLimit: 2 });
    const there = fieldsOf(seen, Ec2RegionDefaults, 'us-east-1');
    expect(valueOf(there, 'ebsEncryptionByDefault')).toBe(false);
  });

  test('one denied setting leaves the others', async () => {
    account.hurt({ operation: 'GetInstanceMetadataDefaults', harm: { kind: 'deny' } });
    const fields = fieldsOf(await collectFrom(account, [defaults]), Ec2RegionDefaults, REGION);
    expect(fields.metadataDefaults).toMatchObject({
      state: 'denied',
      action: 'ec2:GetInstanceMetadataDefaults',
    });
    expect(fields.imageSharing.state).toBe('known');
  });
});

import {
  CreateImageCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  EC2Client,
  EnableAllowedImagesSettingsCommand,
  EnableEbsEncryptionByDefaultCommand,
  EnableImageBlockPublicAccessCommand,
  EnableSerialConsoleAccessCommand,
  EnableSnapshotBlockPublicAccessCommand,
  ModifyImageAttributeCommand,
  ModifyInstanceMetadataDefaultsCommand,
  ModifySnapshotAttributeCommand,
  ModifyVpcBlockPublicAccessOptionsCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import type { TestAccount } from '../../servers/aws-server.ts';
import { SEED_REGION, type Seed } from './seed.ts';

/** Two reservations, so that instances fill more than one page of one. */
async function runInstance(
  account: TestAccount,
  name: string,
  tokens: 'required' | 'optional',
): Promise<string> {
  const { Instances = [] } = await account.client(EC2Client, SEED_REGION).send(
    new RunInstancesCommand({
      ImageId: 'ami-0a1b2c3d4e5f60718',
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
      MetadataOptions: { HttpTokens: tokens, HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 2 },
      TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: name }] }],
    }),
  );
  return Instances[0]?.InstanceId ?? '';
}

const instances: Seed = async (account) => {
  const place = { type: 'AWS::EC2::Instance', region: SEED_REGION };
  return [
    {
      ...place,
      id: await runInstance(account, 'web', 'required'),
      fields: { name: 'web', instanceType: 't3.micro', metadata: { tokens: 'required', hopLimit: 2 } },
    },
    {
      ...place,
      id: await runInstance(account, 'old', 'optional'),
      fields: { name: 'old', state: 'running', metadata: { tokens: 'optional' } },
    },
  ];
};

const images: Seed = async (account) => {
  const ec2 = account.client(EC2Client, SEED_REGION);
  const InstanceId = await runInstance(account, 'golden', 'required');
  const make = async (Name: string) =>
    (await ec2.send(new CreateImageCommand({ InstanceId, Name }))).ImageId ?? '';
  const [own, shared] = [await make('own'), await make('shared')];
  await ec2.send(
    new ModifyImageAttributeCommand({ ImageId: shared, LaunchPermission: { Add: [{ Group: 'all' }] } }),
  );
  const place = { type: 'AWS::EC2::Image', region: SEED_REGION };
  return [
    { ...place, id: own, fields: { name: 'own', public: false } },
    { ...place, id: shared, fields: { name: 'shared', public: true } },
  ];
};

const snapshots: Seed = async (account) => {
  const ec2 = account.client(EC2Client, SEED_REGION);
  const { VolumeId } = await ec2.send(
    new CreateVolumeCommand({ AvailabilityZone: `${SEED_REGION}a`, Size: 8 }),
  );
  const make = async () => (await ec2.send(new CreateSnapshotCommand({ VolumeId }))).SnapshotId ?? '';
  await make();
  const given = [await make(), await make()];
  for (const SnapshotId of given) {
    const toAll = { OperationType: 'add' as const, GroupNames: ['all'] };
    await ec2.send(
      new ModifySnapshotAttributeCommand({ SnapshotId, Attribute: 'createVolumePermission', ...toAll }),
    );
  }
  return given.map((id) => ({
    type: 'AWS::EC2::Snapshot',
    region: SEED_REGION,
    id,
    fields: { sizeGib: 8, heldBack: false },
  }));
};

const defaults: Seed = async (account) => {
  const ec2 = account.client(EC2Client, SEED_REGION);
  await ec2.send(new EnableEbsEncryptionByDefaultCommand());
  await ec2.send(new EnableSnapshotBlockPublicAccessCommand({ State: 'block-new-sharing' }));
  await ec2.send(
    new EnableImageBlockPublicAccessCommand({ ImageBlockPublicAccessState: 'block-new-sharing' }),
  );
  await ec2.send(
    new ModifyInstanceMetadataDefaultsCommand({ HttpTokens: 'required', HttpTokensEnforced: 'enabled' }),
  );
  await ec2.send(new EnableSerialConsoleAccessCommand());
  await ec2.send(new EnableAllowedImagesSettingsCommand({ AllowedImagesSettingsState: 'audit-mode' }));
  await ec2.send(new ModifyVpcBlockPublicAccessOptionsCommand({ InternetGatewayBlockMode: 'block-ingress' }));
  const type = 'Jikimi::EC2::RegionDefaults';
  return [
    {
      type,
      id: SEED_REGION,
      region: SEED_REGION,
      fields: {
        ebsEncryptionByDefault: true,
        snapshotSharing: { state: 'block-new-sharing', managedBy: 'account' },
        imageSharing: { state: 'block-new-sharing', managedBy: 'account' },
        metadataDefaults: { tokens: 'required', enforced: true },
        serialConsole: { enabled: true, managedBy: 'account' },
        allowedImages: { state: 'audit-mode', managedBy: 'account' },
        vpcInternetAccess: { mode: 'block-ingress', managedBy: 'account' },
      },
    },
    {
      type,
      id: 'us-east-1',
      region: 'us-east-1',
      fields: {
        ebsEncryptionByDefault: false,
        snapshotSharing: { state: 'unblocked', managedBy: 'account' },
        metadataDefaults: { tokens: null, hopLimit: null, enforced: false },
        serialConsole: { enabled: false },
        allowedImages: { state: 'disabled' },
        vpcInternetAccess: { mode: 'off' },
      },
    },
  ];
};

export const ec2Machines = {
  'ec2-instance': instances,
  'ec2-image': images,
  'ebs-snapshot': snapshots,
  'ec2-region-defaults': defaults,
};

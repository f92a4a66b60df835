import type { Value } from '../../model/service-model.ts';
import type { BilledCall, Find, Kind, Meter } from '../kind.ts';
import { PRODUCTS } from '../products.ts';
import { list, number, part, type Tags, tagsOf, text, texts } from '../reading.ts';
import { ROOT_VOLUME } from '../root-volume.ts';

const VOLUME_OPERATIONS: Readonly<Record<string, readonly [usage: string, operation: string]>> = {
  gp2: ['.gp2', 'CreateVolume-Gp2'],
  gp3: ['.gp3', 'CreateVolume-Gp3'],
  io1: ['.piops', 'CreateVolume-P-IOPS'],
  io2: ['.io2', 'CreateVolume-io2'],
  st1: ['.st1', 'CreateVolume-ST1'],
  sc1: ['.sc1', 'CreateVolume-SC1'],
  standard: ['', 'CreateVolume'],
};

function tagsFor(call: BilledCall, type: string): Tags {
  const specification = list(call.input, 'TagSpecifications').find(
    (one) => text(one, 'ResourceType') === type,
  );
  return tagsOf(part(specification, 'Tags'));
}

/** EC2 tags anything by its id, and things that cost nothing ignore it. */
const TAGGING: Kind['changes'] = {
  'ec2:CreateTags': ({ input }) =>
    texts(input, 'Resources').map((id) => ({ id, tags: tagsOf(part(input, 'Tags')) })),
  'ec2:DeleteTags': ({ input }) =>
    texts(input, 'Resources').map((id) => ({
      id,
      untag: list(input, 'Tags').map((tag) => text(tag, 'Key') ?? ''),
    })),
};

function running(
  call: BilledCall,
  member: string,
  state: boolean,
): { id: string; facts: { running: boolean } }[] {
  return list(call.output, member).map((one) => ({
    id: text(one, 'InstanceId') ?? '',
    facts: { running: state },
  }));
}

export const instance: Kind = {
  begins: {
    'ec2:RunInstances': (call) =>
      list(call.output, 'Instances').map((one) => ({
        id: text(one, 'InstanceId') ?? '',
        tags: tagsFor(call, 'instance'),
        facts: {
          running: true,
          type: text(one, 'InstanceType'),
          zone: text(one, 'Placement', 'AvailabilityZone'),
          spot:
            text(one, 'InstanceLifecycle') === 'spot' ||
            text(call.input, 'InstanceMarketOptions', 'MarketType') === 'spot',
          address: hasAddress(call, one),
          networkInterface: text(list(one, 'NetworkInterfaces')[0], 'NetworkInterfaceId'),
        },
      })),
  },
  changes: {
    ...TAGGING,
    'ec2:StopInstances': (call) => running(call, 'StoppingInstances', false),
    'ec2:StartInstances': (call) => running(call, 'StartingInstances', true),
    'ec2:ModifyInstanceAttribute': ({ input }) => {
      const type =
        text(input, 'InstanceType', 'Value') ??
        (text(input, 'Attribute') === 'instanceType' ? text(input, 'Value') : undefined);
      return type ? [{ id: text(input, 'InstanceId') ?? '', facts: { type } }] : [];
    },
  },
  ends: {
    'ec2:TerminateInstances': ({ output }) =>
      list(output, 'TerminatingInstances').map((one) => text(one, 'InstanceId') ?? ''),
  },
  meters: ({ id, facts }, { region, account }) => {
    if (!facts['running']) return [];
    const meters: Meter[] = [
      {
        product: PRODUCTS.ec2,
        usage: `${facts['spot'] ? 'SpotUsage' : 'BoxUsage'}:${facts['type']}`,
        operation: facts['spot'] ? 'RunInstances:SV001' : 'RunInstances',
        quantity: 1,
        per: 'hour',
        leastSeconds: 60,
        ...(facts['zone'] !== undefined && { zone: String(facts['zone']) }),
      },
    ];
    if (facts['address']) {
      meters.push({
        product: PRODUCTS.vpc,
        usage: 'PublicIPv4:InUseAddress',
        operation: 'RunInstances',
        quantity: 1,
        per: 'hour',
        untagged: true,
        resourceId: facts['networkInterface']
          ? `arn:aws:ec2:${region}:${account}:network-interface/${facts['networkInterface']}`
          : id,
      });
    }
    return meters;
  },
};

/** An address of its own for as long as it runs; the default subnets give one. */
function hasAddress(call: BilledCall, one: Value): boolean {
  const asked = part(list(call.input, 'NetworkInterfaces')[0], 'AssociatePublicIpAddress');
  if (typeof asked === 'boolean') return asked;
  return text(one, 'PublicIpAddress') !== undefined || text(call.input, 'SubnetId') === undefined;
}

/** The volumes an instance brings along: the bill calls them by their ids where the answer tells them. */
function volumesOf(
  call: BilledCall,
  one: Value,
): readonly { id: string; type: string; size: number; kept: boolean }[] {
  const instanceId = text(one, 'InstanceId') ?? '';
  const asked = list(call.input, 'BlockDeviceMappings').filter((device) => part(device, 'Ebs') !== undefined);
  const made = list(one, 'BlockDeviceMappings');
  const devices = asked.length > 0 ? asked : [{}];
  return devices.map((device, index) => {
    const name = text(device, 'DeviceName');
    const known = made.find((each) => text(each, 'DeviceName') === name) ?? made[index];
    return {
      id: text(known, 'Ebs', 'VolumeId') ?? `vol-${instanceId.slice(2, 18)}${index}`,
      type: text(device, 'Ebs', 'VolumeType') ?? ROOT_VOLUME.type,
      size: number(device, 'Ebs', 'VolumeSize') ?? ROOT_VOLUME.size,
      kept: part(device, 'Ebs', 'DeleteOnTermination') === false,
    };
  });
}

export const volume: Kind = {
  begins: {
    'ec2:CreateVolume': (call) => [
      {
        id: text(call.output, 'VolumeId') ?? '',
        tags: tagsFor(call, 'volume'),
        facts: {
          type: text(call.output, 'VolumeType') ?? text(call.input, 'VolumeType') ?? 'gp2',
          size: number(call.output, 'Size') ?? number(call.input, 'Size') ?? 1,
        },
      },
    ],
    'ec2:RunInstances': (call) =>
      list(call.output, 'Instances').flatMap((one) =>
        volumesOf(call, one).map(({ id, type, size, kept }) => ({
          id,
          tags: tagsFor(call, 'volume'),
          facts: { type, size, ...(!kept && { goesWith: text(one, 'InstanceId') }) },
        })),
      ),
  },
  changes: {
    ...TAGGING,
    'ec2:ModifyVolume': ({ input }) => {
      const [type, size] = [text(input, 'VolumeType'), number(input, 'Size')];
      return [{ id: text(input, 'VolumeId') ?? '', facts: { ...(type && { type }), ...(size && { size }) } }];
    },
  },
  ends: {
    'ec2:DeleteVolume': ({ input }) => [text(input, 'VolumeId') ?? ''],
    'ec2:TerminateInstances': ({ output }, find) =>
      list(output, 'TerminatingInstances').flatMap((one) => goesWith(text(one, 'InstanceId') ?? '', find)),
  },
  meters: ({ facts }) => {
    const [usage, operation] = VOLUME_OPERATIONS[String(facts['type'])] ?? ['', 'CreateVolume'];
    const size = Number(facts['size']);
    return [
      {
        product: PRODUCTS.ec2Other,
        usage: `EBS:VolumeUsage${usage}`,
        operation,
        quantity: size,
        per: 'month',
      },
    ];
  },
};

function goesWith(instanceId: string, find: Find): readonly string[] {
  return String(find(`volumes of ${instanceId}`)?.facts['ids'] ?? '').split(' ');
}

/** Remembers which volumes go when their instance does. */
export const volumesOfInstance: Kind = {
  begins: {
    'ec2:RunInstances': (call) =>
      list(call.output, 'Instances').map((one) => ({
        id: `volumes of ${text(one, 'InstanceId')}`,
        facts: {
          ids: volumesOf(call, one)
            .flatMap(({ id, kept }) => (kept ? [] : [id]))
            .join(' '),
        },
      })),
  },
};

export const snapshot: Kind = {
  begins: {
    'ec2:CreateSnapshot': (call) => [
      {
        id: text(call.output, 'SnapshotId') ?? '',
        tags: tagsFor(call, 'snapshot'),
        facts: { size: number(call.output, 'VolumeSize') ?? 0 },
      },
    ],
  },
  changes: TAGGING,
  ends: { 'ec2:DeleteSnapshot': ({ input }) => [text(input, 'SnapshotId') ?? ''] },
  // The whole volume: how much of it was written nobody knows here.
  meters: ({ facts }) => [
    {
      product: PRODUCTS.ec2Other,
      usage: 'EBS:SnapshotUsage',
      operation: 'CreateSnapshot',
      quantity: Number(facts['size']),
      per: 'month',
    },
  ],
};

export const address: Kind = {
  begins: {
    'ec2:AllocateAddress': (call) => [
      {
        id: text(call.output, 'AllocationId') ?? '',
        tags: tagsFor(call, 'elastic-ip'),
        facts: { inUse: false },
      },
    ],
  },
  changes: {
    ...TAGGING,
    'ec2:AssociateAddress': ({ input }) => [
      { id: text(input, 'AllocationId') ?? '', facts: { inUse: true } },
    ],
    'ec2:CreateNatGateway': ({ input }) => [
      { id: text(input, 'AllocationId') ?? '', facts: { inUse: true } },
    ],
  },
  ends: { 'ec2:ReleaseAddress': ({ input }) => [text(input, 'AllocationId') ?? ''] },
  meters: ({ id, facts }, { region, account }) => [
    {
      product: PRODUCTS.vpc,
      usage: `PublicIPv4:${facts['inUse'] ? 'InUseAddress' : 'IdleAddress'}`,
      operation: facts['inUse'] ? 'AssociateAddressVPC' : 'AllocateAddressVPC',
      quantity: 1,
      per: 'hour',
      resourceId: `arn:aws:ec2:${region}:${account}:elastic-ip/${id}`,
    },
  ],
};

export const natGateway: Kind = {
  begins: {
    'ec2:CreateNatGateway': (call) => [
      {
        id: text(call.output, 'NatGateway', 'NatGatewayId') ?? '',
        tags: tagsFor(call, 'natgateway'),
        facts: {},
      },
    ],
  },
  changes: TAGGING,
  ends: { 'ec2:DeleteNatGateway': ({ input }) => [text(input, 'NatGatewayId') ?? ''] },
  meters: ({ id }, { region, account }) => [
    {
      product: PRODUCTS.ec2Other,
      usage: 'NatGateway-Hours',
      operation: 'NatGateway',
      quantity: 1,
      per: 'hour',
      resourceId: `arn:aws:ec2:${region}:${account}:natgateway/${id}`,
    },
  ],
};

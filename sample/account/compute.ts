/** What runs: a small web shop in Seoul, and a stranger's miners in three regions the owners never opened. */
import { neighboursOf } from '../../src/inventory/collectors/ec2-instance/neighbours.ts';
import type { FirewallRule } from '../../src/inventory/firewall.ts';
import type { Resource } from '../../src/inventory/inventory.ts';
import { Ec2Instance } from '../../src/inventory/resources/ec2-instance.ts';
import { Ec2RegionDefaults } from '../../src/inventory/resources/ec2-region-defaults.ts';
import { MachineImage } from '../../src/inventory/resources/machine-image.ts';
import { PublicEbsSnapshot } from '../../src/inventory/resources/public-ebs-snapshot.ts';
import { RdsInstance } from '../../src/inventory/resources/rds-instance.ts';
import { RdsSnapshot } from '../../src/inventory/resources/rds-snapshot.ts';
import { type Attachment, SecurityGroup } from '../../src/inventory/resources/security-group.ts';
import { ACCOUNT, HOME, REGIONS, seen } from '../planted.ts';

/** Regions the stranger chose because nobody looks there. */
const IDLE = ['us-east-1', 'us-west-2', 'eu-west-1'] as const;

interface InstancePlan {
  readonly id: string;
  readonly name: string | null;
  readonly type: string;
  readonly startedAt: string;
  readonly role: string | null;
  readonly tokens: 'required' | 'optional';
  readonly publicIp: string | null;
}

function instances(region: string, plans: readonly InstancePlan[]): Resource[] {
  const neighbours = neighboursOf(plans.map((plan) => plan.startedAt));
  return plans.map((plan, index) =>
    seen(
      Ec2Instance,
      { id: plan.id, arn: `arn:aws:ec2:${region}:${ACCOUNT}:instance/${plan.id}`, region },
      {
        name: plan.name,
        state: 'running',
        instanceType: plan.type,
        startedAt: plan.startedAt,
        lifecycle: 'on-demand',
        instanceProfile: plan.role && `arn:aws:iam::${ACCOUNT}:instance-profile/${plan.role}`,
        metadata: { endpoint: 'enabled', tokens: plan.tokens, hopLimit: 2 },
        publicIp: plan.publicIp,
        publicIpv6: null,
        neighbours: neighbours[index] ?? { oldestStartedAt: null, startedWithinHour: 0 },
      },
    ),
  );
}

/** Four at once, minutes apart, in each idle region. */
function miners(region: string, hour: string, hex: string): Resource[] {
  return instances(
    region,
    ['02', '03', '03', '05'].map((minute, index) => ({
      id: `i-0${hex}b6c2d41e8f90a${index + 1}`,
      name: null,
      type: 'g5.12xlarge',
      startedAt: `2026-11-10T${hour}:${minute}:00.000Z`,
      role: null,
      tokens: 'optional',
      publicIp: `203.0.113.${Number.parseInt(hex, 16) + index}`,
    })),
  );
}

const ANYWHERE = ['0.0.0.0/0'];

function rule(
  port: number | [number, number] | null,
  from: {
    readonly ipv4?: readonly string[];
    readonly ipv6?: readonly string[];
    readonly groups?: readonly string[];
  },
): FirewallRule {
  const [fromPort, toPort] = port === null ? [null, null] : typeof port === 'number' ? [port, port] : port;
  return {
    protocol: port === null ? 'all' : 'tcp',
    fromPort,
    toPort,
    ipv4: [],
    ipv6: [],
    prefixLists: [],
    groups: [],
    ...from,
  };
}

function attached(instanceId: string, publicIp: string | null): Attachment {
  return {
    interfaceId: `eni-${instanceId.slice(2)}`,
    kind: 'interface',
    description: '',
    instanceId,
    publicIp,
    publicIpv6: null,
  };
}

function group(
  region: string,
  id: string,
  name: string,
  ingress: readonly FirewallRule[],
  attachments: readonly Attachment[] | null,
  egress: readonly FirewallRule[] = [rule(null, { ipv4: ANYWHERE })],
): Resource {
  return seen(
    SecurityGroup,
    { id, arn: `arn:aws:ec2:${region}:${ACCOUNT}:security-group/${id}`, region },
    {
      groupName: name,
      isDefault: name === 'default',
      vpcId: `vpc-${region}`,
      ingress,
      egress,
      attachmentsIfOpen: attachments,
    },
  );
}

/** As AWS makes them: open to members of the same group. The home region's was emptied. */
const defaultGroups = REGIONS.map((region, index) => {
  const id = `sg-0default${String(index).padStart(2, '0')}`;
  return region === HOME
    ? group(region, id, 'default', [], null, [])
    : group(region, id, 'default', [rule(null, { groups: [id] })], null);
});

const groups = [
  group(
    HOME,
    'sg-0web00001',
    'web',
    [rule(443, { ipv4: ANYWHERE, ipv6: ['::/0'] }), rule(80, { ipv4: ANYWHERE })],
    [attached('i-0a1b2c3d4e5f60001', '198.51.100.20')],
  ),
  group(
    HOME,
    'sg-0admin001',
    'admin-temp',
    [rule(22, { ipv4: ANYWHERE, ipv6: ['::/0'] }), rule(3389, { ipv4: ANYWHERE })],
    [attached('i-0a1b2c3d4e5f60001', '198.51.100.20')],
  ),
  group(
    HOME,
    'sg-0db000001',
    'database',
    [rule(3306, { ipv4: ANYWHERE })],
    [
      {
        interfaceId: 'eni-0db1',
        kind: 'interface',
        description: 'RDSNetworkInterface',
        instanceId: null,
        publicIp: '198.51.100.40',
        publicIpv6: null,
      },
    ],
  ),
  group(HOME, 'sg-0files001', 'office-files', [rule(445, { ipv4: ANYWHERE })], []),
  group(HOME, 'sg-0app00001', 'app', [rule(8080, { groups: ['sg-0web00001'] })], null),
  ...IDLE.map((region, index) =>
    group(
      region,
      `sg-0${['4c', '5d', '6e'][index]}77aa01`,
      'launch-wizard-1',
      [rule(null, { ipv4: ANYWHERE })],
      [attached(`i-0${['4c', '5d', '6e'][index]}b6c2d41e8f90a1`, `203.0.113.${76 + index}`)],
    ),
  ),
];

const regionDefaults = REGIONS.map((region) =>
  seen(
    Ec2RegionDefaults,
    { id: region, region },
    {
      ebsEncryptionByDefault: region === HOME,
      snapshotSharing: { state: region === HOME ? 'block-all-sharing' : 'unblocked', managedBy: 'account' },
      imageSharing: {
        state: region === 'sa-east-1' ? 'unblocked' : 'block-new-sharing',
        managedBy: 'account',
      },
      metadataDefaults: {
        tokens: region === HOME ? 'required' : null,
        hopLimit: region === HOME ? 2 : null,
        enforced: false,
        managedBy: 'account',
      },
    },
  ),
);

function database(id: string, plan: { readonly open: boolean; readonly encrypted: boolean }): Resource {
  return seen(
    RdsInstance,
    { id, arn: `arn:aws:rds:${HOME}:${ACCOUNT}:db:${id}`, region: HOME },
    {
      engine: 'mysql',
      clusterId: null,
      port: 3306,
      publiclyAccessible: plan.open,
      openGroupsIfPublic: plan.open ? [{ id: 'sg-0db000001', ranges: ANYWHERE }] : null,
      storageEncrypted: plan.encrypted,
      autoMinorVersionUpgrade: plan.encrypted,
      multiAz: plan.encrypted,
      createdAt: '2023-06-19T01:20:00.000Z',
    },
  );
}

function databaseSnapshot(id: string, sharedWith: readonly string[]): Resource {
  return seen(
    RdsSnapshot,
    { id, arn: `arn:aws:rds:${HOME}:${ACCOUNT}:snapshot:${id}`, region: HOME },
    { of: 'instance', createdAt: '2026-09-30T15:00:00Z', sharedWith },
  );
}

function image(id: string, name: string, isPublic: boolean): Resource {
  return seen(
    MachineImage,
    { id, arn: `arn:aws:ec2:${HOME}::image/${id}`, region: HOME },
    { name, createdAt: '2026-08-02T03:00:00Z', public: isPublic },
  );
}

function publicSnapshot(id: string, region: string, heldBack: boolean): Resource {
  return seen(
    PublicEbsSnapshot,
    { id, arn: `arn:aws:ec2:${region}::snapshot/${id}`, region },
    { name: 'db-export', createdAt: '2026-11-12T02:00:00Z', sizeGib: 120, heldBack },
  );
}

export const compute: readonly Resource[] = [
  ...instances(HOME, [
    {
      id: 'i-0a1b2c3d4e5f60001',
      name: 'web-1',
      type: 't3.small',
      startedAt: '2025-02-03T01:20:00.000Z',
      role: 'web-server',
      tokens: 'optional',
      publicIp: '198.51.100.20',
    },
    {
      id: 'i-0a1b2c3d4e5f60002',
      name: 'app-1',
      type: 't3.medium',
      startedAt: '2026-06-15T04:00:00.000Z',
      role: 'web-server',
      tokens: 'required',
      publicIp: null,
    },
  ]),
  ...miners('us-east-1', '17', '4c'),
  ...miners('us-west-2', '18', '5d'),
  ...miners('eu-west-1', '19', '6e'),
  ...defaultGroups,
  ...groups,
  ...regionDefaults,
  database('shop', { open: true, encrypted: false }),
  database('shop-staging', { open: false, encrypted: true }),
  databaseSnapshot('shop-before-migration', ['all']),
  databaseSnapshot('shop-2026-09', []),
  image('ami-0f00d0001', 'web-golden-2026-08', true),
  image('ami-0f00d0002', 'app-golden-2026-08', false),
  publicSnapshot('snap-0dead0001', 'us-west-2', false),
  publicSnapshot('snap-0dead0002', HOME, true),
];

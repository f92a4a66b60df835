/**
 * The sample account grown to the size of an old company's: 10,000 users, 50,000 snapshots shared with everyone, 5,000
 * security groups, 10,000 buckets, in mixed states. The same on every run.
 */
import { loadInventory } from '../src/app/load-inventory.ts';
import { sampleInventoryPath } from '../src/app/sample.ts';
import type { FirewallRule } from '../src/inventory/firewall.ts';
import type { Inventory, Resource } from '../src/inventory/inventory.ts';
import type { FieldValues, ResourceType } from '../src/inventory/resource-type.ts';
import { type AccessKey, IamUser } from '../src/inventory/resources/iam-user.ts';
import { PublicEbsSnapshot } from '../src/inventory/resources/public-ebs-snapshot.ts';
import { S3Bucket } from '../src/inventory/resources/s3-bucket.ts';
import { SecurityGroup } from '../src/inventory/resources/security-group.ts';
import { partitionOfId } from '../src/kernel/partitions.ts';
import { known } from '../src/kernel/reading.ts';
import { type PolicyDocument, parsePolicy } from '../src/policy/document.ts';
import { adminRights } from '../src/policy/grants.ts';

export const SIZE = { users: 10_000, snapshots: 50_000, securityGroups: 5_000, buckets: 10_000 } as const;

const ACCOUNT = '111122223333';
const TAKEN_AT = '2026-11-20T00:12:00Z';
const REGIONS = partitionOfId('aws').defaultRegions;

export async function largeAccount(): Promise<Inventory> {
  const sample = await loadInventory(sampleInventoryPath());
  const resources = [
    ...sample.resources,
    ...grown(SIZE.users, user),
    ...grown(SIZE.snapshots, snapshot),
    ...grown(SIZE.securityGroups, securityGroup),
    ...grown(SIZE.buckets, bucket),
  ];
  const counts = new Map<string, number>();
  for (const { type, region } of resources) {
    for (const place of new Set([region, 'global'])) {
      counts.set(`${type} ${place}`, (counts.get(`${type} ${place}`) ?? 0) + 1);
    }
  }
  const listings = sample.listings.map((listing) =>
    listing.result.state === 'known'
      ? { ...listing, result: known({ count: counts.get(`${listing.type} ${listing.region}`) ?? 0 }) }
      : listing,
  );
  return { ...sample, listings, resources };
}

/** One resource; what a checkup does not read is left out. */
function seen<R extends ResourceType>(
  type: R,
  identity: { readonly id: string; readonly arn?: string; readonly region: string },
  fields: Partial<FieldValues<R>>,
): Resource {
  return {
    type: type.type,
    ...identity,
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, known(value)])),
  };
}

function grown(size: number, make: (index: number) => Resource): Resource[] {
  return Array.from({ length: size }, (_, index) => make(index));
}

function daysAgo(days: number): string {
  return new Date(Date.parse(TAKEN_AT) - days * 86_400_000).toISOString();
}

function regionOf(index: number): string {
  return REGIONS[index % REGIONS.length] as string;
}

/** As AWS's ids: a prefix and 17 hexadecimal digits. */
function idOf(prefix: string, index: number): string {
  return `${prefix}-0${((index + 1) * 0x9e3779b1).toString(16).padStart(16, '0').slice(-16)}`;
}

function document(...statements: readonly object[]): PolicyDocument {
  return parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
}

const EVERYTHING = document({ Effect: 'Allow', Action: '*', Resource: '*' });
const READING = document({ Effect: 'Allow', Action: ['s3:Get*', 's3:List*'], Resource: '*' });

const KEYS: readonly ((days: number) => readonly AccessKey[])[] = [
  () => [],
  (days) => [key(1, days % 60, days % 40)],
  (days) => [key(1, 100 + days, days)],
  (days) => [key(1, 200 + days, 3), key(2, 10, 2)],
  (days) => [key(1, days, null)],
];

function key(slot: 1 | 2, madeDaysAgo: number, usedDaysAgo: number | null): AccessKey {
  return {
    slot,
    active: true,
    rotatedAt: daysAgo(madeDaysAgo),
    lastUsedAt: usedDaysAgo === null ? null : daysAgo(usedDaysAgo),
    lastUsedService: usedDaysAgo === null ? null : 's3',
  };
}

function user(index: number): Resource {
  const id = `employee.${String(index).padStart(5, '0')}@company.example`;
  const arn = `arn:aws:iam::${ACCOUNT}:user/staff/${id}`;
  const days = index % 400;
  const isAdmin = index % 20 === 0;
  const hasPassword = index % 2 === 0;
  const made = seen(
    IamUser,
    { id, arn, region: 'global' },
    {
      passwordEnabled: hasPassword,
      passwordLastUsedAt: hasPassword && index % 6 !== 0 ? daysAgo(days) : null,
      passwordChangedAt: hasPassword ? daysAgo(days + 30) : null,
      mfaActive: index % 4 === 0,
      accessKeys: KEYS[index % KEYS.length]?.(days) ?? [],
      signingCertificates: index % 100 === 0 ? [{ slot: 1, active: true }] : [],
      attachedPolicies:
        index % 3 === 0 ? [{ name: 'ReadOnlyAccess', arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }] : [],
      inlinePolicies: index % 7 === 0 ? ['deploy'] : [],
      admin: adminRights({
        self: arn,
        policies: [
          { name: isAdmin ? 'AdministratorAccess' : 'staff', document: isAdmin ? EVERYTHING : READING },
        ],
        boundary: null,
      }),
      serviceCredentials: [],
    },
  );
  if (index % 50 !== 0) return made;
  const denied = { state: 'denied', action: 'iam:ListServiceSpecificCredentials' } as const;
  return { ...made, fields: { ...made.fields, serviceCredentials: denied } };
}

function snapshot(index: number): Resource {
  const id = idOf('snap', index);
  const region = regionOf(index);
  return seen(
    PublicEbsSnapshot,
    { id, arn: `arn:aws:ec2:${region}::snapshot/${id}`, region },
    {
      name: index % 3 === 0 ? null : `nightly copy of volume ${index}`,
      createdAt: daysAgo(index % 1_500),
      sizeGib: 8 + (index % 500),
      heldBack: index % 4 === 0,
    },
  );
}

const TO_PRIVATE: FirewallRule = rule(443, ['10.0.0.0/8', '172.16.0.0/12'], []);
const RULES: readonly (readonly FirewallRule[])[] = [
  [TO_PRIVATE],
  [rule(22, ['0.0.0.0/0'], ['::/0']), TO_PRIVATE],
  [rule(443, ['0.0.0.0/0'], ['::/0'])],
  [rule(3306, ['0.0.0.0/1', '128.0.0.0/1'], [])],
  Array.from({ length: 60 }, (_, index) => rule(8_000 + index, [`203.0.113.${index}/32`], [])),
];

function rule(port: number, ipv4: readonly string[], ipv6: readonly string[]): FirewallRule {
  return { protocol: 'tcp', fromPort: port, toPort: port, ipv4, ipv6, prefixLists: [], groups: [] };
}

function securityGroup(index: number): Resource {
  const id = idOf('sg', index);
  const region = regionOf(index);
  const isDefault = index % 50 === 0;
  return seen(
    SecurityGroup,
    { id, arn: `arn:aws:ec2:${region}:${ACCOUNT}:security-group/${id}`, region },
    {
      groupName: isDefault ? 'default' : `team-${index}`,
      isDefault,
      vpcId: idOf('vpc', index % 200),
      ingress: RULES[index % RULES.length] ?? [],
      egress: [{ ...rule(0, ['0.0.0.0/0'], []), protocol: 'all', fromPort: null, toPort: null }],
      attachmentsIfOpen: index % 2 === 0 ? [] : null,
    },
  );
}

function bucket(index: number): Resource {
  const id = `company-${regionOf(index)}-data-${index}`;
  const arn = `arn:aws:s3:::${id}`;
  const isOpen = index % 25 === 0;
  const isBlocked = index % 3 !== 0 && !isOpen;
  return seen(
    S3Bucket,
    { id, arn, region: regionOf(index) },
    {
      createdAt: daysAgo(index % 2_000),
      publicAccessBlock: {
        blockPublicAcls: isBlocked,
        ignorePublicAcls: isBlocked,
        blockPublicPolicy: isBlocked,
        restrictPublicBuckets: isBlocked,
      },
      policy: document(
        {
          Effect: 'Allow',
          Principal: isOpen ? '*' : { AWS: ACCOUNT },
          Action: 's3:GetObject',
          Resource: `${arn}/*`,
        },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [arn, `${arn}/*`],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ),
      policyIsPublic: isOpen,
      aclGrants: [],
      aclsDisabled: true,
    },
  );
}

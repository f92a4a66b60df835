/**
 * The rules of a security group, as they can be written again. Their ids are left out: AWS gives a rule that comes back a
 * new one.
 */
import {
  EC2Client,
  paginateDescribeSecurityGroupRules,
  paginateGetManagedPrefixListEntries,
  type SecurityGroupRule,
} from '@aws-sdk/client-ec2';
import type { AwsClients } from '../aws/gate.ts';
import type { Call, Target } from '../change/action.ts';
import { canonical } from '../change/canonical.ts';
import { told } from '../inventory/told.ts';
import type { Json } from '../kernel/json.ts';
import type { IamAction } from '../kernel/reading.ts';
import { ec2Call } from './ec2-call.ts';

export type GroupRule = {
  readonly direction: 'ingress' | 'egress';
  /** As AWS writes it: `tcp`, `-1`. */
  readonly protocol: string;
  /** -1 where every port is meant. */
  readonly fromPort: number;
  readonly toPort: number;
  readonly peer: Peer;
  readonly description: string | null;
  readonly tags: readonly { readonly Key: string; readonly Value: string }[];
};

export const INGRESS_WRITES: readonly IamAction[] = [
  'ec2:AuthorizeSecurityGroupIngress',
  'ec2:RevokeSecurityGroupIngress',
  'ec2:CreateTags',
];

export const RULE_WRITES: readonly IamAction[] = [
  ...INGRESS_WRITES,
  'ec2:AuthorizeSecurityGroupEgress',
  'ec2:RevokeSecurityGroupEgress',
];

/** Who is let in, or where to. */
type Peer =
  | { readonly ipv4: string }
  | { readonly ipv6: string }
  /** `entries`: its ranges, where they were asked for. */
  | { readonly prefixList: string; readonly entries?: readonly string[] }
  | { readonly group: string; readonly owner: string | null };

/** @throws SDK exceptions */
export async function readRules(aws: AwsClients, { region, name }: Target): Promise<readonly GroupRule[]> {
  const rules: GroupRule[] = [];
  const client = aws.client(EC2Client, region);
  const input = { Filters: [{ Name: 'group-id', Values: [name] }], MaxResults: 1000 };
  for await (const page of paginateDescribeSecurityGroupRules({ client }, input)) {
    rules.push(...told(page.SecurityGroupRules, 'securityGroupRuleSet').map(ruleFrom));
  }
  return inOrder(rules);
}

/** With the ranges of the prefix lists that rules inwards name. @throws SDK exceptions */
export async function withPrefixLists(
  aws: AwsClients,
  { region }: Target,
  rules: readonly GroupRule[],
): Promise<readonly GroupRule[]> {
  const lists = new Map<string, readonly string[]>();
  for (const { direction, peer } of rules) {
    if (direction !== 'ingress' || !('prefixList' in peer) || lists.has(peer.prefixList)) continue;
    lists.set(peer.prefixList, await readEntries(aws, region, peer.prefixList));
  }
  return rules.map((rule) => {
    const entries = 'prefixList' in rule.peer ? lists.get(rule.peer.prefixList) : undefined;
    return entries && rule.direction === 'ingress' ? { ...rule, peer: { ...rule.peer, entries } } : rule;
  });
}

async function readEntries(
  aws: AwsClients,
  region: string,
  PrefixListId: string,
): Promise<readonly string[]> {
  const client = aws.client(EC2Client, region);
  const ranges: string[] = [];
  for await (const page of paginateGetManagedPrefixListEntries(
    { client },
    { PrefixListId, MaxResults: 100 },
  )) {
    ranges.push(...told(page.Entries, 'entrySet').map(({ Cidr }) => told(Cidr, 'cidr')));
  }
  return ranges.toSorted();
}

/** The calls that lead from these rules to those: what is missing comes first, so that nobody is locked out between. */
export function rulesFromTo(
  target: Target,
  now: readonly GroupRule[],
  wanted: readonly GroupRule[],
): readonly Call[] {
  const missing = without(wanted, now);
  const extra = without(now, wanted);
  return (['ingress', 'egress'] as const).flatMap((direction) => {
    const among = (rules: readonly GroupRule[]) => rules.filter((one) => one.direction === direction);
    // Tags are told once for all the rules of a call.
    const byTags = [...Map.groupBy(among(missing), ({ tags }) => canonical(tags)).values()];
    const revoked = among(extra);
    return [
      ...byTags.map((rules) => authorize(target, direction, rules)),
      ...(revoked.length > 0 ? [revoke(target, direction, revoked)] : []),
    ];
  });
}

export function inOrder(rules: readonly GroupRule[]): readonly GroupRule[] {
  return rules.toSorted((one, other) => (canonical(one) < canonical(other) ? -1 : 1));
}

function without(rules: readonly GroupRule[], others: readonly GroupRule[]): readonly GroupRule[] {
  const known = new Set(others.map(canonical));
  return rules.filter((one) => !known.has(canonical(one)));
}

function authorize(target: Target, direction: GroupRule['direction'], rules: readonly GroupRule[]): Call {
  const [tags = []] = rules.map((one) => one.tags);
  const operation =
    direction === 'ingress' ? 'AuthorizeSecurityGroupIngress' : 'AuthorizeSecurityGroupEgress';
  const call = ec2Call(target, operation, {
    GroupId: target.name,
    IpPermissions: rules.map((one) => permission(one, true)),
    ...(tags.length > 0 && {
      TagSpecifications: [{ ResourceType: 'security-group-rule', Tags: tags }],
    }),
  });
  return {
    ...call,
    needs: tags.length > 0 ? [...call.needs, 'ec2:CreateTags'] : call.needs,
    doneWhen: ['InvalidPermission.Duplicate'],
  };
}

function revoke(target: Target, direction: GroupRule['direction'], rules: readonly GroupRule[]): Call {
  const operation = direction === 'ingress' ? 'RevokeSecurityGroupIngress' : 'RevokeSecurityGroupEgress';
  const input = { GroupId: target.name, IpPermissions: rules.map((one) => permission(one, false)) };
  return { ...ec2Call(target, operation, input), doneWhen: ['InvalidPermission.NotFound'] };
}

/** A rule is found again by everything but its description. */
function permission(
  { protocol, fromPort, toPort, peer, description }: GroupRule,
  isDescribed: boolean,
): { readonly [key: string]: Json } {
  const said = isDescribed && description !== null ? { Description: description } : {};
  const ports = protocol === '-1' ? {} : { FromPort: fromPort, ToPort: toPort };
  const what = { IpProtocol: protocol, ...ports };
  if ('ipv4' in peer) return { ...what, IpRanges: [{ CidrIp: peer.ipv4, ...said }] };
  if ('ipv6' in peer) return { ...what, Ipv6Ranges: [{ CidrIpv6: peer.ipv6, ...said }] };
  if ('prefixList' in peer) return { ...what, PrefixListIds: [{ PrefixListId: peer.prefixList, ...said }] };
  const owner = peer.owner === null ? {} : { UserId: peer.owner };
  return { ...what, UserIdGroupPairs: [{ GroupId: peer.group, ...owner, ...said }] };
}

function ruleFrom(rule: SecurityGroupRule): GroupRule {
  return {
    direction: told(rule.IsEgress, 'isEgress') ? 'egress' : 'ingress',
    protocol: told(rule.IpProtocol, 'ipProtocol'),
    fromPort: rule.FromPort ?? -1,
    toPort: rule.ToPort ?? -1,
    peer: peerOf(rule),
    description: rule.Description || null,
    tags: (rule.Tags ?? [])
      .map(({ Key = '', Value = '' }) => ({ Key, Value }))
      .toSorted((one, other) => (one.Key < other.Key ? -1 : 1)),
  };
}

function peerOf({ CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupInfo }: SecurityGroupRule): Peer {
  if (CidrIpv4 !== undefined) return { ipv4: CidrIpv4 };
  if (CidrIpv6 !== undefined) return { ipv6: CidrIpv6 };
  if (PrefixListId !== undefined) return { prefixList: PrefixListId };
  const { GroupId, UserId } = told(ReferencedGroupInfo, 'referencedGroupInfo');
  return { group: told(GroupId, 'groupId'), owner: UserId ?? null };
}

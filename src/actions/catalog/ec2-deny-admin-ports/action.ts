import { DescribeNetworkAclsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { canonical } from '../../../change/canonical.ts';
import { openAdminPorts } from '../../../inventory/acl-admin-ports.ts';
import { aclEntry } from '../../../inventory/acl-entry.ts';
import { type AclEntry, NetworkAcl } from '../../../inventory/resources/network-acl.ts';
import { told } from '../../../inventory/told.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theResource } from '../../found.ts';
import { missingRules } from './wall.ts';

/** `name` is the ACL's id. */
export const action = defineAction<Target>()({
  id: 'ec2-deny-admin-ports',
  title: ({ name, region }) => ({
    en: `Keep the internet from remote-access ports in the network ACL ${name} (${region})`,
    ko: `네트워크 ACL ${name}(${region})에서 인터넷의 원격 접속 포트 접근 거부`,
  }),
  reads: ['ec2:DescribeNetworkAcls'],
  writes: ['ec2:CreateNetworkAclEntry', 'ec2:DeleteNetworkAclEntry'],
  capture: async (aws, { region, name }) => {
    const { NetworkAcls } = await aws
      .client(EC2Client, region)
      .send(new DescribeNetworkAclsCommand({ NetworkAclIds: [name] }));
    const entries = told(told(NetworkAcls?.[0], 'networkAclSet').Entries, 'entrySet');
    return entries
      .filter(({ Egress }) => Egress === false)
      .map((one) => ({ ...aclEntry(one) }))
      .toSorted((one, other) => one.number - other.number);
  },
  holds: (entries) => openAdminPorts(entries).length === 0,
  apply: (target, entries) => (missingRules(entries) ?? []).map((one) => create(target, one)),
  undo: (target, before, now) => [
    ...without(now, before).map((one) => remove(target, one)),
    ...without(before, now).map((one) => create(target, one)),
  ],
  effect: (_, entries) => ({
    en: `New inbound rules come before the open ones: ${rulesIn(entries)}. Private networks, Session Manager and all other ports are as before.`,
    ko: `열려 있는 규칙 앞에 새 인바운드 규칙이 들어갑니다: ${rulesIn(entries)}. 사설 네트워크, Session Manager, 다른 포트는 그대로입니다.`,
  }),
  hurts: () => [
    {
      en: 'Whoever connects to these ports over the internet is locked out, open sessions included, until you put a rule for their address before: you too, unless you come through Session Manager or a VPN.',
      ko: '인터넷으로 이 포트에 접속하던 사람은 그 주소의 규칙을 앞에 추가할 때까지 접속하지 못하고, 열려 있는 세션도 끊깁니다. Session Manager나 VPN으로 접속하지 않는다면 나도 마찬가지입니다.',
    },
    {
      en: 'A network ACL does not know answers from questions: a NAT gateway or load balancer that happens to use one of these ports as its own loses that one connection.',
      ko: '네트워크 ACL은 응답을 구분하지 못합니다. NAT 게이트웨이나 로드 밸런서가 우연히 이 포트를 자기 포트로 쓴 연결은 끊길 수 있습니다.',
    },
  ],
  refuses: (_, entries) =>
    missingRules(entries) === undefined
      ? {
          en: 'There is no free rule number before the open rules. Renumber them in the VPC console first.',
          ko: '열려 있는 규칙 앞에 비어 있는 규칙 번호가 없습니다. 먼저 VPC 콘솔에서 규칙 번호를 바꾸세요.',
        }
      : undefined,
  monthlyUsd: 0,
  minutes: 2,
  // Where it matters more: behind an open group the wall alone is no reason to leave the door open.
  after: ['ec2-revoke-open-rules'],
  fromFinding: theResource(NetworkAcl),
});

function rulesIn(entries: readonly AclEntry[]): string {
  return (missingRules(entries) ?? [])
    .filter(({ allows }) => !allows)
    .map(
      ({ number, protocol, fromPort, toPort, from }) =>
        `#${number} ${protocol} ${fromPort === toPort ? fromPort : `${fromPort}-${toPort}`} ${from}`,
    )
    .join(', ');
}

function without(entries: readonly AclEntry[], others: readonly AclEntry[]): readonly AclEntry[] {
  const known = new Set(others.map((one) => canonical({ ...one })));
  return entries.filter((one) => !known.has(canonical({ ...one })));
}

const PROTOCOL_NUMBERS: Readonly<Record<string, string>> = { all: '-1', tcp: '6', udp: '17' };

function create(target: Target, { number, allows, protocol, fromPort, toPort, from }: AclEntry): Call {
  const call = ec2Call(target, 'CreateNetworkAclEntry', {
    NetworkAclId: target.name,
    RuleNumber: number,
    Egress: false,
    RuleAction: allows ? 'allow' : 'deny',
    Protocol: PROTOCOL_NUMBERS[protocol] ?? protocol,
    ...(from.includes(':') ? { Ipv6CidrBlock: from } : { CidrBlock: from }),
    ...(fromPort !== null && toPort !== null && { PortRange: { From: fromPort, To: toPort } }),
  });
  return { ...call, doneWhen: ['NetworkAclEntryAlreadyExists'] };
}

function remove(target: Target, { number }: AclEntry): Call {
  const call = ec2Call(target, 'DeleteNetworkAclEntry', {
    NetworkAclId: target.name,
    RuleNumber: number,
    Egress: false,
  });
  return { ...call, doneWhen: ['InvalidNetworkAclEntry.NotFound'] };
}

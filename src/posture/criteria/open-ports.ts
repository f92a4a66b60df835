/** Judges what security groups open to the internet; the controls over them differ only in what they watch. */
import {
  type Family,
  internetRanges,
  internetShare,
  letsInternetIn,
  openPortCount,
} from '../../inventory/firewall.ts';
import type { WatchedPort } from '../../inventory/private-ports.ts';
import type { FieldValues } from '../../inventory/resource-type.ts';
import type { Attachment, SecurityGroup } from '../../inventory/resources/security-group.ts';
import { sentences, type Text } from '../../kernel/text.ts';
import { fail, pass, type Severity, type Verdict } from '../control.ts';

export const GROUP_FACTS = ['groupName', 'ingress', 'attachmentsIfOpen'] as const;
type Group = Pick<FieldValues<typeof SecurityGroup>, (typeof GROUP_FACTS)[number]>;

/** How bad an opening is, by who uses the group; `low` when nothing does, the control's own when that is unread. */
export interface SeverityByUse {
  /** Used by something with a public address. */
  readonly reachable: Severity;
  /** Used, but nothing has a public address at the moment. */
  readonly attached: Severity;
}

const BOTH_FAMILIES: readonly Family[] = ['ipv4', 'ipv6'];
/** A range such as 1024-65535 is many ports, not nearly all. */
const NEARLY_ALL_PORTS = 65_000;
const SHOWN = 4;

export function judgeOpenPorts(
  group: Group,
  watch: {
    readonly ports: readonly WatchedPort[];
    readonly families?: readonly Family[];
    readonly severity: SeverityByUse;
  },
): Verdict {
  const families = watch.families ?? BOTH_FAMILIES;
  const ports = letsInternetIn(group.ingress) ? watch.ports : [];
  const open = ports.flatMap((port) => {
    const ranges = families.flatMap((family) => internetRanges(group.ingress, port, family));
    return ranges.length > 0 ? [{ port, ranges }] : [];
  });
  if (open.length === 0) {
    const over = families.length === 1 ? `${familyName(families)} ` : '';
    return pass({
      en: `No ${over}rule of "${group.groupName}" lets the internet reach these ports.`,
      ko: `"${group.groupName}" 그룹에 인터넷에서 이 포트로 들어오게 하는 ${over}규칙이 없습니다.`,
    });
  }
  const named = (space: string) =>
    list([...new Set(open.map(({ port: { name, port } }) => `${name}${space}(${port})`))]);
  const ranges = [...new Set(open.flatMap((one) => one.ranges))];
  return failOpen(group, { ranges, what: { en: named(' '), ko: named('') }, severity: watch.severity });
}

/** The ranges through which the internet reaches nearly every TCP or UDP port; empty where it does not. */
export function nearlyAllPortsOpen({ ingress }: Pick<Group, 'ingress'>): readonly string[] {
  if (!letsInternetIn(ingress)) return [];
  const ranges = BOTH_FAMILIES.flatMap((family) =>
    (['tcp', 'udp'] as const)
      .filter((transport) => openPortCount(ingress, transport, family) >= NEARLY_ALL_PORTS)
      // The few ports left closed cannot hold all of these.
      .flatMap((transport) =>
        [1000, 30_000, 60_000].flatMap((port) => internetRanges(ingress, { transport, port }, family)),
      ),
  );
  return [...new Set(ranges)];
}

export function failOpen(
  group: Group,
  open: { readonly ranges: readonly string[]; readonly what: Text; readonly severity: SeverityByUse },
): Verdict {
  const { groupName, attachmentsIfOpen } = group;
  const families = BOTH_FAMILIES.filter((family) => open.ranges.some((range) => isOf(range, family)));
  const who = sources(open.ranges);
  const rule: Text = {
    en: `Group "${groupName}" allows ${who.en} to reach ${open.what.en}.`,
    ko: `"${groupName}" 그룹은 ${who.ko} ${open.what.ko}에 접속할 수 있도록 열려 있습니다.`,
  };
  const use = usedBy(attachmentsIfOpen, families, open.severity);
  return fail(sentences(rule, use.because), use.severity);
}

function usedBy(
  attachments: readonly Attachment[] | null,
  families: readonly Family[],
  severity: SeverityByUse,
): { readonly severity?: Severity; readonly because: Text } {
  if (attachments === null) {
    return {
      because: {
        en: 'Which resources use the group could not be read.',
        ko: '이 그룹을 사용하는 리소스는 확인하지 못했습니다.',
      },
    };
  }
  const [first] = attachments;
  if (!first) {
    return {
      severity: 'low',
      because: { en: 'Nothing uses the group now.', ko: '지금 이 그룹을 사용하는 리소스는 없습니다.' },
    };
  }
  const reachable = attachments.flatMap((one) => {
    const address = families
      .map((family) => (family === 'ipv4' ? one.publicIp : one.publicIpv6))
      .find(Boolean);
    return address ? [{ name: nameOf(one), address }] : [];
  });
  const [example] = reachable;
  if (!example) {
    const count = attachments.length;
    return {
      severity: severity.attached,
      because: {
        en: `${count} network interface${count > 1 ? 's use' : ' uses'} the group (such as ${nameOf(first)}), but none of them has a public ${familyName(families)} address now.`,
        ko: `네트워크 인터페이스 ${count}개가 이 그룹을 사용하지만(예: ${nameOf(first)}), 지금 퍼블릭 ${familyName(families)} 주소가 있는 것은 없습니다.`,
      },
    };
  }
  const more = reachable.length - 1;
  return {
    severity: severity.reachable,
    because: {
      en: `The group is attached to ${example.name} at the public address ${example.address}${more > 0 ? ` and ${more} more` : ''}.`,
      ko: `퍼블릭 주소 ${example.address}의 ${example.name}${more > 0 ? ` 외 ${more}개` : ''}에 연결되어 있습니다.`,
    },
  };
}

/** "anyone on the internet (0.0.0.0/0)", or how much of it. */
function sources(ranges: readonly string[]): Text {
  const share = Math.max(
    ...BOTH_FAMILIES.map((family) =>
      internetShare(
        ranges.filter((range) => isOf(range, family)),
        family,
      ),
    ),
  );
  const shown = list(ranges);
  if (share > 0.99) return { en: `anyone on the internet (${shown})`, ko: `인터넷의 누구나(${shown})` };
  const percent = Math.round(share * 100);
  return { en: `${percent} % of the internet (${shown})`, ko: `인터넷 주소의 ${percent}%(${shown})가` };
}

function nameOf({ instanceId, description, interfaceId }: Attachment): string {
  return instanceId ?? (description || interfaceId);
}

function familyName(families: readonly Family[]): string {
  return families.map((family) => (family === 'ipv4' ? 'IPv4' : 'IPv6')).join('/');
}

function isOf(range: string, family: Family): boolean {
  return range.includes(':') === (family === 'ipv6');
}

function list(words: readonly string[]): string {
  const rest = words.length - SHOWN;
  return words.slice(0, SHOWN).join(', ') + (rest > 0 ? ` +${rest}` : '');
}

import { defineAction, type Target } from '../../../change/action.ts';
import { canonical } from '../../../change/canonical.ts';
import { SecurityGroup } from '../../../inventory/resources/security-group.ts';
import type { Text } from '../../../kernel/text.ts';
import { factsOf } from '../../facts.ts';
import { theResource } from '../../found.ts';
import {
  type GroupRule,
  INGRESS_WRITES,
  inOrder,
  readRules,
  rulesFromTo,
  withPrefixLists,
} from '../../group-rules.ts';
import { openRules, opensMore, watched } from './open-rules.ts';
import { usedByText, usersOf } from './used-by.ts';

/** `name` is the group's id. */
interface GroupTarget extends Target {
  /** Only these; else all that are meant for one's own people and machines. */
  readonly ports?: readonly number[];
  /** Ranges that are let in instead, such as one's own address: `203.0.113.7/32`. */
  readonly onlyFrom?: readonly string[];
  /** Who is behind the group, where it was read. */
  readonly usedBy?: readonly string[];
}

export const action = defineAction<GroupTarget>()({
  id: 'ec2-revoke-open-rules',
  title: ({ name, region, onlyFrom }) =>
    onlyFrom && onlyFrom.length > 0
      ? {
          en: `Let only ${onlyFrom.join(', ')} in where the security group ${name} (${region}) lets in the internet`,
          ko: `보안 그룹 ${name}(${region})에서 인터넷 대신 ${onlyFrom.join(', ')}만 허용`,
        }
      : {
          en: `Close the ports that the security group ${name} (${region}) opens to the internet`,
          ko: `보안 그룹 ${name}(${region})에서 인터넷에 열린 포트 닫기`,
        },
  reads: ['ec2:DescribeSecurityGroupRules', 'ec2:GetManagedPrefixListEntries'],
  writes: INGRESS_WRITES,
  // Nothing but the rules at issue: whatever else changes in the group is no drift.
  capture: async (aws, target) => {
    const rules = await withPrefixLists(aws, target, await readRules(aws, target));
    const open = openRules(rules, watched(target.ports));
    const instead = new Set((target.onlyFrom ?? []).map((range) => canonical(peerOf(range))));
    const chosen = rules.filter((one) => one.direction === 'ingress' && instead.has(canonical(one.peer)));
    return [...new Set([...open, ...chosen])];
  },
  holds: (rules, { ports }) => openRules(rules, watched(ports)).length === 0,
  apply: (target, rules) => {
    const open = openRules(rules, watched(target.ports));
    const kept = rules.filter((one) => !open.includes(one));
    return rulesFromTo(target, rules, [...kept, ...replacements(open, kept, target.onlyFrom ?? [])]);
  },
  undo: (target, before, now) => rulesFromTo(target, now, before),
  effect: ({ ports, onlyFrom = [] }, rules) => {
    const open = openRules(rules, watched(ports));
    const shown = open.map(ruleWords).join('; ');
    return onlyFrom.length > 0
      ? {
          en: `These rules let in only ${onlyFrom.join(', ')} from then on: ${shown}. All other rules stay. If this is undone, the rules come back with new ids.`,
          ko: `다음 규칙은 ${onlyFrom.join(', ')}만 허용하게 됩니다: ${shown}. 다른 규칙은 그대로입니다. 되돌리면 규칙이 새 ID로 다시 만들어집니다.`,
        }
      : {
          en: `These rules go: ${shown}. All other rules stay. If this is undone, they come back with new ids.`,
          ko: `다음 규칙이 제거됩니다: ${shown}. 다른 규칙은 그대로입니다. 되돌리면 규칙이 새 ID로 다시 만들어집니다.`,
        };
  },
  hurts: ({ ports, onlyFrom = [], usedBy }, rules) => {
    const wide = openRules(rules, watched(ports)).filter(opensMore);
    return [
      ...(usedBy ? [usedByText(usedBy)] : []),
      onlyFrom.length > 0 ? OTHERS_OUT : ALL_OUT,
      ...(wide.length > 0 ? [moreCloses(wide)] : []),
    ];
  },
  refuses: (target) =>
    (target.onlyFrom ?? []).every((range) => RANGE.test(range))
      ? undefined
      : {
          en: 'An address to let in must be a range such as 203.0.113.7/32, and not the whole internet.',
          ko: '허용할 주소는 203.0.113.7/32 같은 범위여야 하며, 인터넷 전체일 수 없습니다.',
        },
  monthlyUsd: 0,
  minutes: 1,
  asksFor: 'own-address',
  facts: [factsOf(SecurityGroup, 'attachmentsIfOpen')],
  fromFinding: (found) => {
    const { ownAddress } = found;
    const usedBy = usersOf(found);
    return theResource(SecurityGroup)(found).map((target) => ({
      ...target,
      ...(ownAddress !== undefined && { onlyFrom: [ownAddress] }),
      ...(usedBy && { usedBy }),
    }));
  },
});

/** At most a sixteenth of a class A network, and as much of IPv6; `0.0.0.0/0` is none. */
const RANGE =
  /^(\d{1,3}(\.\d{1,3}){3}\/(1[2-9]|2\d|3[0-2])|[0-9a-f:]*:[0-9a-f:]*\/(3[2-9]|[4-9]\d|1[01]\d|12[0-8]))$/i;

const ALL_OUT: Text = {
  en: 'People and programs that connect from outside are locked out until you add their address; you too, unless you come through Session Manager. Open sessions usually stay open.',
  ko: '밖에서 접속하던 사람과 프로그램은 주소를 추가할 때까지 접속하지 못합니다. Session Manager로 접속하지 않는다면 나도 마찬가지입니다. 이미 열려 있는 세션은 보통 끊기지 않습니다.',
};

const OTHERS_OUT: Text = {
  en: 'People and programs that connect from other addresses are locked out until you add them; you too, once your address changes. Open sessions usually stay open.',
  ko: '다른 주소에서 접속하던 사람과 프로그램은 그 주소를 추가할 때까지 접속하지 못합니다. 내 주소가 바뀌면 나도 마찬가지입니다. 이미 열려 있는 세션은 보통 끊기지 않습니다.',
};

function moreCloses(rules: readonly GroupRule[]): Text {
  const shown = rules.map(ruleWords).join('; ');
  return {
    en: `Some rules open more ports than these, and everything behind them closes, a website too (${shown}): first add rules for the ports that visitors need.`,
    ko: `더 많은 포트를 여는 규칙이 있어 웹 사이트를 포함해 그 뒤의 모든 것이 닫힙니다(${shown}). 방문자에게 필요한 포트의 규칙을 먼저 추가하세요.`,
  };
}

const ENTRIES_SHOWN = 2;

/** `tcp 22 0.0.0.0/0`, `tcp 22 pl-0a1b (0.0.0.0/0, …)` */
function ruleWords({ protocol, fromPort, toPort, peer }: GroupRule): string {
  const what =
    protocol === '-1' ? 'all' : `${protocol} ${fromPort === toPort ? fromPort : `${fromPort}-${toPort}`}`;
  return `${what} ${peerWords(peer)}`;
}

/** Of a prefix list the widest ranges. */
function peerWords(peer: GroupRule['peer']): string {
  if (!('prefixList' in peer)) return Object.values(peer).join(' ');
  const { prefixList, entries = [] } = peer;
  const length = (range: string) => Number(range.slice(range.indexOf('/') + 1));
  const widest = entries.toSorted((one, other) => length(one) - length(other)).slice(0, ENTRIES_SHOWN);
  return `${prefixList} (${[...widest, ...(entries.length > ENTRIES_SHOWN ? ['…'] : [])].join(', ')})`;
}

/** The same ports, for chosen ranges; those that are there already are not made twice. */
function replacements(
  open: readonly GroupRule[],
  kept: readonly GroupRule[],
  onlyFrom: readonly string[],
): readonly GroupRule[] {
  const door = ({ protocol, fromPort, toPort, peer }: GroupRule) =>
    canonical({ protocol, fromPort, toPort, peer });
  const there = new Set(kept.map(door));
  const made = open.flatMap((rule) => onlyFrom.map((range): GroupRule => ({ ...rule, peer: peerOf(range) })));
  const fresh = made.filter((rule, at) => {
    const first = made.findIndex((one) => door(one) === door(rule));
    return first === at && !there.has(door(rule));
  });
  return inOrder(fresh);
}

function peerOf(range: string): { readonly ipv4: string } | { readonly ipv6: string } {
  return range.includes(':') ? { ipv6: range } : { ipv4: range };
}

/**
 * Rules to put before those that let the internet at remote-access ports. What comes earlier keeps its say, and what
 * comes from private networks stays as it was. Pure.
 */
import { containsCidr } from 'cidr-tools';
import { openAdminPorts } from '../../../inventory/acl-admin-ports.ts';
import type { Transport } from '../../../inventory/firewall.ts';
import type { WatchedPort } from '../../../inventory/private-ports.ts';
import type { AclEntry } from '../../../inventory/resources/network-acl.ts';

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

type Rule = Omit<AclEntry, 'number'>;

/** @param entries inbound, by number. @returns nothing where there is no free number to put one at */
export function missingRules(entries: readonly AclEntry[]): readonly AclEntry[] | undefined {
  const open = openAdminPorts(entries);
  const numbers = [...new Set(open.flatMap(({ rules }) => rules))].toSorted((one, other) => one - other);
  const added: AclEntry[] = [];
  for (const number of numbers) {
    const rule = entries.find((one) => one.number === number);
    if (!rule) continue;
    const wanted = [
      ...privateOnes(rule).filter((one) => !isBefore(one, rule, entries)),
      ...denials(
        rule,
        open.filter(({ rules }) => rules.includes(number)),
      ),
    ];
    const free = freeNumbers(rule, [...entries, ...added]).slice(-wanted.length);
    if (free.length < wanted.length) return undefined;
    added.push(...wanted.map((one, at) => ({ number: free[at] ?? 0, ...one })));
  }
  return added;
}

/** What the rule lets in from private networks, to the same ports. */
function privateOnes({ from, protocol, fromPort, toPort }: AclEntry): readonly Rule[] {
  if (from.includes(':')) return [];
  return PRIVATE.filter((range) => containsCidr([from], range)).map((range) => ({
    allows: true,
    protocol,
    fromPort,
    toPort,
    from: range,
  }));
}

function denials({ from }: AclEntry, ports: readonly WatchedPort[]): readonly Rule[] {
  return (['tcp', 'udp'] as const).flatMap((protocol) =>
    portRanges(ports, protocol).map(([fromPort, toPort]) => ({
      allows: false,
      protocol,
      fromPort,
      toPort,
      from,
    })),
  );
}

/** Neighbours in one: a network ACL takes 20 rules unless more were asked for. */
function portRanges(
  ports: readonly WatchedPort[],
  transport: Transport,
): readonly (readonly [number, number])[] {
  const numbers = ports.filter((one) => one.transport === transport).map(({ port }) => port);
  const ranges: [number, number][] = [];
  for (const port of [...new Set(numbers)].toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && last[1] === port - 1) last[1] = port;
    else ranges.push([port, port]);
  }
  return ranges;
}

/** Between the rule and the one before it of the same family, in which alone the order matters. */
function freeNumbers({ number, from }: AclEntry, entries: readonly AclEntry[]): readonly number[] {
  const isV6 = from.includes(':');
  const taken = new Set(entries.map((one) => one.number));
  const before = entries.filter((one) => one.number < number && one.from.includes(':') === isV6);
  const last = Math.max(0, ...before.map((one) => one.number));
  return Array.from({ length: number - last - 1 }, (_, at) => last + 1 + at).filter((one) => !taken.has(one));
}

function isBefore(wanted: Rule, { number }: AclEntry, entries: readonly AclEntry[]): boolean {
  return entries.some(
    (one) =>
      one.number < number &&
      one.allows === wanted.allows &&
      one.protocol === wanted.protocol &&
      one.fromPort === wanted.fromPort &&
      one.toPort === wanted.toPort &&
      one.from === wanted.from,
  );
}

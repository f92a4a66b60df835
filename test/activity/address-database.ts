/** A database of addresses in the MMDB form, as small as a test needs it: IPv4, 32 bits a record, made-up places. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Value = string | number | { readonly [name: string]: Value };

/** `{ '203.0.113.0/24': { country: { iso_code: 'NL' } } }` */
export function addressDatabase(networks: Readonly<Record<string, Value>>): Buffer {
  const tree: [Branch, Branch][] = [[undefined, undefined]];
  const data: Buffer[] = [];
  let offset = 0;
  for (const [network, value] of Object.entries(networks)) {
    insert(tree, network, { offset });
    const bytes = encoded(value);
    data.push(bytes);
    offset += bytes.length;
  }
  const nodes = Buffer.alloc(tree.length * 8);
  for (const [index, branches] of tree.entries())
    for (const [side, branch] of branches.entries())
      nodes.writeUInt32BE(pointer(branch, tree.length), index * 8 + side * 4);
  const about = {
    node_count: tree.length,
    record_size: 32,
    ip_version: 4,
    database_type: 'Test',
    build_epoch: 1,
  };
  const marker = Buffer.from('\u{AB}\u{CD}\u{EF}MaxMind.com', 'latin1');
  return Buffer.concat([nodes, Buffer.alloc(16), ...data, marker, encoded(about)]);
}

export function addressDatabaseFile(networks: Readonly<Record<string, Value>>): string {
  const path = join(mkdtempSync(join(tmpdir(), 'jikimi-mmdb-')), 'addresses.mmdb');
  writeFileSync(path, addressDatabase(networks));
  return path;
}

/** Another node, a value, or nothing. */
type Branch = number | { readonly offset: number } | undefined;

function insert(tree: [Branch, Branch][], network: string, value: Branch): void {
  const [address = '', length = '32'] = network.split('/');
  const bits = address
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
  let node = 0;
  for (let depth = 0; depth < Number(length); depth += 1) {
    const side = bits[depth] === '1' ? 1 : 0;
    const branches = tree[node] as [Branch, Branch];
    if (depth === Number(length) - 1) branches[side] = value;
    else {
      let next = branches[side];
      if (typeof next !== 'number') {
        next = tree.push([undefined, undefined]) - 1;
        branches[side] = next;
      }
      node = next;
    }
  }
}

function pointer(branch: Branch, nodes: number): number {
  if (branch === undefined) return nodes;
  return typeof branch === 'number' ? branch : nodes + 16 + branch.offset;
}

const STRING = 2;
const NUMBER = 6;
const MAP = 7;

function encoded(value: Value): Buffer {
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([Buffer.from([(NUMBER << 5) | 4]), bytes]);
  }
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    const size = bytes.length < 29 ? [bytes.length] : [29, bytes.length - 29];
    return Buffer.concat([Buffer.from([(STRING << 5) | (size[0] ?? 0), ...size.slice(1)]), bytes]);
  }
  const entries = Object.entries(value).flatMap(([name, inner]) => [encoded(name), encoded(inner)]);
  return Buffer.concat([Buffer.from([(MAP << 5) | (entries.length / 2)]), ...entries]);
}

/**
 * The credentials of an incident and what was made with them, as a tree laid out from left to right. A session and its
 * keys are one box. What has two origins hangs below the first; every other line is drawn to it.
 */
import type { Link } from '../../../activity/sessions/lineage.ts';
import type { LinkKind } from '../../../activity/sessions/links.ts';
import type { Made } from '../../../activity/views/story.ts';

export const CHAIN_BOX = { width: 206, height: 56, across: 74, down: 14 };
const BOXES_AT_MOST = 48;

export interface Chain {
  readonly boxes: readonly ChainBox[];
  readonly lines: readonly ChainLine[];
  readonly width: number;
  readonly height: number;
  readonly isCut: boolean;
}

export type ChainBox = Placed & (CredentialBox | ThingsBox);

interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Nothing is known above it. */
  readonly isFirst: boolean;
}

interface CredentialBox {
  readonly kind: 'credential';
  /** The node that names it best. */
  readonly credential: string;
  /** It was made in the story, gives access, and is not seen removed. */
  readonly isWayBack: boolean;
}

interface ThingsBox {
  readonly kind: 'things';
  readonly type: string;
  readonly things: readonly Made[];
}

export interface ChainLine {
  readonly from: ChainBox;
  readonly to: ChainBox;
  readonly how: LinkKind | 'things';
}

type Box = { readonly id: string } & (CredentialBox | ThingsBox);
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly how: LinkKind | 'things';
}

export function chainOf(initial: string, all: readonly Link[], made: readonly Made[]): Chain {
  // An instance whose role did nothing is a thing that was made, and stands among those.
  const givers = new Set(all.map(({ parent }) => parent));
  const links = all.filter(({ kind, child }) => kind !== 'launched' || givers.has(child));
  const groupOf = sessionsJoined(links);
  const waysBack = new Set(
    made
      .filter(({ lasting, removed, type }) => isCredential(type) && lasting && removed === null)
      .map(({ id }) => id),
  );
  const boxes = new Map<string, Box>();
  const edges: Edge[] = [];
  const join = (credential: string): string => {
    const id = groupOf(credential);
    const known = boxes.get(id);
    if (known?.kind !== 'credential' || namesBetter(credential, known.credential))
      boxes.set(id, { id, kind: 'credential', credential, isWayBack: waysBack.has(nameOf(credential)) });
    return id;
  };
  join(initial);
  for (const { parent, child, kind } of links) {
    const [from, to] = [join(parent), join(child)];
    if (from !== to) edges.push({ from, to, how: kind });
  }
  const drawnAs = new Set(links.map(({ child }) => nameOf(child)));
  const things = made.filter(
    ({ id, type, credential }) => credential !== null && !(isCredential(type) && drawnAs.has(id)),
  );
  for (const here of Map.groupBy(
    things,
    ({ credential, type }) => `${groupOf(credential ?? '')} ${type}`,
  ).values()) {
    const [first] = here;
    if (!first) continue;
    const from = join(first.credential ?? '');
    const id = `${from} ${first.type}`;
    boxes.set(id, { id, kind: 'things', type: first.type, things: here });
    edges.push({ from, to: id, how: 'things' });
  }
  return laidOut(boxes, distinct(edges), groupOf(initial));
}

const isCredential = (type: string): boolean =>
  /^AWS::IAM::(AccessKey|LoginProfile|ServiceSpecificCredential)$/.test(type);

/** As the table of things made calls it: a password by its user. */
const nameOf = (credential: string): string => credential.replace(/^password:.*\//, '');

/** The start of a session says more than its key. */
const namesBetter = (one: string, other: string): boolean => one.includes('@') && !other.includes('@');

function distinct(edges: readonly Edge[]): readonly Edge[] {
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()];
}

function sessionsJoined(links: readonly Link[]): (credential: string) => string {
  const joined = new Map<string, string>();
  const find = (node: string): string => {
    let top = node;
    for (let above = joined.get(top); above !== undefined; above = joined.get(top)) top = above;
    return top;
  };
  for (const { kind, parent, child } of links) {
    if (kind !== 'same-session') continue;
    const [one, other] = [find(parent), find(child)];
    if (one !== other) joined.set(other, one);
  }
  return find;
}

function laidOut(all: ReadonlyMap<string, Box>, edges: readonly Edge[], initial: string): Chain {
  const below = Map.groupBy(edges, ({ from }) => from);
  const isBelow = new Set(edges.map(({ to }) => to));
  const roots = [initial, ...[...all.keys()].filter((id) => id !== initial && !isBelow.has(id))];
  const placed = new Map<string, ChainBox>();
  const seen = new Set<string>();
  let free = 0;
  let deepest = 0;
  /** The middle of the box. */
  const place = (id: string, depth: number): number => {
    seen.add(id);
    deepest = Math.max(deepest, depth);
    const middles: number[] = [];
    for (const { to } of below.get(id) ?? []) {
      if (!seen.has(to) && seen.size < BOXES_AT_MOST) middles.push(place(to, depth + 1));
    }
    const [top, bottom] = [middles[0], middles.at(-1)];
    const y = top === undefined || bottom === undefined ? free : (top + bottom) / 2;
    if (top === undefined) free += CHAIN_BOX.height + CHAIN_BOX.down;
    const box = all.get(id);
    const x = depth * (CHAIN_BOX.width + CHAIN_BOX.across);
    if (box) placed.set(id, { ...box, x, y, isFirst: depth === 0 });
    return y;
  };
  for (const root of roots) if (!seen.has(root) && seen.size < BOXES_AT_MOST) place(root, 0);
  // A ring of credentials has no root of its own.
  for (const id of all.keys()) if (!seen.has(id) && seen.size < BOXES_AT_MOST) place(id, 0);
  const lines = edges.flatMap(({ from, to, how }) => {
    const [start, end] = [placed.get(from), placed.get(to)];
    return start && end ? [{ from: start, to: end, how }] : [];
  });
  return {
    boxes: [...placed.values()],
    lines,
    width: (deepest + 1) * CHAIN_BOX.width + deepest * CHAIN_BOX.across,
    height: Math.max(free - CHAIN_BOX.down, CHAIN_BOX.height),
    isCut: placed.size < all.size,
  };
}

/**
 * The paths as boxes and lines: each box stands as many columns left of full rights as it is steps away. Every step that
 * any path takes is drawn once; where there are too many boxes, the certain paths come first.
 */
import type { Certainty, EscalationPath, Hop } from '../../../access/escalation/path.ts';

const BOXES_AT_MOST = 40;
export const BOX = { width: 190, height: 46, across: 120, down: 22 };

export interface Step {
  /** From 1. */
  readonly number: number;
  readonly hop: Hop;
}

export interface Graph {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  /** Paths that are told in words only. */
  readonly left: number;
}

interface Box {
  /** ARN or `admin`. */
  readonly who: string;
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly from: Box;
  readonly to: Box;
  /** Empty: it has full rights already. */
  readonly steps: readonly Step[];
  /** Certain if any of its steps is. */
  readonly certainty: Certainty;
}

/** Each step once, numbered in the order of the paths. */
export function stepsOf(paths: readonly EscalationPath[]): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  for (const hop of paths.flatMap(({ hops }) => hops)) {
    const key = keyOf(hop);
    if (!steps.has(key)) steps.set(key, { number: steps.size + 1, hop });
  }
  return steps;
}

export function keyOf({ technique, from, to, upon }: Hop): string {
  return [technique, from, to, upon].join(' ');
}

/** Where a path is told on the page. */
export function pathId({ id }: EscalationPath): string {
  return `path-${encodeURIComponent(id)}`;
}

export function graphOf(paths: readonly EscalationPath[], steps: ReadonlyMap<string, Step>): Graph {
  const drawn = fitting(paths);
  const ends = endsOf(drawn);
  const hops = [...new Map(drawn.flatMap((path) => path.hops).map((hop) => [keyOf(hop), hop])).values()];
  const columns = columnsOf([...hops, ...ends]);
  const across = Math.max(...columns.values(), 0);
  const boxes = new Map<string, Box>();
  const place = (column: number, wanted: (who: string) => number): void => {
    const here = [...columns].filter(([, one]) => one === column).map(([who]) => ({ who, y: wanted(who) }));
    let free = 0;
    for (const { who, y } of here.toSorted((one, other) => one.y - other.y)) {
      const top = Math.max(free, y);
      boxes.set(who, { who, x: (across - column) * (BOX.width + BOX.across), y: top });
      free = top + BOX.height + BOX.down;
    }
  };
  const links = [...hops, ...ends];
  const meanOf = (near: readonly string[]): number =>
    near.reduce((sum, who) => sum + (boxes.get(who)?.y ?? 0), 0) / Math.max(near.length, 1);
  // In the order of where they lead, so that lines cross less; then each amid those that lead to it.
  for (let column = 0; column <= across; column += 1) {
    place(column, (who) => meanOf(links.flatMap(({ from, to }) => (from === who ? [to] : []))));
  }
  for (let column = across; column >= 0; column -= 1) {
    place(column, (who) => {
      const before = links.flatMap(({ from, to }) => (to === who ? [from] : []));
      return before.length > 0 ? meanOf(before) : (boxes.get(who)?.y ?? 0);
    });
  }
  const height = Math.max(...[...boxes.values()].map(({ y }) => y), 0) + BOX.height;
  return {
    boxes: [...boxes.values()],
    lines: [...linesOf(hops, boxes, steps), ...ends.flatMap((one) => arrival(one, boxes))],
    width: (across + 1) * BOX.width + across * BOX.across,
    height,
    left: paths.length - drawn.length,
  };
}

type Ends = Pick<Hop, 'from' | 'to'>;

/** A path may end at somebody who has full rights already. */
function endsOf(paths: readonly EscalationPath[]): readonly Ends[] {
  const last = new Set(paths.flatMap(({ hops }) => hops.at(-1)?.to ?? []));
  last.delete('admin');
  return [...last].map((from) => ({ from, to: 'admin' }));
}

function arrival({ from, to }: Ends, boxes: ReadonlyMap<string, Box>): readonly Line[] {
  const [start, end] = [boxes.get(from), boxes.get(to)];
  return start && end ? [{ from: start, to: end, steps: [], certainty: 'certain' }] : [];
}

function fitting(paths: readonly EscalationPath[]): readonly EscalationPath[] {
  const seen = new Set(['admin']);
  const certainFirst = paths.toSorted(
    (a, b) => Number(b.certainty === 'certain') - Number(a.certainty === 'certain'),
  );
  return certainFirst.filter(({ hops }) => {
    const ends = hops.flatMap(({ from, to }) => [from, to]);
    if (new Set([...seen, ...ends]).size > BOXES_AT_MOST) return false;
    for (const end of ends) seen.add(end);
    return true;
  });
}

/** Steps to full rights, the fewest. */
function columnsOf(hops: readonly Ends[]): ReadonlyMap<string, number> {
  const columns = new Map([['admin', 0]]);
  for (let distance = 0; ; distance += 1) {
    const next = hops.filter(({ from, to }) => columns.get(to) === distance && !columns.has(from));
    if (next.length === 0) return columns;
    for (const { from } of next) columns.set(from, distance + 1);
  }
}

function linesOf(
  hops: readonly Hop[],
  boxes: ReadonlyMap<string, Box>,
  steps: ReadonlyMap<string, Step>,
): readonly Line[] {
  return [...Map.groupBy(hops, ({ from, to }) => `${from} ${to}`).values()].flatMap((same) => {
    const [first] = same;
    const from = first && boxes.get(first.from);
    const to = first && boxes.get(first.to);
    if (!from || !to) return [];
    const certainty = same.some((hop) => hop.certainty === 'certain') ? 'certain' : 'unclear';
    const told = same.flatMap((hop) => steps.get(keyOf(hop)) ?? []);
    return [{ from, to, steps: told, certainty }];
  });
}

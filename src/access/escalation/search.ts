/**
 * The shortest ways from whoever is no administrator to having everything. Searched backwards, in breadth: from those
 * who have everything to those who can become one of them, and so on; a caller is asked only about what was reached
 * in the round before. Certain ways first; then what can be reached if something unknown turns out so.
 *
 * A hop counts what its caller alone may do, not what was gathered on the way.
 */
import { type Account, type Node, prepare } from './account.ts';
import type { EscalationInput, ThingKind } from './input.ts';
import { hopOf, type Leap, Leaps } from './leap.ts';
import type { Certainty, EscalationPath, EscalationPaths } from './path.ts';
import type { Technique } from './technique.ts';

/** Longer chains exist on paper only. */
const MOST_HOPS = 6;
/** Of one identity: what is shorter and different in its first hop. */
const MOST_PATHS_EACH = 5;

/** How a node gets to everything: in how many hops, and by which next. */
interface Way {
  readonly hops: number;
  /** `null`: it has everything. */
  readonly leap: Leap | null;
  readonly certainty: Certainty;
}

type Ways = Map<Node, Way>;

/** @param target ARN of whom to become; everything, where nobody is named */
export function findPaths(
  input: EscalationInput,
  all: readonly Technique[],
  target?: string,
): EscalationPaths {
  // Whoever gets everything gets the target too; asked for is how to become it.
  const techniques = target === undefined ? all : all.filter(({ gives }) => gives === 'target');
  const account = prepare(input);
  const leaps = new Leaps(account);
  const ways: Ways = new Map();
  for (const certainty of ['certain', 'unclear'] as const)
    spread(account, techniques, leaps, ways, certainty, target);
  const goals = byHops(ways);
  const starts = account.nodes.filter((one) => isStart(one) && ways.has(one) && one.arn !== target);
  return {
    paths: starts.flatMap((start) => pathsOf(start, techniques, leaps, ways, goals, target)),
    ...standing(account),
    unreadKinds: unread(account, techniques),
  };
}

function spread(
  { nodes }: Account,
  techniques: readonly Technique[],
  leaps: Leaps,
  ways: Ways,
  certainty: Certainty,
  target: string | undefined,
): void {
  const everything = certainty === 'certain' ? 'yes' : 'unclear';
  for (const node of nodes) {
    const isGoal = target === undefined ? node.everything === everything : node.arn === target;
    if (isGoal && !ways.has(node)) ways.set(node, { hops: 0, leap: null, certainty });
  }
  for (let hops = 1; hops <= MOST_HOPS; hops += 1) {
    const before = [...ways].filter(([, way]) => way.hops === hops - 1).map(([node]) => node);
    if (before.length === 0 && hops > 1) return;
    const useful = techniques.filter(({ gives }) => hops === 1 || gives === 'target');
    const found = nodes
      .filter((node) => !ways.has(node))
      .flatMap((node) => firstLeap(node, useful, leaps, before, certainty) ?? []);
    for (const leap of found) ways.set(leap.from, { hops, leap, certainty });
  }
}

function firstLeap(
  node: Node,
  techniques: readonly Technique[],
  leaps: Leaps,
  reached: readonly Node[],
  certainty: Certainty,
): Leap | undefined {
  for (const technique of techniques) {
    const leap = leaps.find(node, technique, reached, certainty);
    if (leap) return leap;
  }
  return undefined;
}

/** Those of the least hops that its best way takes, one for each first technique; certain ones first. */
function pathsOf(
  start: Node,
  techniques: readonly Technique[],
  leaps: Leaps,
  ways: Ways,
  goalsAt: ReadonlyMap<number, readonly Node[]>,
  target: string | undefined,
): readonly EscalationPath[] {
  const shortest = ways.get(start)?.hops ?? 0;
  const goals = goalsAt.get(shortest - 1) ?? [];
  const found = techniques
    .filter(({ gives }) => shortest === 1 || gives === 'target')
    .flatMap((technique) => leaps.find(start, technique, goals, 'unclear') ?? [])
    .map((leap) => pathBy(leap, ways, target ?? 'admin'));
  return found.toSorted((a, b) => rank(a.certainty) - rank(b.certainty)).slice(0, MOST_PATHS_EACH);
}

/** Nodes by how many hops they are from everything, surer ones first. */
function byHops(ways: Ways): ReadonlyMap<number, readonly Node[]> {
  const surest = [...ways].toSorted(([, a], [, b]) => rank(a.certainty) - rank(b.certainty));
  const grouped = Map.groupBy(surest, ([, { hops }]) => hops);
  return new Map([...grouped].map(([hops, found]) => [hops, found.map(([node]) => node)]));
}

function pathBy(first: Leap, ways: Ways, goal: string): EscalationPath {
  const taken = [first];
  let certainty = first.certainty;
  for (let at = first.to; at !== 'admin'; ) {
    const way = ways.get(at);
    if (way?.certainty === 'unclear') certainty = 'unclear';
    if (!way?.leap) break;
    taken.push(way.leap);
    at = way.leap.to;
  }
  const hops = taken.map(hopOf);
  const id = [
    named(first.from),
    ...taken.flatMap(({ technique, to }) => [technique.id, to === 'admin' ? to : named(to)]),
  ];
  return { id: id.join('>'), from: first.from.arn, to: goal, hops, certainty };
}

function named({ kind, name }: Node): string {
  return `${kind}/${name}`;
}

function rank(certainty: Certainty): number {
  return certainty === 'certain' ? 0 : 1;
}

/** AWS's own roles act for nobody in the account; a group is nobody. */
function isStart(node: Node): boolean {
  return node.everything === 'no' && (node.kind === 'user' || node.role !== null);
}

function standing({ nodes }: Account): Omit<EscalationPaths, 'paths' | 'unreadKinds'> {
  const people = nodes.filter(({ kind }) => kind !== 'group');
  const arns = (wanted: (node: Node) => boolean) => people.filter(wanted).map(({ arn }) => arn);
  return {
    admins: arns(({ everything }) => everything === 'yes'),
    unclearAdmins: arns(({ everything }) => everything === 'unclear'),
    incomplete: arns(({ complete }) => !complete),
  };
}

function unread({ readKinds }: Account, techniques: readonly Technique[]): readonly ThingKind[] {
  const wanted = techniques.flatMap(({ upon, requires }) => [
    ...(typeof upon === 'object' ? [upon.thing] : []),
    ...(requires ? [requires] : []),
  ]);
  return [...new Set(wanted)].filter((kind) => !readKinds.has(kind)).toSorted();
}

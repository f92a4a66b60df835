/** What the owner names to be stopped when the month's budget is full: `user/mina`, `ap-northeast-2/i-0abc…`. Pure. */
import type { Json } from '../../kernel/json.ts';

/** One budget action: people together, machines of a kind by region. */
export interface Stop {
  readonly [key: string]: Json;
  readonly kind: 'people' | 'ec2' | 'rds';
  /** Of machines; `null` of people. */
  readonly where: string | null;
  /** Sorted: `user/mina`, `i-0abc…`, `orders`. */
  readonly names: readonly string[];
}

const PERSON = /^(?:user|group|role)\/[\w+=,.@-]{1,128}$/;
const INSTANCE = /^(?<where>[a-z]{2,4}(?:-[a-z]+)+-\d)\/(?<name>i-(?:[0-9a-f]{8}|[0-9a-f]{17}))$/;
const DATABASE = /^(?<where>[a-z]{2,4}(?:-[a-z]+)+-\d)\/db\/(?<name>[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)$/i;

/** Of one kind, in one region: AWS takes no more. */
export const MOST_STOPS = 100;

/** @returns `undefined` where it names nothing that a budget can stop */
export function stopOf(typed: string): Stop | undefined {
  if (PERSON.test(typed)) return { kind: 'people', where: null, names: [typed] };
  const kinds = [
    ['ec2', INSTANCE],
    ['rds', DATABASE],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const { where, name } = pattern.exec(typed)?.groups ?? {};
    if (where !== undefined && name !== undefined) return { kind, where, names: [name] };
  }
  return undefined;
}

export function stopsFor(typed: readonly string[]): readonly Stop[] {
  const single = typed.flatMap((one) => stopOf(one) ?? []);
  const groups = Map.groupBy(single, ({ kind, where }) => `${kind} ${where ?? ''}`);
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    const names = [...new Set(same.flatMap((one) => one.names))].toSorted();
    return first ? [{ ...first, names }] : [];
  });
}

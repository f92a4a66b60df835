/** Which rules are looked for in which pass over `events`, and how what they found is asked for afterwards. */
import { FOUND, type Kept, numbered } from './found-records.ts';
import { type Kind, type Reach, reachOf } from './kinds.ts';
import { runPasses } from './passes.ts';
import type { Query } from './query.ts';
import { askedOf, bitsIn, classesOf, masksOf, type RecordClass } from './record-class.ts';
import type { EventRule } from './sigma/rule.ts';
import { duckdb } from './sigma/sql/duckdb.ts';
import { printCondition } from './sigma/sql/print.ts';
import { traitsOf, varietiesOf } from './traits.ts';

export interface Scan {
  readonly classes: readonly RecordClass[];
  readonly kept: Kept;
  /** Rules of which SQL finds candidates only. */
  readonly undecided: readonly Reach[];
}

/** Makes and fills the table `FOUND`. `fieldsOf`: what is wanted of a rule's records beside who, when and where. */
export async function runScan(
  query: Query,
  rules: readonly EventRule[],
  kinds: readonly Kind[],
  fieldsOf: ReadonlyMap<EventRule, readonly string[]>,
): Promise<Scan> {
  const reached = rules
    .map((rule) => reachOf(rule, kinds))
    .filter(({ whole, open }) => whole.length + open.length > 0);
  const isDecided = ({ rule, open }: Reach): boolean =>
    open.length === 0 || printCondition(rule.condition, duckdb).isExact;
  const asked = askedOf(reached.filter(isDecided));
  const traits = traitsOf([...asked.values()].flatMap(({ open }) => open.map((one) => one.condition)));
  const varieties = await varietiesOf(query, [...asked.keys()], kinds, traits);
  const classes = classesOf(asked, varieties, traits);
  const kept: Kept = {
    masks: masksOf(classes),
    fields: [...new Set([...fieldsOf.values()].flat())],
    fieldsOf: (rule) => fieldsOf.get(rule) ?? [],
  };
  await runPasses(query, { classes, kinds, traits, kept });
  return { classes, kept, undecided: reached.filter((one) => !isDecided(one)) };
}

/** What was found of these rules: `FOUND` with `b0`, `b1`, …, the bits of theirs; null where none can be. */
export function foundOf({ classes, kept }: Scan, wanted: (rule: EventRule) => boolean): string | null {
  const masks = numbered('m', kept.masks);
  const rows = classes.flatMap((one) => {
    const isSure = one.sure.some(wanted);
    const bits = bitsIn(one, wanted, kept.masks);
    return isSure || bits.some((sum) => sum > 0) ? [`(${[one.id, isSure, ...bits].join(', ')})`] : [];
  });
  if (rows.length === 0) return null;
  const names = masks.map((_, at) => `w${at}`);
  const bits = masks.map((mask, at) => `${mask} & w${at} as b${at}`);
  const some = ['w_is_sure', ...masks.map((mask, at) => `${mask} & w${at} <> 0`)].join(' or ');
  return `(select ${[`${FOUND}.*`, ...bits].join(', ')} from ${FOUND} join (values ${rows.join(', ')}) as w(${['w_class', 'w_is_sure', ...names].join(', ')}) on class = w_class where ${some})`;
}

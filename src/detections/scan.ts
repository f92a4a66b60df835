/** Which rules are looked for in which pass over `events`, and how what they found is asked for afterwards. */
import { FOUND, heavyPass, type Kept, lightPass, numbered, tableFor } from './found-records.ts';
import { type Kind, reachOf } from './kinds.ts';
import { bitsIn, classesOf, masksOf, type Reached, type RecordClass } from './record-class.ts';
import { isOnColumns } from './sigma/leaves.ts';
import type { EventRule } from './sigma/rule.ts';
import { duckdb } from './sigma/sql/duckdb.ts';
import { columnText } from './sigma/sql/event-field.ts';
import { printCondition } from './sigma/sql/print.ts';

export interface Scan {
  /** Make and fill the table `FOUND`. */
  readonly statements: readonly string[];
  readonly classes: readonly RecordClass[];
  readonly kept: Kept;
  /** Rules of which SQL finds candidates only. */
  readonly undecided: readonly Reached[];
}

/** `fieldsOf`: what is wanted of a rule's records beside who, when and where. */
export function planScan(
  rules: readonly EventRule[],
  kinds: readonly Kind[],
  fieldsOf: ReadonlyMap<EventRule, readonly string[]>,
): Scan {
  const reached = rules
    .map((rule): Reached => ({ rule, ...reachOf(rule, kinds) }))
    .filter(({ whole, open }) => whole.length + open.length > 0);
  const isDecided = ({ rule, open }: Reached): boolean =>
    open.length === 0 || printCondition(rule.condition, duckdb).isExact;
  const exact = reached.filter(isDecided);
  const wantsRecord = ({ rule }: Reached): boolean =>
    (fieldsOf.get(rule) ?? []).some((field) => columnText(field) === null);
  const isHeavy = (one: Reached): boolean => wantsRecord(one) || !isOnColumns(one.rule.condition);
  const light = exact.map((one) => {
    if (!isHeavy(one)) return one;
    return { ...one, open: [], whole: wantsRecord(one) ? [] : one.whole };
  });
  const heavy = exact.filter(isHeavy).map((one) => (wantsRecord(one) ? one : { ...one, whole: [] }));
  const columns = classesOf(light, kinds, 0, true);
  const records = classesOf(heavy, kinds, columns.classes.length, false);
  const classes = [...columns.classes, ...records.classes];
  const kept: Kept = {
    masks: masksOf(classes),
    fields: [...new Set([...fieldsOf.values()].flat())],
    fieldsOf: (rule) => fieldsOf.get(rule) ?? [],
  };
  return {
    statements: [
      tableFor(kept),
      ...(columns.classes.length > 0 ? [lightPass(columns, kinds, kept)] : []),
      ...(records.classes.length > 0 ? heavyPass(records, kinds, kept) : []),
    ],
    classes,
    kept,
    undecided: reached.filter((one) => !isDecided(one)),
  };
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

/**
 * What rules ask of the columns of a record beside its kind (who called, with what program), each question a bit of
 * the record. The many records of a log fall into few varieties, which answer all of them alike; of a variety it is
 * known without its records which rules match it, and what is left to ask of the record as delivered.
 */
import { type Kind, rowsOf } from './kinds.ts';
import type { Query } from './query.ts';
import { isOnColumns, NEVER, withLeaves } from './sigma/leaves.ts';
import { ALWAYS, type Node } from './sigma/node.ts';
import { duckdb } from './sigma/sql/duckdb.ts';
import { printCondition } from './sigma/sql/print.ts';

/** Where a question, or a rule, has its bit. */
export interface Bit {
  /** Of which column. */
  readonly mask: number;
  /** A power of two. */
  readonly value: number;
}

/** As many as JavaScript tells apart. */
export const BITS = 30;

export function bitAt(at: number): Bit {
  return { mask: Math.floor(at / BITS), value: 2 ** (at % BITS) };
}

/** By the SQL of the question. */
export type Traits = ReadonlyMap<string, Bit>;

export interface Variety extends Kind {
  /** Sums of bits, one for each mask. */
  readonly traits: readonly number[];
}

export function traitsOf(conditions: readonly Node[]): Traits {
  const questions = new Set<string>();
  for (const condition of conditions) {
    withLeaves(condition, (leaf) => {
      const question = questionOf(leaf);
      if (question !== null) questions.add(question);
      return leaf;
    });
  }
  return new Map([...questions].map((sql, at) => [sql, bitAt(at)]));
}

/** Null: SQL cannot say it, or not of the columns alone. */
function questionOf(leaf: Node): string | null {
  if (!isOnColumns(leaf)) return null;
  const { sql, isExact } = printCondition(leaf, duckdb);
  return isExact ? sql : null;
}

/** The masks, as columns. */
export function traitColumns(traits: Traits): readonly { readonly sql: string; readonly name: string }[] {
  const byMask = Map.groupBy(traits, ([, { mask }]) => mask);
  return [...byMask].map(([mask, own]) => ({
    sql: own.map(([sql, { value }]) => `cast(${sql} as integer) * ${value}`).join(' + '),
    name: `t${mask}`,
  }));
}

/** The condition with what its columns answer; `traits` of it, per mask, are all that it looked at. */
export interface Answered {
  readonly used: readonly number[];
  answer(traits: readonly number[]): Node;
}

export function answered(condition: Node, traits: Traits): Answered {
  const used: number[] = [];
  const bits = new Map<Node, Bit>();
  withLeaves(condition, (leaf) => {
    const bit = traits.get(questionOf(leaf) ?? '');
    if (bit) {
      bits.set(leaf, bit);
      used[bit.mask] = (used[bit.mask] ?? 0) | bit.value;
    }
    return leaf;
  });
  return {
    used: Array.from(used, (mask) => mask ?? 0),
    answer: (of) =>
      withLeaves(condition, (leaf) => {
        const bit = bits.get(leaf);
        if (!bit) return leaf;
        return ((of[bit.mask] ?? 0) & bit.value) === 0 ? NEVER : ALWAYS;
      }),
  };
}

interface Counted extends Pick<Kind, 'source' | 'name' | 'error'> {
  readonly records: number | bigint;
  readonly [mask: `t${number}`]: number | bigint;
}

/** Those of the kinds asked about. */
export async function varietiesOf(
  query: Query,
  asked: readonly Kind[],
  kinds: readonly Kind[],
  traits: Traits,
): Promise<readonly Variety[]> {
  const columns = traitColumns(traits);
  if (columns.length === 0) return asked.map((kind) => ({ ...kind, traits: [] }));
  const rows = await query<Counted>(
    `select *, count(*) as records from (select ${['source', 'name', 'error_code as error', ...columns.map(({ sql, name }) => `${sql} as ${name}`)].join(', ')} from events where ${rowsOf(asked, kinds)}) group by all`,
  );
  return rows.map(({ source, name, error, records, ...masks }) => ({
    source,
    name,
    error,
    records: Number(records),
    traits: columns.map((_, at) => Number(masks[`t${at}`] ?? 0)),
  }));
}

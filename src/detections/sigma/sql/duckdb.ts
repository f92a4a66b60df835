import { toRe2 } from '../regex.ts';
import { type Dialect, pathOf, sqlText } from './dialect.ts';
import { jsonColumn } from './event-field.ts';

/** How values are taken out of the record. Both by its path. */
export interface Taking {
  /** The text of a value. */
  text(path: readonly string[]): string;
  /** JSON of the value under the first step. */
  root(step: string): string;
  /** Condition: an array may stand on the way there, or at its end. */
  mayPassArray(path: readonly string[]): string;
}

export const duckdb: Dialect = duckdbTaking({
  text: ([first = '', ...rest]) => {
    const column = jsonColumn(first);
    return column === null
      ? `json_extract_string(raw, ${sqlText(`$${pathOf([first, ...rest])}`)})`
      : `json_extract_string(${column}, ${sqlText(`$${pathOf(rest)}`)})`;
  },
  root: (step) => partOf(step),
  mayPassArray: ([first = '']) => `contains(${jsonColumn(first) ?? 'raw'}, '[')`,
});

/** JSON of what stands in the record under the name: its column, else taken out of the record. */
export function partOf(step: string): string {
  return jsonColumn(step) ?? `json_extract(raw, ${sqlText(`$${pathOf([step])}`)})`;
}

/**
 * Its JSON paths do not pass through arrays by themselves: in records that hold an array, the values are taken step by
 * step, of a value that is an array also from its elements.
 */
export function duckdbTaking(taking: Taking): Dialect {
  return {
    name: 'duckdb',
    some: (path, passes, variable) => {
      const [first = '', ...rest] = path;
      const values = `case when ${taking.mayPassArray(path)} then ${throughArrays(taking.root(first), rest)} end`;
      const inArrays = `len(list_filter(${values}, lambda ${variable}: coalesce(${passes(variable)}, false))) > 0`;
      return `(coalesce(${passes(taking.text(path))}, false) or coalesce(${inArrays}, false))`;
    },
    scalar: (path) => taking.text(path),
    whole: () => 'cast(json(raw) as varchar)',
    startsWith: (value, part) => `starts_with(${value}, ${part})`,
    endsWith: (value, part) => `suffix(${value}, ${part})`,
    contains: (value, part) => `contains(${value}, ${part})`,
    matches: (value, source, flags) => `regexp_matches(${value}, ${sqlText(toRe2(source, flags))})`,
    matchesFully: (value, expression) => `regexp_full_match(${value}, ${expression})`,
    tryCast: (value, type) => `try_cast(${value} as ${type})`,
  };
}

function throughArrays(root: string, steps: readonly string[]): string {
  let values = `[${root}]`;
  for (const step of steps) {
    const [own, ofElements] = [`$${pathOf([step])}`, `$[*]${pathOf([step])}`].map(sqlText);
    values = `flatten(list_transform(${values}, lambda v: list_append(json_extract(v, ${ofElements}), json_extract(v, ${own}))))`;
  }
  return `flatten(list_transform(${values}, lambda v: list_append(json_extract_string(v, '$[*]'), json_extract_string(v, '$'))))`;
}

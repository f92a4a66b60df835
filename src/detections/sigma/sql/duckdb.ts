import { type Dialect, pathOf, sqlText } from './dialect.ts';

/**
 * Its JSON paths do not pass through arrays by themselves: every place where an array may stand is asked for with `[*]`,
 * and only in records that hold one.
 */
export const duckdb: Dialect = {
  name: 'duckdb',
  some: (path, passes) => {
    const lists = arrayPaths(path).map((one) => extract(`$${one}`));
    const inArrays = `len(list_filter(flatten([${lists.join(', ')}]), lambda x: coalesce(${passes('x')}, false))) > 0`;
    return `(coalesce(${passes(duckdb.scalar(path))}, false) or (contains(raw, '[') and ${inArrays}))`;
  },
  scalar: (path) => extract(`$${pathOf(path)}`),
  whole: () => 'cast(json(raw) as varchar)',
  startsWith: (value, text) => `starts_with(${value}, ${text})`,
  endsWith: (value, text) => `suffix(${value}, ${text})`,
  contains: (value, text) => `contains(${value}, ${text})`,
  matches: (value, expression) => `regexp_matches(${value}, ${expression})`,
  matchesFully: (value, expression) => `regexp_full_match(${value}, ${expression})`,
  tryCast: (value, type) => `try_cast(${value} as ${type})`,
  epochMs: (timestamp) => `epoch_ms(${timestamp})`,
  part: (value, parts) => `(hash(${value}) % ${parts})`,
};

function extract(path: string): string {
  return `json_extract_string(raw, ${sqlText(path)})`;
}

/** With `[*]` after at least one step. */
function arrayPaths(path: readonly string[]): readonly string[] {
  return Array.from({ length: 2 ** path.length - 1 }, (_, chosen) =>
    pathOf(path, (at) => ((chosen + 1) & (2 ** at) ? '[*]' : '')),
  );
}

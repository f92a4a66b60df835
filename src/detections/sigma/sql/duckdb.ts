import { type Dialect, type Hoisting, pathOf, sqlText } from './dialect.ts';

/**
 * Its JSON paths do not pass through arrays by themselves: in records that hold an array, the values are taken step by
 * step, of a value that is an array also from its elements.
 */
export const duckdb: Dialect = dialectWith({
  text: (path) => `json_extract_string(raw, ${sqlText(path)})`,
  json: (path) => `json_extract(raw, ${sqlText(path)})`,
});

/** How JSON paths are taken out of the record. */
interface Extraction {
  text(path: string): string;
  json(path: string): string;
}

function dialectWith(extraction: Extraction): Dialect {
  const scalar = (path: readonly string[]): string => extraction.text(`$${pathOf(path)}`);
  return {
    name: 'duckdb',
    some: (path, passes, variable) => {
      const inArrays = `len(list_filter(${valuesThroughArrays(path, extraction)}, lambda ${variable}: coalesce(${passes(variable)}, false))) > 0`;
      return `(coalesce(${passes(scalar(path))}, false) or (contains(raw, '[') and ${inArrays}))`;
    },
    scalar,
    whole: () => 'cast(json(raw) as varchar)',
    startsWith: (value, text) => `starts_with(${value}, ${text})`,
    endsWith: (value, text) => `suffix(${value}, ${text})`,
    contains: (value, text) => `contains(${value}, ${text})`,
    matches: (value, expression) => `regexp_matches(${value}, ${expression})`,
    matchesFully: (value, expression) => `regexp_full_match(${value}, ${expression})`,
    tryCast: (value, type) => `try_cast(${value} as ${type})`,
    epochMs: (timestamp) => `epoch_ms(${timestamp})`,
    part: (value, parts) => `(hash(${value}) % ${parts})`,
    hoisting,
  };
}

/** One list of paths is one parse of the record; a call for each would keep a parsed copy of every row for each. */
function hoisting(): Hoisting {
  const texts: string[] = [];
  const jsons: string[] = [];
  const at = (paths: string[], path: string): number => {
    if (!paths.includes(path)) paths.push(path);
    return paths.indexOf(path) + 1;
  };
  const list = (paths: readonly string[]): string => `[${paths.map(sqlText).join(', ')}]`;
  return {
    dialect: dialectWith({
      text: (path) => `x_texts[${at(texts, path)}]`,
      json: (path) => `x_jsons[${at(jsons, path)}]`,
    }),
    columns: () => [
      ...(texts.length > 0 ? [`json_extract_string(raw, ${list(texts)}) as x_texts`] : []),
      ...(jsons.length > 0
        ? [`case when contains(raw, '[') then json_extract(raw, ${list(jsons)}) end as x_jsons`]
        : []),
    ],
  };
}

function valuesThroughArrays(path: readonly string[], { json }: Extraction): string {
  const [first = '', ...rest] = path;
  let values = `[${json(`$${pathOf([first])}`)}]`;
  for (const step of rest) {
    const [own, ofElements] = [`$${pathOf([step])}`, `$[*]${pathOf([step])}`].map(sqlText);
    values = `flatten(list_transform(${values}, lambda v: list_append(json_extract(v, ${ofElements}), json_extract(v, ${own}))))`;
  }
  return `flatten(list_transform(${values}, lambda v: list_append(json_extract_string(v, '$[*]'), json_extract_string(v, '$'))))`;
}

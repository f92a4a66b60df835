import { type Dialect, type Hoisting, pathOf, sqlText } from './dialect.ts';

/**
 * Its JSON paths do not pass through arrays by themselves: in records that hold an array, the values are taken step by
 * step, of a value that is an array also from its elements.
 */
export const duckdb: Dialect = dialectWith({
  text: (path) => `json_extract_string(raw, ${sqlText(path)})`,
  values: (path) => `case when contains(raw, '[') then ${valuesThroughArrays(path)} end`,
});

/** How values are taken out of the record. */
interface Extraction {
  readonly text: (path: string) => string;
  /** Null where the record holds no array. */
  readonly values: (path: readonly string[]) => string;
}

function dialectWith({ text, values }: Extraction): Dialect {
  const scalar = (path: readonly string[]): string => text(`$${pathOf(path)}`);
  return {
    name: 'duckdb',
    some: (path, passes, variable) => {
      const inArrays = `len(list_filter(${values(path)}, lambda ${variable}: coalesce(${passes(variable)}, false))) > 0`;
      return `(coalesce(${passes(scalar(path))}, false) or coalesce(${inArrays}, false))`;
    },
    scalar,
    whole: () => 'cast(json(raw) as varchar)',
    startsWith: (value, part) => `starts_with(${value}, ${part})`,
    endsWith: (value, part) => `suffix(${value}, ${part})`,
    contains: (value, part) => `contains(${value}, ${part})`,
    matches: (value, expression) => `regexp_matches(${value}, ${expression})`,
    matchesFully: (value, expression) => `regexp_full_match(${value}, ${expression})`,
    tryCast: (value, type) => `try_cast(${value} as ${type})`,
    epochMs: (timestamp) => `epoch_ms(${timestamp})`,
    part: (value, parts) => `(hash(${value}) % ${parts})`,
    hoisting,
  };
}

/**
 * One list of paths is one parse of the record. Each call that reads JSON keeps what it parsed of two thousand rows, so
 * a call for each condition would fill the memory.
 */
function hoisting(): Hoisting {
  const texts: string[] = [];
  const lists: { readonly path: readonly string[]; readonly name: string; readonly when: Set<string> }[] = [];
  let when = 'true';
  return {
    dialect: dialectWith({
      text: (path) => {
        if (!texts.includes(path)) texts.push(path);
        return `x_texts[${texts.indexOf(path) + 1}]`;
      },
      values: (path) => {
        const known = lists.find((one) => one.path.join('.') === path.join('.'));
        const list = known ?? { path, name: `x_list${lists.length}`, when: new Set() };
        if (!known) lists.push(list);
        list.when.add(when);
        return list.name;
      },
    }),
    within(condition) {
      when = condition;
    },
    columns: () => [
      ...(texts.length > 0
        ? [`json_extract_string(raw, [${texts.map(sqlText).join(', ')}]) as x_texts`]
        : []),
      ...lists.map(
        ({ path, name, when: any }) =>
          `case when (${[...any].join(' or ')}) and contains(raw, '[') then ${valuesThroughArrays(path)} end as ${name}`,
      ),
    ],
  };
}

function valuesThroughArrays(path: readonly string[]): string {
  const [first = '', ...rest] = path;
  let values = `[json_extract(raw, ${sqlText(`$${pathOf([first])}`)})]`;
  for (const step of rest) {
    const [own, ofElements] = [`$${pathOf([step])}`, `$[*]${pathOf([step])}`].map(sqlText);
    values = `flatten(list_transform(${values}, lambda v: list_append(json_extract(v, ${ofElements}), json_extract(v, ${own}))))`;
  }
  return `flatten(list_transform(${values}, lambda v: list_append(json_extract_string(v, '$[*]'), json_extract_string(v, '$'))))`;
}

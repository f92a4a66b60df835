import { toJava } from '../regex.ts';
import { type Dialect, pathOf, sqlText } from './dialect.ts';

/** Trino and Athena (engine version 3). `lax` paths pass through arrays; `raw` is text there. */
export const trino: Dialect = {
  name: 'trino',
  some: (path, passes, variable) => {
    const found = [pathOf(path), `${pathOf(path)}[*]`].map(
      (one) =>
        `coalesce(cast(json_parse(json_query(raw, ${sqlText(`lax $${one}`)} with array wrapper)) as array(json)), array[])`,
    );
    const text = `coalesce(json_extract_scalar(${variable}, '$'), json_format(${variable}))`;
    return `any_match(${found.join(' || ')}, ${variable} -> json_format(${variable}) <> 'null' and coalesce(${passes(text)}, false))`;
  },
  scalar: (path) => {
    const at = sqlText(`$${path.map((step) => `["${step}"]`).join('')}`);
    return `coalesce(json_extract_scalar(raw, ${at}), nullif(json_format(json_extract(raw, ${at})), 'null'))`;
  },
  whole: () => 'json_format(json_parse(raw))',
  startsWith: (value, text) => `starts_with(${value}, ${text})`,
  endsWith: (value, text) => `starts_with(reverse(${value}), reverse(${text}))`,
  contains: (value, text) => `strpos(${value}, ${text}) > 0`,
  matches: (value, source, flags) => `regexp_like(${value}, ${sqlText(toJava(source, flags))})`,
  matchesFully: (value, expression) => `regexp_like(${value}, '\\A(?:' || ${expression} || ')\\z')`,
  tryCast: (value, type) => `try_cast(${value} as ${type})`,
};

/** One line of a selection: `field|modifier: value(s)` → a node. */

import type { Text } from '../../kernel/text.ts';
import { parseNetwork } from './network.ts';
import {
  ALWAYS,
  ANY,
  every,
  type FieldTest,
  type Node,
  type OrderTest,
  type Pattern,
  some,
  type Test,
  type Wildcard,
} from './node.ts';
import { literalOf, mapText, parsePattern, tidy } from './pattern.ts';
import { Refusal } from './refusal.ts';
import { splitFlags, toRegExp } from './regex.ts';
import { RegexRefused } from './regex-tokens.ts';
import { base64Offsets, toBase64, wide, windashes } from './value-forms.ts';
import { isList, type Value } from './yaml-source.ts';

/** Values for `%name%` under `expand`. */
export type Placeholders = Readonly<Record<string, readonly string[]>>;

type Path = readonly (string | number)[];

const ORDER: Readonly<Record<string, OrderTest['operator']>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' };
const KNOWN = new Set(
  `contains startswith endswith all re i m s fieldref exists expand cidr cased base64 base64offset wide utf16 utf16le utf16be windash neq lt lte gt gte`.split(
    ' ',
  ),
);

export function lineNode(key: string, value: Value, placeholders: Placeholders, path: Path): Node {
  const [field = '', ...modifiers] = key.split('|');
  const unknown = modifiers.find((one) => !KNOWN.has(one));
  if (unknown !== undefined) throw unsupported(unknown, path);
  const values = isList(value) ? value : [value];
  const nodes = values.flatMap((one) => valueNodes(field, modifiers, one, placeholders, path));
  if (values.length === 0) throw refused('It has no value.', '값이 없습니다.', path);
  const joined = modifiers.includes('all') ? every(nodes) : some(nodes);
  return modifiers.includes('neq') ? { kind: 'not', of: joined } : joined;
}

function valueNodes(
  field: string,
  modifiers: readonly string[],
  value: Value,
  placeholders: Placeholders,
  path: Path,
): readonly Node[] {
  if (value !== null && typeof value === 'object') {
    throw refused('A value may not hold further fields.', '값 안에 다른 필드를 넣을 수 없습니다.', path);
  }
  if (modifiers.includes('exists')) return [existsNode(field, value, path)];
  if (value === null) return [{ kind: 'not', of: onField(field, { is: 'present' }, path) }];
  const texts = modifiers.includes('expand') ? expanded(String(value), placeholders, path) : [String(value)];
  return texts.map((text) => testNode(field, modifiers, text, path));
}

function existsNode(field: string, value: string | boolean | null, path: Path): Node {
  const wanted = String(value).toLowerCase();
  if (wanted !== 'true' && wanted !== 'false') {
    throw refused('"exists" takes true or false.', '"exists"에는 true나 false만 쓸 수 있습니다.', path);
  }
  const present = onField(field, { is: 'present' }, path);
  return wanted === 'true' ? present : { kind: 'not', of: present };
}

function testNode(field: string, modifiers: readonly string[], text: string, path: Path): Node {
  const cased = modifiers.includes('cased');
  if (modifiers.includes('re')) return onField(field, regexTest(text, modifiers, path), path);
  if (modifiers.includes('cidr')) {
    if (!parseNetwork(text))
      throw refused(`"${text}" is no network.`, `"${text}"은(는) 네트워크 주소가 아닙니다.`, path);
    return onField(field, { is: 'network', cidr: text }, path);
  }
  const order = modifiers.find((one) => one in ORDER);
  const operator = order === undefined ? undefined : ORDER[order];
  if (operator) {
    if (text.trim() === '' || !Number.isFinite(Number(text))) {
      throw refused(`"${text}" is no number.`, `"${text}"은(는) 숫자가 아닙니다.`, path);
    }
    return onField(field, { is: 'order', operator, than: Number(text) }, path);
  }
  if (modifiers.includes('fieldref')) {
    return onField(field, { is: 'field', other: text, how: placeOf(modifiers), cased }, path);
  }
  const tests = patternsOf(text, modifiers, field === '', path).map((pattern): Node => {
    const only = pattern.length === 1 && pattern[0] === ANY;
    return onField(field, only ? { is: 'present' } : { is: 'text', pattern, cased }, path);
  });
  return some(tests);
}

function regexTest(text: string, modifiers: readonly string[], path: Path): Test {
  const { source, flags } = splitFlags(text);
  const all = [...new Set([...flags.split(''), ...modifiers.filter((one) => ['i', 'm', 's'].includes(one))])]
    .toSorted()
    .join('');
  try {
    toRegExp(source, all);
  } catch (error) {
    const { en, ko } = whyNot(error);
    throw refused(`The regular expression cannot be read: ${en}.`, `정규식을 읽을 수 없습니다: ${ko}.`, path);
  }
  return { is: 'regex', source, flags: all };
}

/** JavaScript ends its messages in what is wrong. */
function whyNot(error: unknown): Text {
  if (error instanceof RegexRefused) return error.reason;
  if (!(error instanceof SyntaxError)) throw error;
  const words = error.message.slice(error.message.lastIndexOf(': ') + 2);
  return { en: words, ko: `문법 오류(${words})` };
}

function placeOf(modifiers: readonly string[]): FieldTest['how'] {
  return (['contains', 'startswith', 'endswith'] as const).find((one) => modifiers.includes(one)) ?? 'equals';
}

/** Encodings in the order they stand; then where the text stands in the value. */
function patternsOf(
  text: string,
  modifiers: readonly string[],
  isKeyword: boolean,
  path: Path,
): readonly Pattern[] {
  let patterns: readonly Pattern[] = [parsePattern(text)];
  for (const modifier of modifiers) patterns = patterns.flatMap((one) => encoded(one, modifier, path));
  const place = modifiers.includes('base64offset') || isKeyword ? 'contains' : placeOf(modifiers);
  const written = isKeyword
    ? patterns.map((one) => mapText(one, (part) => JSON.stringify(part).slice(1, -1)))
    : patterns;
  return written.map((one) => placed(one, place));
}

function encoded(pattern: Pattern, modifier: string, path: Path): readonly Pattern[] {
  if (modifier === 'windash') return windashes(pattern);
  if (!['base64', 'base64offset', 'wide', 'utf16', 'utf16le', 'utf16be'].includes(modifier)) return [pattern];
  const text = literalOf(pattern);
  if (text === null) {
    throw refused(
      `"${modifier}" takes no wildcards.`,
      `"${modifier}"에는 와일드카드를 쓸 수 없습니다.`,
      path,
    );
  }
  if (modifier === 'base64') return [[toBase64(text)]];
  if (modifier === 'base64offset') return base64Offsets(text).map((one) => [one]);
  return [[wide(text, modifier)]];
}

function placed(pattern: Pattern, place: FieldTest['how']): Pattern {
  const before: readonly Wildcard[] = place === 'contains' || place === 'endswith' ? [ANY] : [];
  const after: readonly Wildcard[] = place === 'contains' || place === 'startswith' ? [ANY] : [];
  return tidy([...before, ...pattern, ...after]);
}

function onField(field: string, test: Test, path: Path): Node {
  if (field !== '') return { kind: 'field', field, test };
  if (test.is === 'text' || test.is === 'regex') return { kind: 'anywhere', test };
  if (test.is === 'present') return ALWAYS;
  throw refused(
    'A word to find anywhere takes no such modifier.',
    '필드 없는 값에는 이 한정자를 쓸 수 없습니다.',
    path,
  );
}

function expanded(text: string, placeholders: Placeholders, path: Path): readonly string[] {
  const found = /%([\w.-]+)%/.exec(text);
  if (!found) return [text];
  const [whole, name = ''] = found;
  const values = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
  if (!values) {
    throw refused(
      `No values were given for the placeholder "${name}"; placeholders.yml beside the rules may give them.`,
      `자리 표시자 "${name}"에 넣을 값이 없습니다. 규칙 폴더의 placeholders.yml에 적을 수 있습니다.`,
      path,
    );
  }
  const rest = expanded(text.slice(found.index + whole.length), placeholders, path);
  return values.flatMap((value) => rest.map((end) => text.slice(0, found.index) + value + end));
}

function unsupported(modifier: string, path: Path): Refusal {
  return refused(`The modifier "${modifier}" is not known.`, `알 수 없는 한정자 "${modifier}"입니다.`, path);
}

function refused(en: string, ko: string, path: Path): Refusal {
  return new Refusal({ en, ko }, path);
}

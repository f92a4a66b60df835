/** A rule's condition as SQL over `events`. It says what the matcher in memory says; a property test holds them together. */
import { parseNetwork } from '../network.ts';
import { ANY, type Node, ONE, type Pattern, type Test, type TextTest } from '../node.ts';
import { literalOf, mapText } from '../pattern.ts';
import { isBeyondRe2 } from '../regex.ts';
import { type Dialect, isPlainStep, sqlText } from './dialect.ts';
import { columnText, someValue } from './event-field.ts';

export interface Condition {
  readonly sql: string;
  /** False where SQL cannot say all of it: then it lets more rows pass, and the matcher decides on them. */
  readonly isExact: boolean;
}

export function printCondition(node: Node, dialect: Dialect): Condition {
  let isExact = true;
  /** What stands for a part that cannot be said: true, or below a `not` false. */
  const beyond = (positive: boolean): string => {
    isExact = false;
    return positive ? 'true' : 'false';
  };
  const print = (one: Node, positive: boolean): string => {
    switch (one.kind) {
      case 'not':
        return `not ${print(one.of, !positive)}`;
      case 'all':
        return joined(
          one.of.map((part) => print(part, positive)),
          'and',
          'true',
        );
      case 'any':
        return joined(
          [...wordLists(one.of, dialect), ...listed(one.of).map((part) => print(part, positive))],
          'or',
          'false',
        );
      case 'anywhere': {
        const sql = testSql(one.test, dialect.whole(), dialect);
        return sql === null ? beyond(positive) : `coalesce(${sql}, false)`;
      }
      case 'field':
        return fieldSql(one.field, one.test, dialect) ?? beyond(positive);
    }
  };
  return { sql: print(node, true), isExact };
}

function joined(parts: readonly string[], word: 'and' | 'or', none: string): string {
  if (parts.length < 2) return parts[0] ?? none;
  return `(${parts.join(` ${word} `)})`;
}

/** Plain words of one field become one `in (...)`: a scan for fifty names costs as much as for one. */
function wordLists(parts: readonly Node[], dialect: Dialect): readonly string[] {
  const byField = Map.groupBy(
    parts.filter((part) => plainWord(part) !== null && isSayable(part)),
    (part) => (part.kind === 'field' ? part.field : ''),
  );
  return [...byField].map(([field, words]) => {
    const list = words.map((word) => sqlText(plainWord(word) ?? '')).join(', ');
    return someValue(dialect, field, (value) => `lower(${value}) in (${list})`);
  });
}

const listed = (parts: readonly Node[]): readonly Node[] =>
  parts.filter((part) => plainWord(part) === null || !isSayable(part));

function plainWord(node: Node): string | null {
  if (node.kind !== 'field' || node.test.is !== 'text' || node.test.cased) return null;
  return literalOf(node.test.pattern)?.toLowerCase() ?? null;
}

function isSayable(node: Node): boolean {
  return node.kind === 'field' && isSayableField(node.field);
}

function isSayableField(field: string): boolean {
  return columnText(field) !== null || field.split('.').every(isPlainStep);
}

function fieldSql(field: string, test: Test, dialect: Dialect): string | null {
  if (!isSayableField(field)) return null;
  if (test.is === 'field') {
    const { other, how, cased } = test;
    if (!isSayableField(other)) return null;
    const fold = (value: string): string => (cased ? value : `lower(${value})`);
    const related = (value: string) => (second: string) => placedSql(how, fold(value), fold(second), dialect);
    return someValue(dialect, field, (value) => someValue(dialect, other, related(value), 'y'));
  }
  if (testSql(test, 'x', dialect) === null) return null;
  return someValue(dialect, field, (value) => testSql(test, value, dialect) ?? 'false');
}

function placedSql(
  how: 'equals' | 'contains' | 'startswith' | 'endswith',
  value: string,
  text: string,
  dialect: Dialect,
): string {
  if (how === 'equals') return `${value} = ${text}`;
  if (how === 'contains') return dialect.contains(value, text);
  return how === 'startswith' ? dialect.startsWith(value, text) : dialect.endsWith(value, text);
}

const NUMBER = "'-?[0-9]{1,15}([.][0-9]{1,15})?'";
const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const IPV4 = sqlText(`${OCTET}([.]${OCTET}){3}`);

/** May be null in SQL where the value is; null here where it cannot be said. */
function testSql(test: Exclude<Test, { is: 'field' }>, value: string, dialect: Dialect): string | null {
  switch (test.is) {
    case 'present':
      return `${value} is not null`;
    case 'text':
      return textSql(test, value, dialect);
    case 'regex':
      return isBeyondRe2(test.source) ? null : dialect.matches(value, test.source, test.flags);
    case 'order':
      return `(${dialect.matchesFully(value, NUMBER)} and ${dialect.tryCast(value, 'double')} ${test.operator} ${numberSql(test.than)})`;
    case 'network': {
      const network = parseNetwork(test.cidr);
      if (network?.family !== 4) return null;
      const octets = [16_777_216, 65_536, 256, 1].map(
        (factor, at) => `${dialect.tryCast(`split_part(${value}, '.', ${at + 1})`, 'bigint')} * ${factor}`,
      );
      return `(${dialect.matchesFully(value, IPV4)} and ${octets.join(' + ')} between ${network.first} and ${network.last})`;
    }
  }
}

/** An exponent makes it a double in both engines, never a decimal that overflows. */
function numberSql(number: number): string {
  return number.toExponential().replace('e+', 'e');
}

function textSql({ pattern, cased }: TextTest, value: string, dialect: Dialect): string {
  const folded = cased ? value : `lower(${value})`;
  const parts = cased ? pattern : mapText(pattern, (text) => text.toLowerCase());
  const literal = literalOf(parts);
  if (literal !== null) return `${folded} = ${sqlText(literal)}`;
  const [first, second, third] = parts;
  if (parts.length === 2 && typeof first === 'string' && second === ANY) {
    return dialect.startsWith(folded, sqlText(first));
  }
  if (parts.length === 2 && first === ANY && typeof second === 'string') {
    return dialect.endsWith(folded, sqlText(second));
  }
  if (parts.length === 3 && first === ANY && typeof second === 'string' && third === ANY) {
    return dialect.contains(folded, sqlText(second));
  }
  return `${folded} like ${sqlText(likeOf(parts))} escape '!'`;
}

function likeOf(parts: Pattern): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part.replace(/[!%_]/g, '!$&');
      return part === ONE ? '_' : '%';
    })
    .join('');
}

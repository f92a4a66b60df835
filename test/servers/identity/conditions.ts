/** Condition blocks of a policy against what is known of a request. */
import type { Conditions } from '../../../src/policy/document.ts';
import { covers } from '../../../src/policy/wildcard.ts';

/** The values of a condition key, named in lower case; `undefined` where the request does not carry it. */
export type Facts = (key: string) => readonly string[] | undefined;

export function holds(conditions: Conditions, facts: Facts, variables: boolean): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => holdsFor(operator, key, values, facts, variables)),
  );
}

function holdsFor(
  operator: string,
  key: string,
  wanted: readonly string[],
  facts: Facts,
  variables: boolean,
): boolean {
  const [, quantifier, name = '', ifExists] =
    /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/.exec(operator.toLowerCase()) ?? [];
  const present = facts(key.toLowerCase());
  if (name === 'null') return wanted.some((value) => (value.toLowerCase() === 'true') === !present);
  const negated = /^(string|numeric|date|arn)not|^notipaddress$/.test(name);
  const test = OPERATORS[negated ? name.replace('not', '') : name];
  if (!test) throw new Error(`No condition operator known: ${operator}`);
  if (!present || present.length === 0) {
    return quantifier === 'forallvalues' || ifExists !== undefined || (negated && quantifier === undefined);
  }
  const values = variables ? wanted.map((value) => filled(value, facts)) : wanted;
  const fits = (value: string) => values.some((want) => want !== undefined && test(want, value)) !== negated;
  return quantifier === 'foranyvalue' ? present.some(fits) : present.every(fits);
}

type Operator = (wanted: string, value: string) => boolean;

const OPERATORS: Readonly<Record<string, Operator>> = {
  stringequals: (wanted, value) => wanted === value,
  stringequalsignorecase: (wanted, value) => wanted.toLowerCase() === value.toLowerCase(),
  stringlike: covers,
  arnequals: arnLike,
  arnlike: arnLike,
  bool: (wanted, value) => wanted.toLowerCase() === value.toLowerCase(),
  binaryequals: (wanted, value) => wanted === value,
  ipaddress: inRange,
  ...compared('numeric', Number),
  ...compared('date', (text) => (/^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text))),
};

function compared(type: string, read: (text: string) => number): Record<string, Operator> {
  return {
    [`${type}equals`]: (wanted, value) => read(value) === read(wanted),
    [`${type}lessthan`]: (wanted, value) => read(value) < read(wanted),
    [`${type}lessthanequals`]: (wanted, value) => read(value) <= read(wanted),
    [`${type}greaterthan`]: (wanted, value) => read(value) > read(wanted),
    [`${type}greaterthanequals`]: (wanted, value) => read(value) >= read(wanted),
  };
}

/** Each of the six parts by itself, as AWS compares ARNs. */
function arnLike(wanted: string, value: string): boolean {
  const [patterns, parts] = [arnParts(wanted), arnParts(value)];
  return patterns.length === parts.length && patterns.every((one, index) => covers(one, parts[index] ?? ''));
}

function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

function inRange(range: string, address: string): boolean {
  const [network = '', length] = range.split('/');
  const [from, at] = [bits(network), bits(address)];
  if (!from || from.length !== at?.length) return false;
  const size = length === undefined ? from.length : Number(length);
  return from.slice(0, size) === at.slice(0, size);
}

/** An address as ones and zeros. */
function bits(address: string): string | undefined {
  const binary = (part: string, radix: number, width: number) =>
    Number.parseInt(part || '0', radix)
      .toString(2)
      .padStart(width, '0');
  if (/^[\d.]+$/.test(address)) {
    return address
      .split('.')
      .map((part) => binary(part, 10, 8))
      .join('');
  }
  if (!address.includes(':')) return undefined;
  const [head = '', tail] = address.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [left, right] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right]
    .map((group) => binary(group, 16, 16))
    .join('');
}

/** A text with its policy variables, or `undefined` where the request does not know one: it then matches nothing. */
export function filled(text: string, facts: Facts): string | undefined {
  if (!text.includes('${')) return text;
  let unknown = false;
  const whole = text.replaceAll(/\$\{([^}]*)\}/g, (_, name: string) => {
    if (name === '*' || name === '?' || name === '$') return name;
    const [key = '', fallback] = name.split(/\s*,\s*/);
    const value = facts(key.trim().toLowerCase())?.[0] ?? fallback?.replaceAll(/^'|'$/g, '');
    if (value === undefined) unknown = true;
    return value ?? '';
  });
  return unknown ? undefined : whole;
}

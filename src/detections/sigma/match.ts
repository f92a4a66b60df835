/** The matcher in memory: the meaning of a rule, which the SQL must repeat. */

import { contains, parseNetwork } from './network.ts';
import type { FieldTest, Node, Test } from './node.ts';
import { patternMatcher } from './pattern.ts';
import { valuesOf } from './record-values.ts';
import { toRegExp } from './regex.ts';

export type Matcher = (record: unknown) => boolean;

/** Made once per rule: patterns and expressions are read here. */
export function matcher(node: Node): Matcher {
  switch (node.kind) {
    case 'all': {
      const parts = node.of.map(matcher);
      return (record) => parts.every((part) => part(record));
    }
    case 'any': {
      const parts = node.of.map(matcher);
      return (record) => parts.some((part) => part(record));
    }
    case 'not': {
      const part = matcher(node.of);
      return (record) => !part(record);
    }
    case 'anywhere': {
      const passes = textMatcher(node.test);
      return (record) => passes(JSON.stringify(record));
    }
    case 'field':
      return fieldMatcher(node.field, node.test);
  }
}

function fieldMatcher(field: string, test: Test): Matcher {
  if (test.is === 'field') return sameMatcher(field, test);
  const passes = textMatcher(test);
  return (record) => valuesOf(record, field).some(passes);
}

/** On one value of a field. */
function textMatcher(test: Exclude<Test, FieldTest>): (text: string) => boolean {
  switch (test.is) {
    case 'present':
      return () => true;
    case 'text':
      return patternMatcher(test.pattern, test.cased);
    case 'regex': {
      const expression = toRegExp(test.source, test.flags);
      return (text) => expression.test(text);
    }
    case 'order':
      return (text) => NUMBER.test(text) && compare(Number(text), test.operator, test.than);
    case 'network': {
      const network = parseNetwork(test.cidr);
      return (text) => network !== null && contains(network, text);
    }
  }
}

const NUMBER = /^-?[0-9]{1,15}(\.[0-9]{1,15})?$/;

function compare(value: number, operator: '<' | '<=' | '>' | '>=', than: number): boolean {
  if (operator === '<') return value < than;
  if (operator === '<=') return value <= than;
  return operator === '>' ? value > than : value >= than;
}

function sameMatcher(field: string, { other, how, cased }: FieldTest): Matcher {
  const fold = (text: string): string => (cased ? text : text.toLowerCase());
  return (record) => {
    const others = valuesOf(record, other).map(fold);
    return valuesOf(record, field).some((text) => others.some((one) => related(fold(text), how, one)));
  };
}

function related(text: string, how: FieldTest['how'], other: string): boolean {
  if (how === 'equals') return text === other;
  if (how === 'contains') return text.includes(other);
  return how === 'startswith' ? text.startsWith(other) : text.endsWith(other);
}

/**
 * EventBridge's event patterns: which events a rule catches. A name that the event has not, or a way of comparing that is
 * not known here, never becomes a match.
 */
import type { Json } from '../../kernel/json.ts';
import { and, every, not, some, type Truth, truthOf } from '../../policy/truth.ts';
import { matchesWildcard } from './comparison.ts';

type JsonObject = { readonly [key: string]: Json };

/** `text` as the rule holds it. */
export function matchesEventPattern(text: string, event: JsonObject): Truth {
  let pattern: unknown;
  try {
    pattern = JSON.parse(text);
  } catch {
    return 'unclear';
  }
  return isObject(pattern) ? matchesObject(pattern, event) : 'unclear';
}

function matchesObject(pattern: JsonObject, event: Json | undefined): Truth {
  const fields = isObject(event) ? event : {};
  return every(Object.entries(pattern), ([name, wanted]) => {
    if (name === '$or' && Array.isArray(wanted)) {
      return some(wanted as readonly Json[], (one) =>
        isObject(one) ? matchesObject(one, event) : 'unclear',
      );
    }
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (Array.isArray(wanted)) return some(wanted as readonly Json[], (one) => matchesValue(one, value));
    return isObject(wanted) ? matchesObject(wanted, value) : 'unclear';
  });
}

function matchesValue(wanted: Json, value: Json | undefined): Truth {
  if (isObject(wanted)) {
    return every(Object.entries(wanted), ([way, operand]) => matchesWay(way, operand, value));
  }
  if (Array.isArray(value)) return some(value as readonly Json[], (one) => matchesValue(wanted, one));
  return truthOf(wanted === value);
}

function matchesWay(way: string, operand: Json, value: Json | undefined): Truth {
  if (way === 'exists') {
    return typeof operand === 'boolean' ? truthOf((value !== undefined) === operand) : 'unclear';
  }
  if (value === undefined) return 'no';
  switch (way) {
    case 'anything-but':
      return not(anyOf(operand, value));
    case 'prefix':
    case 'suffix':
    case 'wildcard':
    case 'equals-ignore-case':
      return matchesText(way, operand, value);
    case 'numeric':
      return matchesNumber(operand, value);
    default:
      return 'unclear';
  }
}

function anyOf(operand: Json, value: Json): Truth {
  if (isObject(operand)) {
    return some(Object.entries(operand), ([way, inner]) =>
      some(Array.isArray(inner) ? (inner as readonly Json[]) : [inner], (one) => matchesWay(way, one, value)),
    );
  }
  return some(Array.isArray(operand) ? (operand as readonly Json[]) : [operand], (one) =>
    truthOf(one === value),
  );
}

function matchesText(way: string, operand: Json, value: Json): Truth {
  if (isObject(operand) && typeof operand['equals-ignore-case'] === 'string' && typeof value === 'string') {
    return matchesText(way, operand['equals-ignore-case'].toLowerCase(), value.toLowerCase());
  }
  if (typeof operand !== 'string') return 'unclear';
  if (typeof value !== 'string') return 'no';
  if (way === 'prefix') return truthOf(value.startsWith(operand));
  if (way === 'suffix') return truthOf(value.endsWith(operand));
  if (way === 'wildcard') return truthOf(matchesWildcard(value, operand));
  return truthOf(value.toLowerCase() === operand.toLowerCase());
}

/** `[">", 0, "<=", 5]` */
function matchesNumber(operand: Json, value: Json): Truth {
  if (!Array.isArray(operand) || operand.length % 2 !== 0) return 'unclear';
  if (typeof value !== 'number') return 'no';
  let truth: Truth = 'yes';
  for (let at = 0; at < operand.length; at += 2) {
    truth = and(truth, inOrder(value, operand[at] as Json, operand[at + 1] as Json));
  }
  return truth;
}

function inOrder(value: number, operator: Json, bound: Json): Truth {
  if (typeof bound !== 'number') return 'unclear';
  switch (operator) {
    case '=':
      return truthOf(value === bound);
    case '<':
      return truthOf(value < bound);
    case '<=':
      return truthOf(value <= bound);
    case '>':
      return truthOf(value > bound);
    case '>=':
      return truthOf(value >= bound);
    default:
      return 'unclear';
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A document with `correlation`: its shape is read here; the rules it refers to are looked up once all are read. */
import { parseTimespan } from './aggregation.ts';
import { Refusal } from './refusal.ts';
import {
  type Bound,
  CORRELATIONS,
  type CorrelationRule,
  type CorrelationType,
  type Rule,
  type RuleHead,
} from './rule.ts';
import { isList, isMapping, type Mapping, type Value } from './yaml-source.ts';

const OPERATORS = ['lt', 'lte', 'gt', 'gte', 'eq', 'neq'] as const;
const PATH = ['correlation'];

export function correlationRule(
  document: Mapping,
  head: RuleHead,
  find: (reference: string) => Rule | undefined,
): CorrelationRule {
  const body = document['correlation'];
  if (!isMapping(body)) throw refused('"correlation" is not a map.', '"correlation"이 맵이 아닙니다.', PATH);
  const type = CORRELATIONS.find((one) => one === body['type']);
  if (!type) {
    const kinds = CORRELATIONS.join(', ');
    throw refused(`The type must be one of ${kinds}.`, `type은 다음 중 하나여야 합니다: ${kinds}`, [
      ...PATH,
      'type',
    ]);
  }
  const references = texts(body['rules'] ?? null, [...PATH, 'rules']);
  if (references.length === 0) throw refused('It refers to no rule.', '참조하는 규칙이 없습니다.', PATH);
  const rules = references.map((reference, at) => {
    const found = find(reference);
    if (found) return { reference, id: found.id };
    throw refused(
      `There is no rule "${reference}" in this set that it could refer to.`,
      `참조하는 규칙 "${reference}"이(가) 규칙 모음에 없습니다.`,
      [...PATH, 'rules', at],
    );
  });
  const group = texts(body['group-by'] ?? null, [...PATH, 'group-by']);
  const aliases = isMapping(body['aliases']) ? body['aliases'] : {};
  const condition = body['condition'] ?? null;
  return {
    ...head,
    type: 'correlation',
    correlation: type,
    rules: rules.map(({ id }) => id),
    groupBy: Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        group.map((field) => aliased(field, aliases, [rule.reference, rule.id])),
      ]),
    ),
    timespanSeconds: timespanOf(body),
    ...conditionOf(type, condition, body['field'] ?? null, references),
    generate: body['generate'] === true || document['generate'] === true,
  };
}

/** The older drafts of the specification called it timeframe. */
function timespanOf(body: Mapping): number | null {
  const key = body['timespan'] === undefined ? 'timeframe' : 'timespan';
  const span = body[key];
  return span === undefined || span === null ? null : parseTimespan(span, [...PATH, key]);
}

export function referencesOf(document: Mapping): readonly Value[] {
  const body = document['correlation'];
  const rules = isMapping(body) ? body['rules'] : null;
  return isList(rules) ? rules : [rules ?? null];
}

function aliased(field: string, aliases: Mapping, names: readonly string[]): string {
  const alias = aliases[field];
  if (!isMapping(alias)) return field;
  const own = names.map((name) => alias[name]).find((one) => typeof one === 'string');
  return typeof own === 'string' ? own : field;
}

function conditionOf(
  type: CorrelationType,
  condition: Value,
  outerField: Value,
  references: readonly string[],
): { bounds: readonly Bound[]; field: string | null } {
  const path = [...PATH, 'condition'];
  const isTemporal = type === 'temporal' || type === 'temporal_ordered';
  if (isTemporal && (condition === null || namesAll(condition, references)))
    return { bounds: [], field: null };
  if (type === 'temporal_ordered' || typeof condition === 'string') {
    throw refused(
      'A condition on which of the rules must be seen is not supported: all must be.',
      '어떤 규칙이 나와야 하는지를 정하는 조건은 지원하지 않습니다. 모든 규칙이 나와야 합니다.',
      path,
    );
  }
  if (!isMapping(condition)) throw refused('There is no condition.', '조건(condition)이 없습니다.', path);
  const bounds = Object.entries(condition).flatMap(([key, value]): Bound[] => {
    const operator = OPERATORS.find((one) => one === key);
    if (key === 'field') return [];
    const than = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : null;
    if (operator && than !== null) return [{ operator, than }];
    throw refused(`"${key}" cannot be read.`, `"${key}"을(를) 읽을 수 없습니다.`, [...path, key]);
  });
  const field = condition['field'] ?? outerField;
  if (bounds.length === 0) throw refused('It gives no number.', '숫자가 없습니다.', path);
  if (type === 'event_count' || isTemporal) return { bounds, field: null };
  if (typeof field === 'string') return { bounds, field };
  throw refused('value_count needs one field.', 'value_count에는 필드 하나가 필요합니다.', path);
}

/** `a and b` of all its rules says what a temporal one means anyway. */
function namesAll(condition: Value, references: readonly string[]): boolean {
  if (typeof condition !== 'string') return false;
  const names = new Set(condition.trim().split(/\s+and\s+/i));
  return names.size === new Set(references).size && references.every((one) => names.has(one));
}

function texts(value: Value, path: readonly (string | number)[]): readonly string[] {
  if (value === null) return [];
  return (isList(value) ? value : [value]).map((one) => {
    if (typeof one === 'string') return one;
    throw refused('It takes names only.', '이름만 쓸 수 있습니다.', path);
  });
}

function refused(en: string, ko: string, path: readonly (string | number)[]): Refusal {
  return new Refusal({ en, ko }, path);
}

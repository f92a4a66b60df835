/**
 * Rules that can never fire, or whose exceptions never apply, told from what records look like: the pairs of source and
 * name there are, the fields there are, what those can hold. Pure; what is not known of a call is not held against a rule.
 */
import type { Text } from '../kernel/text.ts';
import { alternativesOf, conflictOf, type Demand, type Leaf } from './contradiction.ts';
import { canHold, isArnField, spellingOf, valuesOfField } from './record-shape.ts';
import { matcher } from './sigma/match.ts';
import type { Node, TextTest } from './sigma/node.ts';
import { literalOf } from './sigma/pattern.ts';
import type { EventRule, Rule } from './sigma/rule.ts';

export interface KnownCalls {
  /** Lower case event source → its calls in lower case. Sources that are missing are not judged. */
  readonly callsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface LintFinding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly reason: Text;
}

/** What is said of one rule at most. */
const MOST_REASONS = 5;

export function lintRules(rules: readonly Rule[], { callsOf }: KnownCalls): readonly LintFinding[] {
  return rules.flatMap((rule) => {
    const reasons = rule.type === 'event' ? lintCondition(rule, callsOf) : unknownGroups(rule);
    return distinct(reasons)
      .slice(0, MOST_REASONS)
      .map((reason) => ({ rule: rule.id, file: rule.file, line: rule.line, reason }));
  });
}

function lintCondition({ condition }: EventRule, callsOf: KnownCalls['callsOf']): readonly Text[] {
  const leaves = leavesOf(condition);
  const wanted = leaves.filter(({ holds }) => holds).flatMap(({ leaf }) => neverHolds(leaf) ?? []);
  const excepted = leaves.filter(({ holds }) => !holds).flatMap(({ leaf }) => idleException(leaf));
  const said = [...unknownFields(leaves), ...wanted, ...excepted, ...unknownPairs(condition, callsOf)];
  return [...said, ...deadEnd(condition)];
}

/** None of the alternatives of a condition is left: each asks for what cannot be, or for what excludes each other. */
function deadEnd(condition: Node): readonly Text[] {
  const alternatives = alternativesOf(condition);
  const conflicts = (alternatives ?? []).map(conflictOf);
  const isDead = alternatives?.every(
    (demands, at) =>
      conflicts[at] !== undefined || demands.some(({ leaf, holds }) => holds && isImpossible(leaf)),
  );
  if (!isDead) return [];
  const why = conflicts.find((conflict) => conflict !== undefined);
  return [why ? excludes(why) : NEVER];
}

const NEVER: Text = { en: 'So it can never fire.', ko: '따라서 이 규칙은 결코 동작하지 않습니다.' };

function excludes([one, other]: readonly [Demand, Demand]): Text {
  return {
    en: `It can never fire: ${wordsOf(one).en} and ${wordsOf(other).en} exclude each other.`,
    ko: `결코 동작하지 않습니다. ${wordsOf(one).ko} 조건과 ${wordsOf(other).ko} 조건이 서로 모순됩니다.`,
  };
}

function wordsOf({ leaf, holds }: Demand): Text {
  const what = leaf.kind === 'field' ? leaf.field : '*';
  const { test } = leaf;
  const value =
    test.is === 'text'
      ? `"${test.pattern.map((part) => (typeof part === 'string' ? part : '*')).join('')}"`
      : test.is;
  if (test.is === 'present') {
    return holds
      ? { en: `"${what}" present`, ko: `"${what}" 있음` }
      : { en: `no "${what}"`, ko: `"${what}" 없음` };
  }
  return holds
    ? { en: `"${what}" ${value}`, ko: `"${what}" ${value}` }
    : { en: `"${what}" not ${value}`, ko: `"${what}" ${value} 아님` };
}

function leavesOf(node: Node, holds = true): readonly Demand[] {
  if (node.kind === 'field' || node.kind === 'anywhere') return [{ leaf: node, holds }];
  if (node.kind === 'not') return leavesOf(node.of, !holds);
  return node.of.flatMap((one) => leavesOf(one, holds));
}

function unknownFields(leaves: readonly Demand[]): readonly Text[] {
  const fields = leaves.flatMap(({ leaf }) => {
    if (leaf.kind !== 'field') return [];
    return leaf.test.is === 'field' ? [leaf.field, leaf.test.other] : [leaf.field];
  });
  return [...new Set(fields)].flatMap(unknownField);
}

function unknownGroups(rule: Exclude<Rule, EventRule>): readonly Text[] {
  const fields = [...Object.values(rule.groupBy).flat(), ...(rule.field === null ? [] : [rule.field])];
  return [...new Set(fields)].flatMap(unknownField);
}

function unknownField(field: string): readonly Text[] {
  const meant = spellingOf(field);
  if (meant === null) return [];
  const hint =
    meant === '' ? { en: '', ko: '' } : { en: ` "${meant}" is one.`, ko: ` "${meant}"은(는) 있습니다.` };
  return [
    {
      en: `No CloudTrail record has the field "${field}".${hint.en}`,
      ko: `CloudTrail 레코드에는 "${field}" 필드가 없습니다.${hint.ko}`,
    },
  ];
}

/** Of a source that the rule names, none of the calls it wants is there; those it wants of another as well are not judged. */
function unknownPairs(condition: Node, callsOf: KnownCalls['callsOf']): readonly Text[] {
  const pairs = (alternativesOf(condition) ?? []).flatMap((demands) => {
    const [source] = wordsWanted(demands, 'eventSource');
    const [name] = wordsWanted(demands, 'eventName');
    const calls = source === undefined ? undefined : callsOf.get(source.toLowerCase());
    if (source === undefined || name === undefined) return [];
    // A source of which nothing is known may have it.
    const isKnown = calls?.has(withoutVersion(name)) ?? true;
    return [{ source: source.toLowerCase(), name, isKnown }];
  });
  const known = new Set(pairs.filter(({ isKnown }) => isKnown).map(({ name }) => name));
  return [...Map.groupBy(pairs, ({ source }) => source)].flatMap(([source, own]) => {
    const names = [...new Set(own.map(({ name }) => name))];
    if (own.some(({ isKnown }) => isKnown) || names.some((name) => known.has(name))) return [];
    const list = names.join(', ');
    return [
      {
        en: `None of these calls comes from ${source}: ${list}.`,
        ko: `다음 호출은 ${source}에서 나오지 않습니다: ${list}.`,
      },
    ];
  });
}

/** What a field must be, word for word. */
function wordsWanted(demands: readonly Demand[], field: string): readonly string[] {
  return demands.flatMap(({ leaf, holds }) => {
    const isOn = holds && leaf.kind === 'field' && leaf.field === field && leaf.test.is === 'text';
    const word = isOn ? literalOf(leaf.test.pattern) : null;
    return word === null ? [] : [word];
  });
}

/** Lambda and CloudFront record the version of their interface in the name. */
function withoutVersion(name: string): string {
  return name.toLowerCase().replace(/20\d{2}_?\d{2}_?\d{2}(v\d+)?$/, '');
}

function isImpossible(leaf: Leaf): boolean {
  if (leaf.kind !== 'field') return false;
  return spellingOf(leaf.field) !== null || neverHolds(leaf) !== undefined;
}

/** Why a field can never be so. */
function neverHolds(leaf: Leaf): Text | undefined {
  const word = impossibleValue(leaf);
  if (word === undefined || leaf.kind !== 'field') return undefined;
  return {
    en: `"${leaf.field}" can never be "${word}".`,
    ko: `"${leaf.field}" 값은 "${word}"일 수 없습니다.`,
  };
}

/** `not filter` whose filter compares a field with what it can never hold. */
function idleException(leaf: Leaf): readonly Text[] {
  const word = impossibleValue(leaf);
  if (word === undefined || leaf.kind !== 'field') return [];
  return [
    {
      en: `The exception on "${leaf.field}" never applies: it cannot hold "${word}".`,
      ko: `"${leaf.field}"에 대한 예외는 적용될 일이 없습니다. 값이 "${word}"일 수 없습니다.`,
    },
  ];
}

function impossibleValue(leaf: Leaf): string | undefined {
  if (leaf.kind !== 'field') return undefined;
  const { field, test } = leaf;
  if (test.is === 'field') return isArnField(field) && isNameOf(test) ? test.other : undefined;
  if (test.is !== 'text') return undefined;
  const word = test.pattern.map((part) => (typeof part === 'string' ? part : '')).join('');
  // The name of a field, where its value was meant: fieldref was forgotten.
  if (/^(requestParameters|responseElements|userIdentity|additionalEventData)\.\w/.test(word)) return word;
  const literal = literalOf(test.pattern);
  if (literal !== null) return canHold(field, literal) ? undefined : literal;
  return noValueFits(field, test) ? word : undefined;
}

/** A bare name is part of an ARN, never all of it. */
function isNameOf({ how, other }: { readonly how: string; readonly other: string }): boolean {
  return how === 'equals' && /name$/i.test(other);
}

function noValueFits(field: string, test: TextTest): boolean {
  const values = valuesOfField(field);
  if (!values || test.cased) return false;
  const fits = matcher({ kind: 'field', field: 'value', test });
  return [...values].every((value) => !fits({ value }));
}

function distinct(reasons: readonly Text[]): readonly Text[] {
  return [...new Map(reasons.map((reason) => [reason.en, reason])).values()];
}

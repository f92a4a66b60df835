/** A document with `detection`: an event rule, or with the old aggregation one and the correlation upon it. */
import { type Aggregation, parseAggregation, parseTimespan } from './aggregation.ts';
import { parseCondition, type Selections } from './condition.ts';
import type { Placeholders } from './modifiers.ts';
import { type Node, some } from './node.ts';
import { Refusal } from './refusal.ts';
import type { CorrelationRule, EventRule, Rule, RuleHead } from './rule.ts';
import { selectionNode } from './selection.ts';
import { isList, isMapping, type Mapping } from './yaml-source.ts';

const PATH = ['detection', 'condition'];

export function eventRules(document: Mapping, head: RuleHead, placeholders: Placeholders): readonly Rule[] {
  const detection = document['detection'];
  if (!isMapping(detection)) {
    throw new Refusal({ en: '"detection" is not a map.', ko: '"detection"이 맵이 아닙니다.' }, ['detection']);
  }
  const { condition, timeframe, ...selected } = detection;
  const selections = selectionsOf(selected, placeholders);
  const conditions = isList(condition) ? condition : [condition ?? null];
  const texts = conditions.map((one) => {
    if (typeof one === 'string') return one;
    throw new Refusal({ en: 'There is no condition.', ko: '조건(condition)이 없습니다.' }, PATH);
  });
  const [first = ''] = texts;
  const [base = '', ...aggregation] = splitPipe(first);
  if (aggregation.length > 0) {
    if (texts.length > 1 || aggregation.length > 1) {
      throw new Refusal(
        {
          en: 'Only one condition with one aggregation can be read.',
          ko: '집계가 있는 조건은 하나만 읽을 수 있습니다.',
        },
        PATH,
      );
    }
    // Some rules write it beside the detection.
    const span = timeframe ?? document['timeframe'];
    const path = timeframe === undefined ? ['timeframe'] : ['detection', 'timeframe'];
    const seconds = span === undefined || span === null ? null : parseTimespan(span, path);
    return aggregated(
      head,
      parseCondition(base, selections),
      parseAggregation(aggregation[0] ?? ''),
      seconds,
      selections,
    );
  }
  return [{ ...head, type: 'event', condition: some(texts.map((text) => parseCondition(text, selections))) }];
}

function selectionsOf(selected: Mapping, placeholders: Placeholders): Selections {
  const nodes = new Map(
    Object.entries(selected).map(([name, value]) => [
      name,
      selectionNode(value, placeholders, ['detection', name]),
    ]),
  );
  const node = (name: string): Node => {
    const found = nodes.get(name);
    if (!found) throw new Refusal({ en: `"${name}" is not there.`, ko: `"${name}"이(가) 없습니다.` }, PATH);
    return found;
  };
  return { names: [...nodes.keys()], node };
}

function splitPipe(condition: string): readonly string[] {
  return condition.split('|').map((part) => part.trim());
}

function aggregated(
  head: RuleHead,
  base: Node,
  { correlation, near, field, groupBy, bounds }: Aggregation,
  timespanSeconds: number | null,
  selections: Selections,
): readonly Rule[] {
  const part = (suffix: string, condition: Node): EventRule => ({
    ...head,
    id: `${head.id}#${suffix}`,
    names: [],
    type: 'event',
    condition,
  });
  const parts = [part('base', base), ...near.map((name) => part(name, selections.node(name)))];
  const rule: CorrelationRule = {
    ...head,
    type: 'correlation',
    correlation,
    rules: parts.map(({ id }) => id),
    groupBy: Object.fromEntries(parts.map(({ id }) => [id, groupBy])),
    timespanSeconds,
    bounds,
    field,
    generate: false,
  };
  return [...parts, rule];
}

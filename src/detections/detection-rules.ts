/** Our own entries as a set of rules. */
import type { Detection } from './detection.ts';
import { parseRules } from './sigma/parse.ts';
import type { Rule, RuleSet } from './sigma/rule.ts';

/** The rule an entry stands for: the correlation that no other refers to, else its only document. */
export function mainRule(rules: readonly Rule[]): Rule | undefined {
  return rules.at(-1);
}

/** The rules of one entry; the one it stands for is called by the entry's id. */
export function detectionRules(id: string, { rule }: Detection): RuleSet {
  const set = parseRules([{ path: `src/detections/rules/${id}/detection.ts`, text: rule }]);
  const main = mainRule(set.rules);
  const named = (one: Rule): Rule => (one === main ? { ...one, id } : { ...one, id: `${id}/${one.id}` });
  const renamed = set.rules.map(named);
  const parts = new Map(set.rules.map((one, at) => [one.id, renamed[at]?.id ?? one.id]));
  return {
    ...set,
    rules: renamed.map((one): Rule => {
      if (one.type === 'event') return one;
      return {
        ...one,
        rules: one.rules.map((part) => parts.get(part) ?? part),
        groupBy: Object.fromEntries(
          Object.entries(one.groupBy).map(([part, by]) => [parts.get(part) ?? part, by]),
        ),
      };
    }),
  };
}

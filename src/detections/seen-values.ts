/** What a rule asks of a field with few values, such as the user agent, is tried on those first: most of it is in no record. */
import type { Query } from './query.ts';
import { NEVER, withLeaves } from './sigma/leaves.ts';
import { matcher } from './sigma/match.ts';
import type { Rule } from './sigma/rule.ts';

const FIELDS = [
  { field: 'userAgent', column: 'user_agent' },
  { field: 'userIdentity.type', column: 'identity_type' },
  { field: 'eventType', column: 'event_type' },
] as const;

/** More are not worth the trying. */
const MOST_VALUES = 3000;

/** The rules with what no record of this log holds taken for false. */
export async function onSeenValues(query: Query, rules: readonly Rule[]): Promise<readonly Rule[]> {
  const seen = new Map<string, readonly unknown[]>();
  for (const { field, column } of FIELDS) {
    const values = await query<{ value: string }>(
      `select distinct ${column} as value from events where ${column} is not null limit ${MOST_VALUES + 1}`,
    );
    if (values.length <= MOST_VALUES) {
      seen.set(
        field,
        values.map(({ value }) => recordWith(field.split('.'), value)),
      );
    }
  }
  return rules.map((rule) => {
    if (rule.type !== 'event') return rule;
    const condition = withLeaves(rule.condition, (leaf) => {
      if (leaf.kind !== 'field' || leaf.test.is === 'field') return leaf;
      const records = seen.get(leaf.field);
      return records?.some(matcher(leaf)) === false ? NEVER : leaf;
    });
    return { ...rule, condition };
  });
}

function recordWith([first = '', ...rest]: readonly string[], value: string): unknown {
  return { [first]: rest.length === 0 ? value : recordWith(rest, value) };
}

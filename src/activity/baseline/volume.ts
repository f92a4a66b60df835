import type { Text } from '../../kernel/text.ts';
import type { Database } from '../../store/duckdb/database.ts';
import type { Signal } from '../signal.ts';

/** Days with the same call before; fewer make no measure. */
const MEASURED_DAYS = 5;
const FACTOR = 10;
const AT_LEAST = 100;
const SHOWN = 200;

interface Burst {
  readonly call: string;
  readonly calls: number;
  readonly most: number;
  readonly takes: boolean;
  readonly eventIds: readonly string[];
}

/** A call that a principal makes daily, in one day many times more often than on any day before. Needs `usage`. */
export async function bursts(database: Database): Promise<readonly Signal[]> {
  const found = await database.rows<Burst>(`WITH daily AS (
      SELECT who, source, call, day, sum(calls)::BIGINT AS calls, bool_or(${TAKES}) AS takes
      FROM usage GROUP BY who, source, call, day),
    compared AS (
      SELECT *, max(calls) OVER earlier AS most, count(*) OVER earlier AS days FROM daily
      WINDOW earlier AS (PARTITION BY who, source, call ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)),
    bursts AS (
      SELECT * FROM compared
      WHERE days >= ${MEASURED_DAYS} AND calls >= ${AT_LEAST} AND calls >= ${FACTOR} * most)
    SELECT call, bursts.calls, most, takes, list(first_event ORDER BY first_at)[1:${SHOWN}] AS "eventIds"
    FROM bursts JOIN usage USING (who, source, call, day)
    GROUP BY who, source, call, day, bursts.calls, most, takes ORDER BY day`);
  return found.map(({ call, calls, most, takes, eventIds }) => ({
    kind: 'volume',
    id: 'many-times-the-usual',
    title: TITLE,
    because: {
      en: `${call}: ${calls} in a day, before at most ${most}`,
      ko: `${call}: 하루 ${calls}회, 이전 최대 ${most}회`,
    },
    level: takes ? 'medium' : 'low',
    tags: takes ? ['attack.collection', 'attack.t1530'] : ['attack.discovery', 'attack.t1580'],
    eventIds,
  }));
}

/** What carries data away or takes things down. */
const TAKES = `call IN ('GetObject', 'CopyObject', 'GetSecretValue', 'BatchGetSecretValue', 'GetParameter', 'GetParameters',
  'GetParametersByPath') OR regexp_matches(call, '^(Delete|Terminate)')`;

const TITLE: Text = {
  en: 'A call was made many times more often than ever before',
  ko: '어떤 호출이 전보다 몇 배나 많이 이루어짐',
};

import type { Text } from '../../kernel/text.ts';
import type { Database } from '../../store/duckdb/database.ts';
import { FORWARDED, PRINCIPAL } from '../sessions/caller.ts';
import type { Signal } from '../signal.ts';

/** Without so many days of habit before, nothing is new. */
const HABIT_DAYS = 3;

interface FirstRoles {
  readonly roles: readonly string[];
  readonly eventIds: readonly string[];
}

/** Somebody with habits takes on a role they never took on before. Needs the tables of `makeLinks` and `makeUsage`. */
export async function firstRoles(database: Database): Promise<readonly Signal[]> {
  const found = await database.rows<FirstRoles>(`WITH firsts AS (
      SELECT account, ${PRINCIPAL} AS principal, json_extract_string(request, '$.roleArn') AS role,
        min(event_time) AS began, arg_min(event_id, event_time) AS event_id
      FROM noted WHERE name = 'AssumeRole' AND error_code IS NULL AND NOT ${FORWARDED}
        AND actor IS NOT NULL AND identity_type NOT IN ('AWSService', 'AWSAccount')
      GROUP BY 1, 2, 3)
    SELECT list(role ORDER BY began) AS roles, list(event_id ORDER BY began) AS "eventIds"
    FROM firsts JOIN principal_days ON who = hash(account, principal) AND day = date_trunc('day', began)
    WHERE days_before >= ${HABIT_DAYS} AND role IS NOT NULL
    GROUP BY account, principal, day ORDER BY min(began)`);
  return found.map(({ roles, eventIds }) => ({
    kind: 'first-seen',
    id: 'role-never-assumed',
    title: TITLE,
    because: { en: roles.join(', '), ko: roles.join(', ') },
    level: 'low',
    tags: ['attack.lateral-movement', 'attack.t1550.001'],
    eventIds,
  }));
}

const TITLE: Text = {
  en: 'An identity took on a role that it never took on before',
  ko: '자격 증명이 처음으로 어떤 역할을 맡음',
};

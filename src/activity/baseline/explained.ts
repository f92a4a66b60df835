import type { Text } from '../../kernel/text.ts';
import type { Database } from '../../store/duckdb/database.ts';
import { PRINCIPAL } from '../sessions/caller.ts';

/** What `noted` must hold for this. */
export const EXPLAINING: readonly string[] = [
  'CreateAccessKey',
  'UpdateAccessKey',
  'DeleteAccessKey',
  'CreateTrail',
  'StartLogging',
  'StopLogging',
  'DeleteTrail',
];

/**
 * Records that what followed or went before shows to be work: a key that takes over from another, a trail that a new
 * one replaced, things taken down again by the one who made them. An intruder may do the same, so this counts only for
 * somebody whose habits are known. Needs the table `created`.
 */
export async function explained(database: Database): Promise<ReadonlyMap<string, Text>> {
  const reasons = new Map<string, Text>();
  const rows = await database.rows<{ eventId: string; why: keyof typeof WHY }>(`WITH calls AS (
      SELECT event_id, event_time, account, name, ${PRINCIPAL} AS principal, request, response FROM noted
      WHERE error_code IS NULL AND name IN (${EXPLAINING.map((name) => `'${name}'`).join(', ')}))
    SELECT made.event_id AS "eventId", 'rotated' AS why FROM calls AS made JOIN calls AS ended
      ON ended.account = made.account AND ended.principal = made.principal AND made.name = 'CreateAccessKey'
      AND ended.name IN ('UpdateAccessKey', 'DeleteAccessKey')
      AND json_extract_string(ended.request, '$.userName') = json_extract_string(made.request, '$.userName')
      AND json_extract_string(ended.request, '$.accessKeyId') <> json_extract_string(made.response, '$.accessKey.accessKeyId')
      AND coalesce(json_extract_string(ended.request, '$.status'), 'Inactive') = 'Inactive'
      AND ended.event_time BETWEEN made.event_time - INTERVAL 7 DAY AND made.event_time + INTERVAL 7 DAY
    UNION SELECT ended.event_id, 'replaced' FROM calls AS ended JOIN calls AS made
      ON ended.account = made.account AND ended.principal = made.principal
      AND ended.name IN ('StopLogging', 'DeleteTrail') AND made.name = 'CreateTrail'
      AND made.event_time BETWEEN ended.event_time - INTERVAL 7 DAY AND ended.event_time
      AND json_extract_string(made.request, '$.name') <> regexp_extract(json_extract_string(ended.request, '$.name'), '[^/]+$')
      JOIN calls AS started ON started.account = made.account AND started.name = 'StartLogging'
      AND regexp_extract(json_extract_string(started.request, '$.name'), '[^/]+$') = json_extract_string(made.request, '$.name')
      AND started.event_time BETWEEN made.event_time AND ended.event_time
    UNION SELECT event_id, 'taken down' FROM created GROUP BY event_id
      HAVING bool_and(removed_at IS NOT NULL AND remover = principal AND removed_at <= made_at + INTERVAL 24 HOUR)`);
  for (const { eventId, why } of rows) reasons.set(eventId, WHY[why]);
  return reasons;
}

const WHY = {
  rotated: {
    en: 'It took over from a key that the same identity then retired: a rotation.',
    ko: '같은 자격 증명이 곧 폐기한 키를 대신한 것으로, 키 교체입니다.',
  },
  replaced: {
    en: 'A new trail was started before this one was stopped.',
    ko: '이 추적을 멈추기 전에 새 추적을 시작했습니다.',
  },
  'taken down': {
    en: 'The one who made it took it down again within a day.',
    ko: '만든 사람이 하루 안에 다시 제거했습니다.',
  },
} as const satisfies Record<string, Text>;

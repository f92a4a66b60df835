/** Objects copied out: the caller writes to a bucket that belongs to another account, which no rule on one field sees. */
import type { Text } from '../../kernel/text.ts';
import type { Database } from '../../store/duckdb/database.ts';
import { sqlText } from '../../store/duckdb/sql-text.ts';
import { FORWARDED, PRINCIPAL } from '../sessions/caller.ts';
import type { Signal } from '../signal.ts';

/** What `noted` must hold for this. */
export const COPYING: readonly string[] = ['CopyObject', 'UploadPartCopy'];

const SHOWN = 200;

interface Copies {
  readonly owner: string;
  readonly buckets: readonly string[];
  readonly copies: number;
  readonly eventIds: readonly string[];
}

/** Records of other accounts' callers say nothing here: to them the own bucket is the foreign one. */
export async function foreignCopies(database: Database): Promise<readonly Signal[]> {
  const found = await database.rows<Copies>(`WITH copied AS (
      SELECT event_id, event_time, account, ${PRINCIPAL} AS principal,
        regexp_extract(ltrim(url_decode(json_extract_string(request, '$."x-amz-copy-source"')), '/'), '^[^/?]+') AS origin,
        unnest(json_extract(resources, '$[*]')) AS resource
      FROM noted WHERE source = 's3.amazonaws.com' AND name IN (${COPYING.map(sqlText).join(', ')})
        AND error_code IS NULL AND identity_account = account AND NOT ${FORWARDED}),
    buckets AS (
      SELECT *, json_extract_string(resource, '$.accountId') AS owner,
        regexp_extract(coalesce(json_extract_string(resource, '$.ARN'), json_extract_string(resource, '$.arn')), '[^:]+$') AS bucket
      FROM copied WHERE json_extract_string(resource, '$.type') = 'AWS::S3::Bucket')
    SELECT owner, list(DISTINCT bucket ORDER BY bucket) AS buckets, count(DISTINCT event_id) AS copies,
      list(DISTINCT event_id)[1:${SHOWN}] AS "eventIds"
    FROM buckets WHERE owner <> account AND bucket IS DISTINCT FROM origin
    GROUP BY account, principal, owner, date_trunc('day', event_time) ORDER BY min(event_time)`);
  return found.map(({ owner, buckets, copies, eventIds }) => ({
    kind: 'parameters',
    id: 'copied-to-a-foreign-bucket',
    title: TITLE,
    because: {
      en: `${copies} to ${buckets.join(', ')} of account ${owner}`,
      ko: `계정 ${owner}의 ${buckets.join(', ')}(으)로 ${copies}건`,
    },
    level: 'medium',
    tags: ['attack.exfiltration', 'attack.t1537'],
    eventIds,
  }));
}

const TITLE: Text = {
  en: 'Objects were copied into a bucket of another account',
  ko: '객체가 다른 계정의 버킷으로 복사됨',
};

import type { Database } from '../../store/duckdb/database.ts';

/**
 * Whose a credential is: the ARN of the user, the role or the root user, by the node of the links. A key that was made
 * and never used is the user's for whom it was made. Needs `makeLinks`.
 */
export async function holdersOf(
  database: Database,
  credentials: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  // A list of nothing has no type that DuckDB could bind.
  if (credentials.length === 0) return new Map();
  const rows = await database.rows<{ node: string; holder: string }>(
    `SELECT node, min_by(holder, rank) AS holder FROM (
       SELECT key AS node, actor AS holder, 1 AS rank FROM keys WHERE NOT forwarded
       UNION ALL SELECT session, actor, 1 FROM keys
       UNION ALL SELECT child, actor, 2 FROM links WHERE kind = 'signed-in'
       UNION ALL SELECT child, role, 2 FROM links WHERE kind = 'assumed'
       UNION ALL SELECT links.child, 'arn:aws:iam::' || links.account || ':user/'
           || json_extract_string(noted.response, '$.accessKey.userName'), 3
         FROM links JOIN noted ON noted.event_id = links.event_id AND noted.name = 'CreateAccessKey'
         WHERE links.kind = 'created-key')
     WHERE holder IS NOT NULL AND list_contains($credentials::VARCHAR[], node) GROUP BY node`,
    { credentials },
  );
  return new Map(rows.map(({ node, holder }) => [node, holder]));
}

import type { Database } from '../../store/duckdb/database.ts';
import { sqlText } from '../../store/duckdb/sql-text.ts';
import { DENIED } from './caller.ts';

/** Calls that give out temporary credentials: so many that only what is asked of them is kept. */
export const ISSUING = [
  'AssumeRole',
  'AssumeRoleWithSAML',
  'AssumeRoleWithWebIdentity',
  'GetFederationToken',
  'GetSessionToken',
  'AssumeRoot',
] as const;

/**
 * The table `noted`: the records whose parameters tell something, with them. Parameters are what costs in a large log,
 * so they are opened once for all questions. Refused calls have a number in place of their parameters.
 */
export async function makeNoted(database: Database, names: readonly string[]): Promise<void> {
  const issuing = `name IN (${ISSUING.map(sqlText).join(', ')})`;
  const listed = `(name IN (${[...new Set(names)].map(sqlText).join(', ')})
    OR (source = 'lambda.amazonaws.com' AND regexp_matches(name, '^(Create|Publish|Delete|Add|Remove)')))`;
  await database.run(`CREATE OR REPLACE TEMP TABLE noted AS
    SELECT * EXCLUDE (request, response, resources),
      CASE WHEN issuing THEN json_object('roleArn', json_extract_string(request, '$.roleArn'),
          'roleSessionName', json_extract_string(request, '$.roleSessionName'))
        WHEN listed THEN request END AS request,
      CASE WHEN issuing THEN json_object('credentials',
          json_object('accessKeyId', json_extract_string(response, '$.credentials.accessKeyId')))
        WHEN listed THEN response END AS response,
      CASE WHEN listed THEN resources END AS resources,
      CASE WHEN denied THEN hash(request) END AS request_hash
    FROM (SELECT event_id, event_time, account, region, source, name, error_code, actor, identity_type, identity_arn,
        identity_account, principal_id, access_key_id, invoked_by, issuer_arn, source_address, shared_event_id,
        console_session, session_started_at, request, response, resources,
        ${issuing} AS issuing, ${listed} AS listed, ${DENIED} AS denied
      FROM events WHERE ${issuing} OR ${listed} OR ${DENIED})`);
}

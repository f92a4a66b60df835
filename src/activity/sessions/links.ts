import type { Database } from '../../store/duckdb/database.ts';
import { FORWARDED, SESSION, SIGNED_IN } from './caller.ts';
import { ISSUING } from './noted.ts';

/**
 * How one credential came from another. `session` and `password` nodes are written `principal id@start` and
 * `password:user ARN`; a foreign account that a role trusts `trust:account:role name:foreign account`; an instance `instance:id`.
 */
export type LinkKind =
  | 'assumed'
  | 'signed-in'
  | 'created-key'
  | 'set-password'
  | 'created-credential'
  | 'trusted'
  | 'launched'
  | 'same-session';

/** Needs `noted`. The table of links: `parent` gave rise to `child` by the record `event_id`. */
export async function makeLinks(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE links AS
    WITH named AS (
      SELECT event_id, event_time, account, name, actor, identity_type, identity_arn, identity_account,
        principal_id, shared_event_id, source_address, request, response, invoked_by, issuer_arn,
        console_session, session_started_at, nullif(access_key_id, '') AS key, ${FORWARDED} AS forwarded,
        ${SESSION} AS session
      FROM noted
      WHERE error_code IS NULL AND name IN (${LINKING.map((name) => `'${name}'`).join(', ')})
    ), by_caller AS (
      SELECT *, CASE
        WHEN console_session IS NOT NULL AND session IS NOT NULL THEN session
        WHEN key IS NOT NULL AND NOT forwarded THEN key
        WHEN identity_type = 'AWSAccount' AND identity_account <> account AND json_extract_string(request, '$.roleArn') IS NOT NULL
          THEN 'trust:' || account || ':' || regexp_extract(json_extract_string(request, '$.roleArn'), '[^/]+$') || ':' || identity_account
        WHEN identity_type = 'AWSService' AND json_extract_string(request, '$.roleSessionName') LIKE 'i-%'
          THEN 'instance:' || json_extract_string(request, '$.roleSessionName')
        WHEN session IS NOT NULL THEN session
        ELSE coalesce(actor, invoked_by) END AS caller
      FROM named
    ), found AS (
      SELECT caller AS parent, json_extract_string(response, '$.credentials.accessKeyId') AS child, 'assumed' AS kind, *
        FROM by_caller WHERE name IN (${ISSUING.map((name) => `'${name}'`).join(', ')})
      UNION ALL
      SELECT caller, json_extract_string(response, '$.accessKey.accessKeyId'), 'created-key', *
        FROM by_caller WHERE name = 'CreateAccessKey'
      UNION ALL
      SELECT caller, 'password:arn:aws:iam::' || account || ':user/' || json_extract_string(request, '$.userName'), 'set-password', *
        FROM by_caller WHERE name IN ('CreateLoginProfile', 'UpdateLoginProfile')
      UNION ALL
      SELECT caller, coalesce(json_extract_string(response, '$.serviceSpecificCredential.serviceSpecificCredentialId'),
        json_extract_string(response, '$.sSHPublicKey.sSHPublicKeyId'), json_extract_string(response, '$.certificate.certificateId')), 'created-credential', *
        FROM by_caller WHERE name IN ('CreateServiceSpecificCredential', 'UploadSSHPublicKey', 'UploadSigningCertificate')
      UNION ALL
      SELECT caller, 'instance:' || unnest(json_extract_string(response, '$.instancesSet.items[*].instanceId')),
        'launched', * FROM by_caller WHERE name = 'RunInstances'
      UNION ALL
      SELECT caller, 'trust:' || account || ':' || trusting.role || ':' || trusting.foreign_account,
        'trusted', by_caller.* FROM by_caller, LATERAL (
          SELECT json_extract_string(request, '$.roleName') AS role, unnest(list_distinct(regexp_extract_all(
            coalesce(json_extract_string(request, '$.policyDocument'), json_extract_string(request, '$.assumeRolePolicyDocument')),
            '(arn:aws[a-z-]*:iam::|")([0-9]{12})(:|")', 2))) AS foreign_account) AS trusting
        WHERE name IN ('UpdateAssumeRolePolicy', 'CreateRole') AND trusting.foreign_account <> account
      UNION ALL
      SELECT 'password:' || identity_arn, login.session, 'signed-in', by_caller.* FROM by_caller, LATERAL (
          SELECT ${sessionAt('principal_id', 'event_time')} AS session) AS login
        WHERE ${SIGNED_IN} AND identity_arn IS NOT NULL
    )
    SELECT DISTINCT parent, child, kind, event_id, event_time AS linked_at, account, actor, source_address AS address,
      identity_type, identity_account, shared_event_id, json_extract_string(request, '$.roleArn') AS role
    FROM found WHERE parent IS NOT NULL AND child IS NOT NULL AND parent <> child`);
  await joinAccounts(database);
  await joinKeysOfSessions(database);
}

/** What `noted` must hold for the links. */
export const LINKING = [
  ...ISSUING,
  'CreateAccessKey',
  'CreateLoginProfile',
  'UpdateLoginProfile',
  'CreateServiceSpecificCredential',
  'UploadSSHPublicKey',
  'UploadSigningCertificate',
  'RunInstances',
  'UpdateAssumeRolePolicy',
  'CreateRole',
  'ConsoleLogin',
];

const sessionAt = (principal: string, time: string): string =>
  `${principal} || '@' || strftime(${time}, '%Y-%m-%dT%H:%M:%SZ')`;

/** Both accounts recorded one AssumeRole: the caller's record knows the key that the role's account does not see. */
async function joinAccounts(database: Database): Promise<void> {
  await database.run(`INSERT INTO links
    SELECT callers.parent, trusting.parent, 'same-session', callers.event_id, callers.linked_at, callers.account,
      callers.actor, callers.address, callers.identity_type, callers.identity_account, callers.shared_event_id,
      callers.role
    FROM links AS callers JOIN links AS trusting
      ON callers.shared_event_id = trusting.shared_event_id AND callers.account <> trusting.account
      AND callers.kind = 'assumed' AND trusting.kind = 'assumed'
    WHERE trusting.parent LIKE 'trust:%' AND callers.parent NOT LIKE 'trust:%'`);
}

/**
 * The keys of a console session, whose start is the sign-in's within seconds. The start is the session's name, so the
 * sign-in is named after the session that follows it.
 */
async function joinKeysOfSessions(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE keys AS
    SELECT nullif(access_key_id, '') AS key, any_value(account) AS account, any_value(principal_id) AS principal_id,
      any_value(${SESSION}) AS session, any_value(actor) AS actor, any_value(identity_arn) AS identity_arn,
      any_value(session_started_at) AS started_at, bool_or(console_session IS NOT NULL) AS console,
      bool_and(${FORWARDED}) AS forwarded, min(event_time) AS first_at, max(event_time) AS last_at,
      any_value(event_id ORDER BY event_time) AS first_event, count(*) AS calls
    FROM events WHERE access_key_id <> '' GROUP BY nullif(access_key_id, '')`);
  await database.run(`CREATE OR REPLACE TEMP TABLE logins AS
    SELECT links.child AS login, any_value(keys.session ORDER BY keys.started_at) AS session
    FROM links JOIN keys ON keys.principal_id || '@' = regexp_extract(links.child, '^.*@')
      AND keys.started_at BETWEEN links.linked_at - INTERVAL 15 SECOND AND links.linked_at + INTERVAL 60 SECOND
    WHERE links.kind = 'signed-in' GROUP BY links.child`);
  await database.run(
    `UPDATE links SET child = logins.session FROM logins WHERE logins.login = links.child AND links.kind = 'signed-in'`,
  );
  await database.run(`INSERT INTO links
    SELECT session, key, 'same-session', first_event, first_at, account, actor, NULL, NULL, NULL, NULL, NULL
    FROM keys WHERE session IS NOT NULL AND console AND NOT forwarded`);
  await database.run(`CREATE OR REPLACE TEMP TABLE direct_keys AS
    SELECT session, min(key) AS key FROM keys
    WHERE session IS NOT NULL AND NOT console AND NOT forwarded GROUP BY session`);
  await database.run(`INSERT INTO links
    SELECT direct.key, direct.session, 'same-session', direct.first_event, direct.first_at, direct.account,
      direct.actor, NULL, NULL, NULL, NULL, NULL
    FROM keys AS direct WHERE NOT direct.console AND NOT direct.forwarded
      AND direct.session IN (SELECT parent FROM links)`);
}

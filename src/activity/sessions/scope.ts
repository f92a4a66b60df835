/**
 * All that came of the credentials of a story: the credentials they handed on, what those did, what was made. Of a
 * credential that its owner uses too, only what was done from the addresses named.
 */
import type { Database } from '../../store/duckdb/database.ts';
import { ADDRESS, OWN_CREDENTIAL } from './caller.ts';
import { type Link, linksBy } from './lineage.ts';

/** Credential to addresses; null is everywhere. */
export type Scope = ReadonlyMap<string, ReadonlySet<string> | null>;

const MOST_CREDENTIALS = 2000;

export async function widened(
  database: Database,
  from: Scope,
): Promise<{ readonly scope: Scope; readonly links: readonly Link[] }> {
  const scope = new Map(from);
  const links: Link[] = [];
  let edge = [...from.keys()];
  while (edge.length > 0 && scope.size < MOST_CREDENTIALS) {
    const found = (await linksBy(database, 'parent', edge)).filter((link) => within(scope, link));
    links.push(...found);
    edge = [];
    for (const { child } of found) {
      if (scope.has(child)) continue;
      scope.set(child, null);
      edge.push(child);
    }
  }
  return { scope, links };
}

function within(scope: Scope, { parent, address }: Link): boolean {
  const addresses = scope.get(parent);
  return addresses === null || addresses === undefined || address === null || addresses.has(address);
}

export interface Deeds {
  /** The story's number. */
  readonly story: number;
  readonly eventIds: readonly string[];
  readonly principals: readonly string[];
  readonly addresses: readonly string[];
  readonly regions: readonly string[];
  readonly secrets: number;
  readonly parameters: number;
  readonly objects: number;
  readonly first: Date;
  readonly last: Date;
}

const SHOWN = 5000;

/** One pass over the log for all stories. */
export async function deedsOf(database: Database, scopes: readonly Scope[]): Promise<readonly Deeds[]> {
  await writeScopes(database, scopes);
  return database.rows<Deeds>(`WITH done AS (
      SELECT scopes.story, events.* EXCLUDE (credential)
      FROM (SELECT event_id, event_time, region, name, error_code, identity_arn, ${ADDRESS} AS address,
          coalesce(trusts.parent, logins.session, direct_keys.key, signed_in.node, own) AS credential
        FROM (SELECT *, ${OWN_CREDENTIAL} AS own,
          CASE WHEN name = 'ConsoleLogin' THEN principal_id || '@' || strftime(event_time, '%Y-%m-%dT%H:%M:%SZ') END AS login
          FROM events) AS calls
        LEFT JOIN logins ON logins.login = calls.login
        LEFT JOIN (SELECT DISTINCT child AS node FROM links WHERE kind = 'signed-in') AS signed_in ON signed_in.node = calls.login
        LEFT JOIN (SELECT DISTINCT event_id, parent FROM links WHERE kind = 'assumed' AND parent LIKE 'trust:%') AS trusts
          USING (event_id)
        LEFT JOIN direct_keys ON direct_keys.session = calls.own) AS events
      JOIN scopes ON scopes.credential = events.credential
        AND (scopes.addresses IS NULL OR list_contains(scopes.addresses, events.address)))
    SELECT story, list(event_id ORDER BY event_time)[1:${SHOWN}] AS "eventIds",
      coalesce(list(DISTINCT identity_arn ORDER BY identity_arn) FILTER (identity_arn IS NOT NULL), []) AS principals,
      coalesce(list(DISTINCT address ORDER BY address) FILTER (address IS NOT NULL), []) AS addresses,
      list(DISTINCT region ORDER BY region) AS regions,
      count(*) FILTER (error_code IS NULL AND name IN ('GetSecretValue', 'BatchGetSecretValue')) AS secrets,
      count(*) FILTER (error_code IS NULL AND name IN ('GetParameter', 'GetParameters', 'GetParametersByPath')) AS parameters,
      count(*) FILTER (error_code IS NULL AND name IN ('GetObject', 'CopyObject', 'SelectObjectContent')) AS objects,
      coalesce(min(event_time), TIMESTAMP '1970-01-01') AS "first", coalesce(max(event_time), TIMESTAMP '1970-01-01') AS "last"
    FROM done GROUP BY story`);
}

export interface MadeThing {
  readonly story: number;
  readonly type: string;
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly made: Date;
  readonly eventId: string;
  readonly deleted: boolean;
  readonly lasting: boolean;
}

/** Needs `writeScopes` by `deedsOf`, and the table `created`. */
export async function madeIn(database: Database): Promise<readonly MadeThing[]> {
  return database.rows<MadeThing>(`SELECT story, type, id, account, region, made_at AS made, event_id AS "eventId",
      removed_by IS NOT NULL AS deleted, lasting
    FROM (SELECT created.* EXCLUDE (credential), coalesce(direct_keys.key, created.credential) AS credential
      FROM created LEFT JOIN direct_keys ON direct_keys.session = created.credential) AS created
    JOIN scopes ON scopes.credential = created.credential
      AND (scopes.addresses IS NULL OR created.address IS NULL OR list_contains(scopes.addresses, created.address))
    ORDER BY made_at, id`);
}

async function writeScopes(database: Database, scopes: readonly Scope[]): Promise<void> {
  await database.run(
    'CREATE OR REPLACE TEMP TABLE scopes (story INTEGER, credential VARCHAR, addresses VARCHAR[])',
  );
  const rows = scopes.flatMap((scope, story) =>
    [...scope].map(([credential, addresses]) => ({
      story,
      credential,
      addresses: addresses && [...addresses],
    })),
  );
  if (rows.length === 0) return;
  await database.run(
    `INSERT INTO scopes SELECT (row->>'$.story')::INTEGER, row->>'$.credential', (row->'$.addresses')::VARCHAR[]
     FROM (SELECT unnest($1::VARCHAR[])::JSON AS row)`,
    [rows.map((row) => JSON.stringify(row))],
  );
}

/** Does the log tell of objects read at all? */
export async function recordsData(database: Database): Promise<boolean> {
  const [found] = await database.rows<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM events WHERE category = 'Data' AND source = 's3.amazonaws.com') AS found`,
  );
  return found?.found ?? false;
}

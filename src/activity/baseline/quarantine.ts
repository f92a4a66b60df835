import type { Database } from '../../store/duckdb/database.ts';
import { sqlText } from '../../store/duckdb/sql-text.ts';
import type { EventFacts } from '../signal.ts';

/** What `noted` must hold for this. */
export const QUARANTINING: readonly string[] = ['AttachUserPolicy'];

/**
 * AWS attaches its quarantine policy in the account's own name: such a record tells of the user it is put on, not of
 * whoever the record names. Needs `makeLinks`.
 */
export async function toldOfTheQuarantined(
  database: Database,
  facts: ReadonlyMap<string, EventFacts>,
): Promise<ReadonlyMap<string, EventFacts>> {
  const rows = await database.rows<{ eventId: string; principal: string; keys: readonly string[] }>(
    `SELECT policies.event_id AS "eventId",
       coalesce(any_value(keys.actor), 'arn:aws:iam::' || policies.account || ':user/' || policies.user) AS principal,
       coalesce(list(DISTINCT keys.key) FILTER (keys.key LIKE 'AKIA%'), []) AS keys
     FROM (SELECT event_id, account, json_extract_string(request, '$.userName') AS user FROM noted
         WHERE name = 'AttachUserPolicy' AND error_code IS NULL
           AND regexp_matches(json_extract_string(request, '$.policyArn'), ${sqlText(QUARANTINE)})) AS policies
     LEFT JOIN keys ON keys.account = policies.account AND keys.actor LIKE '%:user/%'
       AND regexp_extract(keys.actor, '[^/]+$') = policies.user
     GROUP BY policies.event_id, policies.account, policies.user`,
  );
  const told = new Map(facts);
  for (const { eventId, principal, keys } of rows) {
    const fact = facts.get(eventId);
    const [key, ...others] = keys;
    if (fact) {
      const credential = key !== undefined && others.length === 0 ? key : principal;
      told.set(eventId, { ...fact, ...NOBODYS_ACT, principal, arn: principal, credential });
    }
  }
  return told;
}

/** The ARN of a policy by which AWS, not the account, shuts a user in. */
export const QUARANTINE =
  ':aws:policy/(AWSCompromisedKeyQuarantine|AWSExposedCredentialPolicy_DO_NOT_REMOVE)';

const NOBODYS_ACT = {
  identityType: 'IAMUser',
  address: null,
  network: null,
  agent: null,
  isVerdict: true,
  forwarded: false,
  daysBefore: 0,
  knownAddress: false,
  knownNetwork: false,
  knownAgent: false,
  homeNetwork: false,
  networkKnownToAccount: true,
} as const satisfies Partial<EventFacts>;

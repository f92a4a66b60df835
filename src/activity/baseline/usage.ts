import type { Database } from '../../store/duckdb/database.ts';
import {
  ADDRESS,
  AGENT,
  CALL,
  DENIED,
  FORWARDED,
  networkOf,
  OWN_CREDENTIAL,
  PRINCIPAL,
  READS,
} from '../sessions/caller.ts';

/**
 * The table `usage`: what each principal did on each day, with which credential, from where and by which program; one
 * pass over the log, and all questions about habits are asked of it. Calls that a service made are left out: they say
 * nothing about a person's habits.
 */
export async function makeUsage(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE agents AS
    SELECT user_agent, ${AGENT} AS agent FROM (SELECT DISTINCT user_agent FROM events WHERE user_agent IS NOT NULL)`);
  await database.run('DROP VIEW IF EXISTS usage');
  await database.run(`CREATE OR REPLACE TEMP TABLE usage AS
    SELECT hash(account, principal) AS who, account, principal, credential, address, ${networkOf('address')} AS network, agent, region, source,
      ${CALL} AS call, day, ${READS} AS reads, person, calls, failed, denied, first_at, last_at, first_event,
      denied_at, allowed_at, allowed_event
    FROM (SELECT account, ${PRINCIPAL} AS principal, ${OWN_CREDENTIAL} AS credential, ${ADDRESS} AS address, agent, region,
        source, name, date_trunc('day', event_time) AS day,
        bool_or(issuer_arn LIKE '%/AWSReservedSSO_%' OR identity_type IN ('IAMUser', 'Root')) AS person,
        count(*) AS calls, count(error_code) AS failed, count(*) FILTER (${DENIED}) AS denied,
        min(event_time) AS first_at, max(event_time) AS last_at, arg_min(event_id, event_time) AS first_event,
        min(event_time) FILTER (${DENIED}) AS denied_at, min(event_time) FILTER (error_code IS NULL) AS allowed_at,
        arg_min(event_id, event_time) FILTER (error_code IS NULL) AS allowed_event
      FROM events LEFT JOIN agents USING (user_agent)
      WHERE NOT ${FORWARDED} AND actor IS NOT NULL AND identity_type IS DISTINCT FROM 'AWSService'
      GROUP BY account, ${PRINCIPAL}, ${OWN_CREDENTIAL}, ${ADDRESS}, agent, region, source, name,
        date_trunc('day', event_time))`);
  await database.run(`CREATE OR REPLACE TEMP TABLE principal_days AS
    SELECT who, day, row_number() OVER (PARTITION BY who ORDER BY day) - 1 AS days_before
    FROM (SELECT DISTINCT who, day FROM usage)`);
  await database.run(`CREATE OR REPLACE TEMP TABLE account_days AS
    SELECT account, day, row_number() OVER (PARTITION BY account ORDER BY day) - 1 AS log_days_before
    FROM (SELECT DISTINCT account, day FROM usage)`);
  await database.run(`CREATE OR REPLACE TEMP TABLE habits AS
    WITH ${FIRSTS.map(([name, of]) => `${name} AS (SELECT hash(${of}) AS of_${name}, min(first_at) AS ${name} FROM usage GROUP BY 1)`).join(',\n')}
    SELECT usage.*, days_before, log_days_before, ${FIRSTS.map(([name]) => `${name}.${name}`).join(', ')}
    FROM usage JOIN principal_days USING (who, day) JOIN account_days USING (account, day)
    ${FIRSTS.map(([name, of]) => `JOIN ${name} ON of_${name} = hash(${of.replaceAll(/\b(\w+)\b/g, 'usage.$1')})`).join('\n')}`);
  // All that `usage` holds is in `habits`: the memory of one is enough.
  await database.run('DROP TABLE usage; CREATE OR REPLACE TEMP VIEW usage AS FROM habits');
  await database.run(`CREATE OR REPLACE TEMP TABLE principals AS
    SELECT account, principal, min(first_at) AS first_at, max(last_at) AS last_at, sum(calls)::BIGINT AS calls,
      count(DISTINCT day) AS days, count(DISTINCT address) AS addresses, count(DISTINCT credential) AS credentials,
      bool_or(person) AS person,
      sum(calls) FILTER (agent IN ('terraform', 'pulumi', 'aws-cdk', 'cloudformation')) / sum(calls) AS by_code
    FROM usage GROUP BY account, principal`);
  await makeHomes(database);
}

/** The table `homes`: from where people of an account use it on most days, of all the log. */
async function makeHomes(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE homes AS
    SELECT account, network, max(day) AS last_day FROM usage WHERE person AND network IS NOT NULL
    GROUP BY account, network
    QUALIFY count(DISTINCT day) >= 5 AND 2 * count(DISTINCT day) >= max(count(DISTINCT day)) OVER (PARTITION BY account)`);
}

/** The first time of each value of each principal; joined by a number, since names are long. */
const FIRSTS = [
  ['address_first', 'who, address'],
  ['network_first', 'who, network'],
  ['agent_first', 'who, agent'],
  ['region_first', 'who, region'],
  ['call_first', 'who, source, call'],
  ['account_network_first', 'account, network'],
  ['use_first', 'who, credential, address'],
] as const;

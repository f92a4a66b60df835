/**
 * Who a record belongs to, as SQL over `events`. A call that a service made for somebody (its own temporary key, its
 * own name as the address) is folded into that somebody: it never counts as a new key or a new address.
 */

/** An address of the internet or of a VPC; a service's name and "AWS Internal" begin with a letter. */
const IS_ADDRESS = `(source_address[1:1] BETWEEN '0' AND '9' OR contains(source_address, ':'))`;

/** A service called, for itself or for somebody. */
export const FORWARDED = `(invoked_by IS NOT NULL OR NOT coalesce(${IS_ADDRESS}, false))`;

export const ADDRESS = `CASE WHEN coalesce(${IS_ADDRESS}, false) AND invoked_by IS NULL THEN source_address END`;

/** The /24, or the /48 of IPv6. */
export const networkOf = (address: string): string =>
  `CASE WHEN contains(${address}, ':') THEN array_to_string(string_split(${address}, ':')[1:3], ':') ELSE regexp_replace(${address}, '[.][0-9]+$', '') END`;

/** The program that called, without its version. */
export const AGENT = `CASE
  WHEN user_agent IS NULL OR user_agent = '' THEN NULL
  WHEN user_agent ILIKE '%terraform%' THEN 'terraform'
  WHEN user_agent ILIKE '%pulumi%' THEN 'pulumi'
  WHEN user_agent ILIKE '%aws-cdk%' THEN 'aws-cdk'
  WHEN user_agent ILIKE '%mozilla%' OR user_agent ILIKE '%console%' THEN 'browser'
  ELSE regexp_extract(lower(ltrim(user_agent, '[ ')), '^[^/ ,;\\]]+') END`.replaceAll('\\\\', '\\');

/**
 * Whose habits a call is held against: of people who sign in through IAM Identity Center, who share a role, the
 * session; of all other roles the role, since its sessions are named by chance.
 */
export const PRINCIPAL = `CASE WHEN issuer_arn LIKE '%/AWSReservedSSO_%' THEN identity_arn ELSE actor END`;

/** Lambda names the version of its interface. */
export const CALL = String.raw`CASE WHEN source = 'lambda.amazonaws.com' THEN regexp_replace(name, '20[0-9]{6}(v[0-9]+)?$', '') ELSE name END`;

/** By name, since `readOnly` is missing in old records and wrong for some calls. */
export const READS = String.raw`regexp_matches(name, '^(Get|List|Describe|Head|Lookup|Search|Query|Scan|BatchGet|BatchDescribe|Select|Check|Validate|Estimate|Preview|Simulate|View|Filter|Discover|Decrypt|Detect|Download|GenerateCredentialReport|GenerateServiceLastAccessed)')`;

/** Refused for want of rights. */
export const DENIED = `(error_code IS NOT NULL AND CASE WHEN error_code IS NULL THEN false
  ELSE regexp_matches(error_code, 'AccessDenied|Unauthorized|Forbidden|NotAuthorized') END)`;

/** A sign-in to the console that went well. */
export const SIGNED_IN = `name = 'ConsoleLogin' AND json_extract_string(response, '$.ConsoleLogin') = 'Success'`;

/** One session of one principal: all its keys, and what services did for it, carry the same start. */
export const SESSION = `CASE WHEN principal_id IS NOT NULL AND session_started_at IS NOT NULL
  THEN principal_id || '@' || strftime(session_started_at, '%Y-%m-%dT%H:%M:%SZ') END`;

/** Without a look into the parameters, which costs more than all the rest. */
export const OWN_CREDENTIAL = `CASE
  WHEN console_session IS NOT NULL AND ${SESSION} IS NOT NULL THEN ${SESSION}
  WHEN access_key_id <> '' AND NOT ${FORWARDED} THEN access_key_id
  ELSE coalesce(${SESSION}, actor, invoked_by, 'unknown') END`;

/**
 * The node of the links that a record belongs to. What a service did in a session's name belongs to the session's
 * own key, which the table `direct_keys` knows.
 */
export const CREDENTIAL = `CASE
  WHEN identity_type = 'AWSAccount' AND identity_account <> account AND json_extract_string(request, '$.roleArn') IS NOT NULL
    THEN 'trust:' || account || ':' || regexp_extract(json_extract_string(request, '$.roleArn'), '[^/]+$') || ':' || identity_account
  ELSE ${OWN_CREDENTIAL} END`;

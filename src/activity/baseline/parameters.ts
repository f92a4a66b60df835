/**
 * What was asked for, where the call alone says nothing: a policy that grants everything or opens to a foreign
 * account, a machine of a costly kind, a port for the whole world. Few records carry such parameters, so they are read
 * one by one, not by text patterns.
 */
import { sameInBoth, type Text } from '../../kernel/text.ts';
import { type PolicyDocument, parsePolicy, type Statement } from '../../policy/document.ts';
import { makesAdmin } from '../../policy/grants.ts';
import type { Database } from '../../store/duckdb/database.ts';
import { FORWARDED } from '../sessions/caller.ts';
import type { Level, Signal } from '../signal.ts';

export interface Asked {
  readonly eventId: string;
  readonly account: string;
  readonly source: string;
  readonly call: string;
  readonly failed: boolean;
  readonly request: string;
}

interface Reading {
  readonly calls: ReadonlySet<string>;
  /** Refused attempts tell of the intent, too. */
  readonly evenFailed: boolean;
  readonly id: string;
  readonly level: Level;
  readonly tags: readonly string[];
  readonly title: Text;
  /** What was found in the parameters; undefined when it is nothing. */
  readonly read: (request: unknown, asked: Asked) => Text | undefined;
}

/** An account where so many policies were written has its own ways; the first ones are read. */
const MOST = 50_000;

export async function parameterSignals(database: Database): Promise<readonly Signal[]> {
  const asked = await database.rows<Asked>(
    `SELECT event_id AS "eventId", account, source, name AS call, error_code IS NOT NULL AS failed, coalesce(request::VARCHAR, '{}') AS request
     FROM noted WHERE name IN (SELECT unnest($calls::VARCHAR[])) AND NOT ${FORWARDED}
     ORDER BY event_time LIMIT ${MOST}`,
    { calls: READ },
  );
  return asked.flatMap(readAsked);
}

/** Pure. */
export function readAsked(asked: Asked): readonly Signal[] {
  const request = parsed(asked.request);
  return READINGS.flatMap((reading) => {
    if (!reading.calls.has(asked.call) || (asked.failed && !reading.evenFailed)) return [];
    const because = reading.read(request, asked);
    if (!because) return [];
    const { id, level, tags, title } = reading;
    return [{ kind: 'parameters' as const, id, title, because, level, tags, eventIds: [asked.eventId] }];
  });
}

const READINGS: readonly Reading[] = [
  {
    calls: new Set(['AuthorizeSecurityGroupIngress', 'ModifySecurityGroupRules']),
    evenFailed: false,
    id: 'port-opened-to-everyone',
    level: 'medium',
    tags: ['attack.defense-evasion', 'attack.persistence', 'attack.t1562.007'],
    title: {
      en: 'A port for administration was opened to the whole internet',
      ko: '관리용 포트가 인터넷 전체에 열림',
    },
    read: openRange,
  },
  {
    calls: new Set([
      'RunInstances',
      'RequestSpotInstances',
      'CreateLaunchTemplate',
      'CreateLaunchTemplateVersion',
      'CreateLaunchConfiguration',
      'CreateNotebookInstance',
    ]),
    evenFailed: true,
    id: 'costly-machine-asked-for',
    level: 'medium',
    tags: ['attack.impact', 'attack.t1496'],
    title: { en: 'A machine of a costly kind was asked for', ko: '비싼 종류의 머신을 요청함' },
    read: costlyMachine,
  },
  {
    calls: new Set([
      'PutUserPolicy',
      'PutRolePolicy',
      'PutGroupPolicy',
      'CreatePolicy',
      'CreatePolicyVersion',
    ]),
    evenFailed: false,
    id: 'policy-makes-administrators',
    level: 'high',
    tags: ['attack.privilege-escalation', 'attack.persistence', 'attack.t1098'],
    title: {
      en: 'A policy was written that makes an administrator',
      ko: '관리자 권한을 주는 정책이 작성됨',
    },
    read: adminPolicy,
  },
  {
    calls: new Set([
      'UpdateAssumeRolePolicy',
      'CreateRole',
      'PutBucketPolicy',
      'PutKeyPolicy',
      'PutResourcePolicy',
      'SetRepositoryPolicy',
      'PutRepositoryPolicy',
      'SetQueueAttributes',
      'CreateQueue',
      'SetTopicAttributes',
      'CreateTopic',
      'CreateDomain',
      'UpdateDomainConfig',
      'CreateElasticsearchDomain',
      'UpdateElasticsearchDomainConfig',
      'CreateKey',
      'CreateSecret',
      'PutRegistryPolicy',
      'PutFileSystemPolicy',
      'SetVaultAccessPolicy',
      'PutBackupVaultAccessPolicy',
      'UpdateRestApi',
      'CreateRestApi',
      'PutImagePolicy',
    ]),
    evenFailed: false,
    id: 'opened-to-a-foreign-account',
    level: 'medium',
    tags: ['attack.persistence', 'attack.t1098'],
    title: {
      en: 'A policy was written that lets a foreign account or anyone in',
      ko: '외부 계정이나 누구나 들어올 수 있는 정책이 작성됨',
    },
    read: foreignPolicy,
  },
];

/** What `noted` must hold for this. */
export const READ: readonly string[] = [...new Set(READINGS.flatMap((reading) => [...reading.calls]))];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every value under one of the names, however deep. */
function valuesOf(node: unknown, names: ReadonlySet<string>): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    names.has(name.toLowerCase()) && (typeof value === 'string' || typeof value === 'number')
      ? [String(value)]
      : valuesOf(value, names),
  );
}

const RANGES = new Set(['cidrip', 'cidripv6', 'cidripv4']);
const ADMIN_PORTS = [22, 3389, 5985, 5986, 3306, 5432, 1433, 6379, 9200, 27017, 2375];

function openRange(request: unknown): Text | undefined {
  const open = valuesOf(request, RANGES).filter((range) => range.endsWith('/0'));
  if (open.length === 0) return undefined;
  const ports = valuesOf(request, new Set(['fromport', 'toport'])).map(Number);
  const [from = -1, to = from] = ports;
  const admin = from < 0 || ADMIN_PORTS.some((port) => from <= port && port <= to);
  return admin ? sameInBoth(`${open[0]}, ${from < 0 ? '*' : `${from}-${to}`}`) : undefined;
}

/** Graphics and machine-learning families, and sizes nobody tries out by the way. */
const COSTLY =
  /^(?:ml\.)?(?:(?:p|g|gr|inf|trn|dl|vt|f|u-)\d|[a-z0-9-]+\.(?:metal|(?:1[2-9]|[2-9]\d|1\d\d)xlarge))/i;

function costlyMachine(request: unknown): Text | undefined {
  const types = valuesOf(request, new Set(['instancetype'])).filter((type) => COSTLY.test(type));
  return types.length > 0 ? sameInBoth([...new Set(types)].join(', ')) : undefined;
}

const DOCUMENT = /polic(?:y|ies)|document/i;

/** Policies stand as text or as objects, under names of many kinds, at any depth. */
function documentsOf(node: unknown): readonly PolicyDocument[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    const document = DOCUMENT.test(name) ? documentOf(value) : undefined;
    return document ? [document] : documentsOf(value);
  });
}

function documentOf(value: unknown): PolicyDocument | undefined {
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject && !(typeof value === 'string' && /^\s*(?:\{|%7B)/i.test(value))) return undefined;
  try {
    return parsePolicy(isObject ? JSON.stringify(value) : value);
  } catch {
    return undefined;
  }
}

function adminPolicy(request: unknown): Text | undefined {
  const [name = ''] = valuesOf(request, new Set(['policyname', 'policyarn']));
  const admin = documentsOf(request).some(
    (document) => makesAdmin('policy', document, 'aws').granted === 'yes',
  );
  return admin ? sameInBoth(name) : undefined;
}

function foreignPolicy(request: unknown, { account }: Asked): Text | undefined {
  const outsiders = documentsOf(request)
    .flatMap(({ statements }) => statements)
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) => principalsOf(statement).filter((name) => !isLimited(statement, name)))
    .filter((name) => name === '*' || (accountOf(name) ?? account) !== account);
  return outsiders.length > 0 ? sameInBoth([...new Set(outsiders)].join(', ')) : undefined;
}

/**
 * The own organisation, an own account or network limit anyone; an external id, which is no secret, only a vendor that
 * is named.
 */
function isLimited({ conditions }: Statement, principal: string): boolean {
  return Object.values(conditions)
    .flatMap((keys) => Object.keys(keys))
    .some((key) => LIMITS.test(key) || (principal !== '*' && /^sts:ExternalId$/i.test(key)));
}

const LIMITS =
  /^(?:aws:PrincipalOrg(?:ID|Paths)|aws:Source(?:Account|Arn|OrgID|Vpce?|Ip)|aws:PrincipalAccount|aws:PrincipalArn)$/i;

const principalsOf = ({ principal }: Statement): readonly string[] =>
  principal === '*' ? ['*'] : (principal?.['AWS'] ?? []);

const accountOf = (name: string): string | undefined =>
  /^(?:arn:[a-z-]+:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(name)?.[1];

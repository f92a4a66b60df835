import type { Text } from '../../kernel/text.ts';
import type { Database } from '../../store/duckdb/database.ts';
import type { Level, Signal } from '../signal.ts';

/** Without so many days of habit before, nothing can be called unusual. */
const HABIT_DAYS = 3;

interface Use {
  readonly account: string;
  readonly principal: string;
  readonly credential: string;
  readonly address: string;
  readonly newAddress: boolean;
  readonly newNetwork: boolean;
  readonly newToAccount: boolean;
  readonly newAgent: string | null;
  readonly newRegions: readonly string[];
  readonly newCalls: readonly string[];
  readonly newWrites: readonly string[];
  readonly denied: number;
  readonly eventIds: readonly string[];
}

/**
 * A credential in other hands: the same principal, from a place and by a program that it never used, doing what it
 * never did. One of these alone is a day abroad or a new tool; together they are somebody else.
 */
export async function unusualUses(database: Database): Promise<readonly Signal[]> {
  const uses = await database.rows<Use>(`WITH unusual AS (
      SELECT who, credential, address FROM habits
      WHERE address IS NOT NULL
      GROUP BY who, credential, address
      HAVING min(days_before) >= ${HABIT_DAYS} AND bool_or(agent_first >= use_first)
        AND bool_or(address_first >= use_first))
    SELECT account, principal, credential, address,
      bool_or(address_first >= use_first) AS "newAddress", bool_or(network_first >= use_first) AS "newNetwork",
      bool_or(account_network_first >= use_first) AS "newToAccount",
      any_value(agent) FILTER (agent_first >= use_first) AS "newAgent",
      coalesce(list(DISTINCT region) FILTER (region_first >= use_first), []) AS "newRegions",
      coalesce(list(DISTINCT call) FILTER (call_first >= use_first), []) AS "newCalls",
      coalesce(list(DISTINCT call) FILTER (call_first >= use_first AND NOT reads), []) AS "newWrites",
      sum(denied)::BIGINT AS denied,
      list(first_event ORDER BY first_at)[1:${SHOWN}] AS "eventIds"
    FROM habits SEMI JOIN unusual USING (who, credential, address)
    GROUP BY account, principal, credential, address
    ORDER BY min(first_at)`);
  return uses.flatMap(judge);
}

const SHOWN = 500;

function judge(use: Use): readonly Signal[] {
  const level = levelOf(use);
  if (level === undefined) return [];
  return [
    {
      kind: 'unusual-use',
      id: 'credential-in-other-hands',
      title: TITLE,
      because: because(use),
      level,
      tags: [
        'attack.initial-access',
        'attack.t1078.004',
        ...(use.newCalls.length >= 3 ? ['attack.discovery', 'attack.t1580'] : []),
      ],
      eventIds: use.eventIds,
    },
  ];
}

function levelOf({
  newNetwork,
  newToAccount,
  newCalls,
  newWrites,
  newRegions,
  denied,
}: Use): Level | undefined {
  if (!newNetwork) return undefined;
  const turns =
    (newCalls.length >= 3 ? 1 : 0) +
    (newWrites.length > 0 ? 1 : 0) +
    (newRegions.length > 0 ? 1 : 0) +
    (newToAccount ? 1 : 0) +
    (denied >= 2 ? 1 : 0);
  if (turns >= 3) return 'high';
  return turns === 2 ? 'medium' : 'low';
}

const TITLE: Text = {
  en: 'A credential is used in a way and from a place it never was',
  ko: '자격 증명이 전에 없던 곳에서 전에 없던 방식으로 사용됨',
};

function because(use: Use): Text {
  const calls = use.newCalls.slice(0, 8).join(', ');
  const regions = use.newRegions.join(', ');
  const agent = use.newAgent ?? '-';
  return use.newCalls.length === 0
    ? {
        en: `New address ${use.address}, new program ${agent}`,
        ko: `새 주소 ${use.address}, 새 프로그램 ${agent}`,
      }
    : {
        en: `New address ${use.address}, new program ${agent}, first calls: ${calls}${regions && `; first regions: ${regions}`}`,
        ko: `새 주소 ${use.address}, 새 프로그램 ${agent}, 처음 보는 호출: ${calls}${regions && `; 처음 쓰는 리전: ${regions}`}`,
      };
}

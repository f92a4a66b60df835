import type { Database } from '../../store/duckdb/database.ts';
import type { Scope } from './scope.ts';

/** Keys and sessions; calls without one are named after their caller. */
const CREDENTIAL = '^A[KS]IA|@';

/** The scope, and with it every credential that was used from these networks, as far as it was used from there. */
export async function withNeighbours(
  database: Database,
  scope: Scope,
  networks: ReadonlySet<string>,
): Promise<Scope> {
  if (networks.size === 0) return scope;
  const used = await database.rows<{ credential: string; address: string }>(
    `SELECT DISTINCT coalesce(direct_keys.key, usage.credential) AS credential, usage.address
     FROM usage LEFT JOIN direct_keys ON direct_keys.session = usage.credential
     WHERE list_contains($networks::VARCHAR[], usage.network)
       AND regexp_matches(usage.credential, '${CREDENTIAL}')
     ORDER BY ALL`,
    { networks: [...networks] },
  );
  const wider = new Map<string, Set<string> | null>(
    [...scope].map(([credential, from]) => [credential, from && new Set(from)]),
  );
  for (const { credential, address } of used) {
    const from = wider.get(credential);
    if (from) from.add(address);
    else if (from === undefined) wider.set(credential, new Set([address]));
  }
  return wider;
}

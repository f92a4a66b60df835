import type { Database } from '../../store/duckdb/database.ts';
import type { LinkKind } from './links.ts';

export interface Link {
  readonly parent: string;
  readonly child: string;
  readonly kind: LinkKind;
  readonly eventId: string;
  readonly at: Date;
  readonly account: string | null;
  readonly actor: string | null;
  /** As recorded: an address or a service. */
  readonly address: string | null;
  readonly role: string | null;
}

export interface Lineage {
  /** What was asked for, as nodes of the links. */
  readonly of: readonly string[];
  /** From the first credential down to what was asked for. */
  readonly up: readonly Link[];
  /** All that came of it. */
  readonly down: readonly Link[];
  /** The nodes above which the log knows nothing. */
  readonly roots: readonly string[];
  /** More than `LIMIT` links: the rest was not followed. */
  readonly cut: boolean;
}

/** A service that hands out keys all day must not fill the memory. */
const LIMIT = 5000;

/** Needs `makeLinks`. `what`: a key, an ARN, an address or a session. */
export async function lineageOf(database: Database, what: string): Promise<Lineage> {
  const of = await nodesOf(database, what);
  const up = await follow(database, of, 'up');
  const down = await follow(database, of, 'down');
  const children = new Set(up.links.map((link) => link.child));
  const above = [...new Set([...of, ...up.links.map((link) => link.parent)])];
  return {
    of,
    up: up.links,
    down: down.links,
    roots: above.filter((node) => !children.has(node)),
    cut: up.cut || down.cut,
  };
}

async function nodesOf(database: Database, what: string): Promise<readonly string[]> {
  const rows = await database.rows<{ node: string }>(
    `SELECT DISTINCT key AS node FROM keys
       WHERE NOT forwarded AND (actor = $what OR identity_arn = $what OR session = $what OR principal_id = $what)
     UNION SELECT DISTINCT nullif(access_key_id, '') FROM events
       WHERE source_address = $what AND invoked_by IS NULL AND access_key_id <> ''
     UNION SELECT child FROM links
       WHERE child IN ($what, 'password:' || $what) OR (kind = 'signed-in' AND address = $what)
     UNION SELECT session FROM keys WHERE key = $what AND (forwarded OR console)
     UNION SELECT parent FROM links WHERE parent IN ($what, 'password:' || $what)
     ORDER BY node LIMIT ${LIMIT}`,
    { what },
  );
  const nodes = rows.map((row) => row.node).filter((node) => node !== null);
  return nodes.length > 0 ? nodes : [what];
}

/** Breadth first, one question per step of the chain: only the links of this story leave the database. */
async function follow(
  database: Database,
  from: readonly string[],
  way: 'up' | 'down',
): Promise<{ links: Link[]; cut: boolean }> {
  const [here, there] = way === 'up' ? (['child', 'parent'] as const) : (['parent', 'child'] as const);
  const seen = new Set(from);
  const links: Link[] = [];
  let edge = [...from];
  while (edge.length > 0) {
    const found = await linksBy(database, here, edge);
    links.push(...found);
    if (links.length > LIMIT) return { links: links.slice(0, LIMIT), cut: true };
    edge = [...new Set(found.map((link) => link[there]))].filter((node) => !seen.has(node));
    for (const node of edge) seen.add(node);
  }
  return { links: links.toSorted((one, other) => one.at.getTime() - other.at.getTime()), cut: false };
}

export async function linksBy(
  database: Database,
  end: 'parent' | 'child',
  nodes: readonly string[],
): Promise<Link[]> {
  return database.rows<Link>(
    `SELECT parent, child, kind, event_id AS "eventId", linked_at AS "at", account, actor, address, role
     FROM links WHERE list_contains($nodes::VARCHAR[], ${end}) ORDER BY linked_at, event_id LIMIT ${LIMIT + 1}`,
    { nodes },
  );
}

import { CREATING, makeCreated } from '../activity/created/created.ts';
import { LINKING, makeLinks } from '../activity/sessions/links.ts';
import { makeNoted } from '../activity/sessions/noted.ts';
import type { Database } from '../store/duckdb/database.ts';

/** Makes the tables `links` and `created` of a log: how credentials came from each other, and what was made. */
export async function makeLinksAndCreated(database: Database): Promise<void> {
  await makeNoted(database, [...LINKING, ...CREATING]);
  await makeLinks(database);
  await makeCreated(database);
}

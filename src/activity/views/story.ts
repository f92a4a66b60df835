/**
 * What a picture of an incident needs beyond the incident: its calls by hour and actor, its regions beside those of all
 * other calls, the records its signals rest on, and what made what. One scan of the log for all incidents.
 */
import type { Database } from '../../store/duckdb/database.ts';
import { DENIED, READS } from '../sessions/caller.ts';
import type { Link } from '../sessions/lineage.ts';
import type { CreatedRow } from './created.ts';
import { SHOWN, type TimelineRow } from './timeline.ts';

export interface StorySeed {
  readonly id: string;
  readonly eventIds: readonly string[];
  readonly first: Date;
  readonly last: Date;
  readonly signals: readonly { readonly eventIds: readonly string[] }[];
  readonly handOvers: readonly {
    readonly parent: string;
    readonly child: string;
    readonly eventId: string;
  }[];
  readonly created: readonly { readonly id: string; readonly eventId: string }[];
}

interface Hour {
  /** Its beginning. */
  readonly at: Date;
  readonly actor: string | null;
  readonly calls: number;
  readonly writes: number;
  readonly denied: number;
}

export interface RegionUse {
  readonly region: string;
  readonly calls: number;
  /** Of the whole log, outside this incident. */
  readonly otherCalls: number;
}

/** A thing with the credential that made it, a node of the links. */
export type Made = CreatedRow & { readonly credential: string | null };

export interface Story {
  readonly hours: readonly Hour[];
  /** Most calls first. */
  readonly regions: readonly RegionUse[];
  /** By event id. */
  readonly records: ReadonlyMap<string, TimelineRow>;
  readonly links: readonly Link[];
  readonly made: readonly Made[];
}

/** Needs the tables of `makeLinks` and `makeCreated`. By the id of the incident. */
export async function readStories(
  database: Database,
  seeds: readonly StorySeed[],
): Promise<ReadonlyMap<string, Story>> {
  if (seeds.length === 0) return new Map();
  await gather(database, seeds);
  const hours = await database.rows<Hour & { story: number }>(
    `SELECT story, date_trunc('hour', "time") AS "at", actor, count(*) AS calls,
       count(*) FILTER (NOT reads) AS writes, count(*) FILTER (denied) AS denied
     FROM story_records GROUP BY ALL ORDER BY "at", actor`,
  );
  const regions = await regionsOf(database);
  const told = await database.rows<TimelineRow & { story: number }>(
    `SELECT * EXCLUDE (reads, denied, wanted) FROM story_records WHERE wanted ORDER BY "time"`,
  );
  const links = await database.rows<Link>(
    `SELECT parent, child, kind, event_id AS "eventId", linked_at AS "at", account, actor, address, role FROM links
     WHERE list_contains($ids::VARCHAR[], event_id) ORDER BY linked_at, event_id`,
    { ids: seeds.flatMap(({ handOvers }) => handOvers.map(({ eventId }) => eventId)) },
  );
  const made = await database.rows<Made>(
    `SELECT made_at AS made, type, id, account, region, actor, address, removed_at AS removed, lasting,
       event_id AS "eventId", credential FROM created
     WHERE list_contains($ids::VARCHAR[], event_id) ORDER BY made_at, id`,
    { ids: seeds.flatMap(({ created }) => created.map(({ eventId }) => eventId)) },
  );
  return new Map(
    seeds.map((seed, index) => {
      const here = <T extends { story: number }>(rows: readonly T[]): readonly T[] =>
        rows.filter(({ story }) => story === index);
      const pairs = new Set(seed.handOvers.map(({ parent, child }) => `${parent} ${child}`));
      const things = new Set(seed.created.map(({ id, eventId }) => `${eventId} ${id}`));
      return [
        seed.id,
        {
          hours: here(hours),
          regions: here(regions),
          records: new Map(here(told).map((row) => [row.eventId, row])),
          links: links.filter(({ parent, child }) => pairs.has(`${parent} ${child}`)),
          made: made.filter(({ id, eventId }) => things.has(`${eventId} ${id}`)),
        },
      ];
    }),
  );
}

/** The table `story_records`; a record may belong to two stories. */
async function gather(database: Database, seeds: readonly StorySeed[]): Promise<void> {
  await database.run('CREATE OR REPLACE TEMP TABLE story_ids (story INTEGER, id VARCHAR, wanted BOOLEAN)');
  for (const [index, { eventIds, signals }] of seeds.entries()) {
    const wanted = [...new Set(signals.flatMap((signal) => signal.eventIds))];
    await database.run(
      `INSERT INTO story_ids SELECT ${index}, id, list_contains($wanted::VARCHAR[], id)
       FROM (SELECT DISTINCT unnest($ids::VARCHAR[]) AS id)`,
      { ids: [...eventIds, ...wanted], wanted },
    );
  }
  const times = seeds.flatMap(({ first, last }) => [first.getTime(), last.getTime()]);
  const least = times.reduce((one, other) => Math.min(one, other));
  const most = times.reduce((one, other) => Math.max(one, other));
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  await database.run(
    `CREATE OR REPLACE TEMP TABLE story_records AS
     SELECT story_ids.story, story_ids.wanted, shown.* FROM story_ids JOIN (
       SELECT ${SHOWN}, ${READS} AS reads, ${DENIED} AS denied FROM events
       WHERE day BETWEEN $from AND $until AND event_id IN (SELECT id FROM story_ids)) AS shown
     ON shown."eventId" = story_ids.id`,
    { from: day(least), until: day(most) },
  );
}

async function regionsOf(database: Database): Promise<readonly (RegionUse & { story: number })[]> {
  return database.rows(
    `WITH everything AS (SELECT region, count(*) AS calls FROM events WHERE region IS NOT NULL GROUP BY region),
       own AS (SELECT story, region, count(*) AS calls FROM story_records WHERE region IS NOT NULL GROUP BY ALL),
       stories AS (SELECT DISTINCT story FROM story_ids)
     SELECT stories.story, everything.region, coalesce(own.calls, 0) AS calls,
       everything.calls - coalesce(own.calls, 0) AS "otherCalls"
     FROM stories CROSS JOIN everything
     LEFT JOIN own ON own.story = stories.story AND own.region = everything.region
     ORDER BY calls DESC, "otherCalls" DESC, everything.region`,
  );
}

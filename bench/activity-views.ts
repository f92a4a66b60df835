/**
 * How long the question behind each view takes on a store of events: seconds and the processor's seconds, twice.
 *
 *   node bench/activity-views.ts STORE
 */
import { openEventStore } from '../src/activity/event-store.ts';
import { lineageOf } from '../src/activity/sessions/lineage.ts';
import { readActors, readAddresses } from '../src/activity/views/actors.ts';
import { createdBy, readCreated } from '../src/activity/views/created.ts';
import type { EventFilter } from '../src/activity/views/filter.ts';
import { readTimeline, searchEvents } from '../src/activity/views/timeline.ts';
import { makeLinksAndCreated } from '../src/app/prepare-log.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node bench/activity-views.ts STORE');
  process.exit(2);
}
const LIMIT = 500;
const store = await openEventStore(folder);
const [busiest] = await store.rows<{ key: string; address: string; last: Date }>(
  `SELECT mode(access_key_id) AS key, mode(source_address) AS address, max(event_time) AS last FROM events
   WHERE access_key_id LIKE 'AKIA%'`,
);
const { key = '', address = '', last = new Date() } = busiest ?? {};
const all: EventFilter = {};
const lastDay: EventFilter = { since: new Date(last.getTime() - 86_400_000) };
console.log('| view | seconds | CPU seconds | again | CPU seconds |\n|---|---|---|---|---|');
await timed('timeline', () => readTimeline(store, all, LIMIT));
await timed('timeline of the last day', () => readTimeline(store, lastDay, LIMIT));
await timed('search in the parameters', () =>
  searchEvents(store, `request::VARCHAR LIKE '%admin%'`, all, LIMIT),
);
await timed('actors', () => readActors(store, all, LIMIT));
await timed('addresses', () => readAddresses(store, all, LIMIT));
await timed('preparing links and things made', () => makeLinksAndCreated(store));
await timed('created', () => readCreated(store, all, false, LIMIT));
await timed('actor: the story of a key', async () => {
  const { of, down } = await lineageOf(store, key);
  await createdBy(store, [...of, ...down.map(({ child }) => child)]);
});
await timed('actor: the story of an address', () => lineageOf(store, address));
console.log(`most memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
store.close();

async function timed(what: string, ask: () => Promise<unknown>): Promise<void> {
  const times: string[] = [];
  for (let turn = 0; turn < 2; turn++) {
    const begin = performance.now();
    const cpu = process.cpuUsage();
    await ask();
    const { user, system } = process.cpuUsage(cpu);
    times.push(((performance.now() - begin) / 1000).toFixed(2), ((user + system) / 1e6).toFixed(2));
  }
  console.log(`| ${[what, ...times].join(' | ')} |`);
}

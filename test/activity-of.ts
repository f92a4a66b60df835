/** The sample account's log, analysed; and the same with hostile names, and with many incidents. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore } from '../src/activity/event-store.ts';
import { walkLogFiles } from '../src/activity/files/walk.ts';
import { ingest } from '../src/activity/ingest/ingest.ts';
import { readStories } from '../src/activity/views/story.ts';
import { analyseActivity } from '../src/app/activity.ts';
import { sampleTrailPath } from '../src/app/sample.ts';
import { isSerious } from '../src/incident/incident.ts';
import type { ActivityAccount } from '../src/reports/activity/report.ts';

export async function sampleActivity(): Promise<ActivityAccount> {
  const folder = mkdtempSync(join(tmpdir(), 'jikimi-activity-'));
  const store = await openEventStore(folder);
  try {
    await ingest(store, walkLogFiles([sampleTrailPath()], { tell: () => undefined }), {});
    const activity = await analyseActivity(store);
    const stories = await readStories(store, activity.incidents.filter(isSerious));
    return { ...activity, stories, caseName: 'sample', isSample: true, unread: [] };
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Names of people, things and programs with `evil` in them; ids of incidents and records stay. */
export function renamed(activity: ActivityAccount, evil: string): ActivityAccount {
  const told = (value: unknown, name = ''): unknown => {
    if (value instanceof Date || value === null) return value;
    if (value instanceof Map) {
      return new Map([...value].map(([key, one]) => [key, told(one, 'holder')] as const));
    }
    if (Array.isArray(value)) return value.map((one) => told(one, name));
    if (typeof value === 'object') {
      const isThing = 'type' in value && 'eventId' in value;
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, told(one, isThing && key === 'id' ? 'on' : key)]),
      );
    }
    return typeof value === 'string' && NAMES.has(name) ? `${value}${evil}` : value;
  };
  const { stories } = activity;
  const changed = told({ ...activity, stories: [] }) as ActivityAccount;
  return {
    ...changed,
    stories: new Map([...stories].map(([id, story]) => [id, told(story) as typeof story])),
    caseName: `sample${evil}`,
  };
}

const NAMES = new Set(
  'holder principals principal addresses regions region credentials credential parent child actor address role on call targets'.split(
    ' ',
  ),
);

/** The worst incident over and over, with hundreds of things made. */
export function crowded(activity: ActivityAccount, times: number): ActivityAccount {
  const first = activity.incidents.find(({ id }) => (activity.stories.get(id)?.made.length ?? 0) > 9);
  const story = first && activity.stories.get(first.id);
  if (!first || !story) throw new Error('The sample has no incident with things made');
  const incidents = Array.from({ length: times }, (_, index) => ({ ...first, id: `${first.id}-${index}` }));
  const made = Array.from({ length: 400 }, (_, index) =>
    story.made.map((one) => ({ ...one, id: `${one.id}-${index}`, type: `AWS::Many::Thing${index % 90}` })),
  ).flat();
  const hours = story.hours.flatMap((hour) =>
    Array.from({ length: 20 }, (_, index) => ({ ...hour, actor: `${hour.actor}-${index}` })),
  );
  const crowd = { ...story, made: made.slice(0, 400), hours };
  return { ...activity, incidents, stories: new Map(incidents.map(({ id }) => [id, crowd])) };
}

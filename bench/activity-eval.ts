/**
 * How well attacks are told from work: the labelled logs beside the repository, each read, analysed and held against
 * its labels. `node bench/activity-eval.ts [case …]`; `--verbose` names what was missed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyseActivity } from '../src/app/activity.ts';
import { evalJson } from '../src/reports/activity/eval-json.ts';
import { eventsOf } from '../test/activity/events-of.ts';

const LOGS = process.env['JIKIMI_EVAL'] ?? join(import.meta.dirname, '../../shared/eval/cloudtrail');

interface Result {
  /** By some rule, if only by one that informs. */
  readonly recognised: boolean;
  readonly incidents: readonly { severity: string; title: string; event_ids: readonly string[] }[];
  readonly access_key_ids: readonly string[];
  readonly source_ips: readonly string[];
  readonly initial: { readonly access_key_id: string };
  readonly sessions: readonly { access_key_id: string; parent: string; event_id: string }[];
  readonly resources: readonly { type: string; id: string; deleted: boolean }[];
}

interface Finding {
  readonly what: string;
  readonly ids: readonly string[];
}

interface ChainLink {
  readonly to_key: string;
  readonly from_key: string | null;
  readonly from?: string;
  readonly eventID: string;
}

interface LabelledThing {
  readonly type: string;
  readonly id: string;
  readonly left_behind?: boolean;
  readonly deleted_in_log?: boolean;
}

interface Labels {
  readonly created_resources: readonly LabelledThing[];
  readonly expect: {
    readonly key_event_ids: readonly string[];
    readonly findings: readonly { what: string; event_ids: readonly string[] }[];
    readonly techniques: readonly { technique: string; detonation_event_ids: readonly string[] }[];
    readonly credential_chain: readonly ChainLink[];
    readonly created_resources: readonly LabelledThing[];
    readonly initial_access_key_id: string;
  };
}

interface Row {
  readonly goal: string;
  readonly got: string;
  readonly want: string;
}

const verbose = process.argv.includes('--verbose');
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
if (!existsSync(LOGS)) {
  console.log(`No labelled logs at ${LOGS}`);
  process.exit(0);
}

const rows: Row[] = [];
if (asked('stratus')) rows.push(await stratus());
if (asked('story')) rows.push(...(await story('ci-key-leak')));
if (asked('invictus')) rows.push(...(await invictus()));
if (asked('benign')) rows.push(await benign('benign-dev'));
if (asked('panther')) rows.push(...(await panther()));
console.log('\n| goal | got | wanted |\n|---|---|---|');
for (const { goal, got, want } of rows) console.log(`| ${goal} | ${got} | ${want} |`);

function asked(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name);
}

async function analysed(records: readonly object[]): Promise<Result> {
  const database = await eventsOf(records);
  try {
    const { events, incidents, totals } = await analyseActivity(database);
    const text = evalJson({
      recordsRead: records.length,
      distinctEvents: events,
      incidents,
      integrity: null,
    });
    return { ...(JSON.parse(text) as Omit<Result, 'recognised'>), recognised: totals.size > 0 };
  } finally {
    database.close();
  }
}

function counts(severity: string): boolean {
  return severity !== 'low';
}

function eventsShown(result: Result): ReadonlySet<string> {
  return new Set(
    result.incidents.filter(({ severity }) => counts(severity)).flatMap(({ event_ids }) => event_ids),
  );
}

function found(result: Result, findings: readonly Finding[]): number {
  const shown = eventsShown(result);
  const missed = findings.filter(({ ids }) => !ids.some((id) => shown.has(id)));
  if (verbose) for (const { what } of missed) console.log(`  missed: ${what}`);
  return findings.length - missed.length;
}

function tell(name: string, result: Result): void {
  if (!verbose) return;
  console.log(name);
  for (const { severity, title, event_ids } of result.incidents.slice(0, 25))
    console.log(`  ${severity}: ${title} [${event_ids.length}]`);
}

async function stratus(): Promise<Row> {
  let seen = 0;
  const names = readdirSync(join(LOGS, 'stratus'));
  for (const name of names) {
    const folder = join(LOGS, 'stratus', name);
    const labels = json(join(folder, 'labels.json')) as Labels;
    const result = await analysed(json(join(folder, 'events.json')) as object[]);
    const shown = eventsShown(result);
    const ok = labels.expect.key_event_ids.some((id) => shown.has(id));
    if (ok) seen += 1;
    else tell(name, result);
  }
  return { goal: 'stratus: key events', got: `${seen}/${names.length}`, want: '17/17' };
}

async function story(name: string): Promise<readonly Row[]> {
  const folder = join(LOGS, 'stories', name);
  const { expect } = json(join(folder, 'labels.json')) as Labels;
  const result = await analysed(delivered(folder));
  tell(name, result);
  const findings = expect.findings.map((finding) => ({
    what: finding.what,
    ids: finding.event_ids,
  }));
  return [
    { goal: `${name}: findings`, got: `${found(result, findings)}/${findings.length}`, want: 'all' },
    {
      goal: `${name}: first key`,
      got: String(result.initial.access_key_id === expect.initial_access_key_id),
      want: 'true',
    },
    ...chain(name, result, expect.credential_chain),
    things(name, result, expect.created_resources, (thing) => thing.left_behind !== true),
  ];
}

async function invictus(): Promise<readonly Row[]> {
  const folder = join(LOGS, 'invictus');
  const labels = json(join(folder, 'labels.json')) as Labels;
  const result = await analysed(delivered(folder));
  tell('invictus', result);
  const techniques = labels.expect.techniques
    .filter(({ detonation_event_ids }) => detonation_event_ids.length > 0)
    .map(({ technique, detonation_event_ids }) => ({ what: technique, ids: detonation_event_ids }));
  return [
    { goal: 'invictus: techniques', got: `${found(result, techniques)}/${techniques.length}`, want: '24/26' },
    {
      goal: 'invictus: first key',
      got: String(result.initial.access_key_id === labels.expect.initial_access_key_id),
      want: 'true',
    },
    ...chain('invictus', result, labels.expect.credential_chain),
    things('invictus', result, labels.created_resources, (thing) => thing.deleted_in_log === true),
  ];
}

function chain(name: string, result: Result, links: readonly ChainLink[]): readonly Row[] {
  const ok = links.filter((link) =>
    result.sessions.some(
      ({ access_key_id, parent, event_id }) =>
        access_key_id === link.to_key &&
        event_id === link.eventID &&
        parent === (link.from_key ?? link.from ?? parent),
    ),
  );
  return [{ goal: `${name}: links of the chain`, got: `${ok.length}/${links.length}`, want: 'all' }];
}

function things(
  name: string,
  result: Result,
  labelled: readonly LabelledThing[],
  gone: (thing: LabelledThing) => boolean,
): Row {
  const ok = labelled.filter((thing) =>
    result.resources.some(
      ({ type, id, deleted }) => type === thing.type && id === thing.id && deleted === gone(thing),
    ),
  );
  return { goal: `${name}: things made, left or gone`, got: `${ok.length}/${labelled.length}`, want: '95 %' };
}

async function benign(name: string): Promise<Row> {
  const result = await analysed(delivered(join(LOGS, 'stories', name)));
  tell(name, result);
  const of = (...levels: readonly string[]) =>
    result.incidents.filter(({ severity }) => levels.includes(severity)).length;
  return {
    goal: `${name}: false incidents, medium and high`,
    got: `${of('medium')} and ${of('high', 'critical')}`,
    want: 'at most 2, 0',
  };
}

interface Case {
  readonly case: string;
  readonly severity: string;
  readonly expected: boolean;
  readonly negative_kind: string | null;
  readonly threshold: number;
  readonly event: object;
}

/** Each record stands in an account of its own, so that no case lends another its context. */
async function panther(): Promise<readonly Row[]> {
  const cases = readFileSync(join(LOGS, 'panther/cases.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
  const tally = { positive: 0, seen: 0, alerting: 0, alerted: 0, near: 0, flagged: 0 };
  for (const one of cases) {
    const result = await analysed([one.event]);
    const alerted = result.incidents.some(({ severity }) => counts(severity));
    const alerting = !['Info', 'Low'].includes(one.severity);
    if (one.expected && one.threshold <= 1) {
      const seen = alerting ? alerted : result.recognised || result.incidents.length > 0;
      tally.positive += 1;
      tally.seen += seen ? 1 : 0;
      tally.alerting += alerting ? 1 : 0;
      tally.alerted += alerting && alerted ? 1 : 0;
      if (verbose && !seen) console.log(`  missed: ${one.case} (${one.severity})`);
    }
    if (!one.expected && one.negative_kind === 'near-miss') {
      tally.near += 1;
      tally.flagged += alerted ? 1 : 0;
      if (verbose && alerted)
        console.log(`  flagged: ${one.case} ${result.incidents.map(({ title }) => title).join('; ')}`);
    }
  }
  const percent = (part: number, whole: number) => `${part}/${whole} (${Math.round((100 * part) / whole)} %)`;
  return [
    {
      goal: 'panther: positives, minor ones at least recognised',
      got: percent(tally.seen, tally.positive),
      want: '85 %',
    },
    {
      goal: 'panther: positives of medium or above',
      got: percent(tally.alerted, tally.alerting),
      want: '85 %',
    },
    { goal: 'panther: near misses flagged', got: percent(tally.flagged, tally.near), want: 'at most 15 %' },
  ];
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function delivered(folder: string): readonly object[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('AWSLogs') && basename(path).endsWith('.json.gz'))
    .flatMap((path) => {
      const { Records } = JSON.parse(gunzipSync(readFileSync(join(folder, path))).toString());
      return Records as object[];
    });
}

/**
 * Whether Trino finds with a rule what DuckDB finds: the text of every rule of ours, and of random conditions, run in
 * both over the same rows.
 *
 *   cd bench/trino-server && mvn -q dependency:build-classpath -Dmdep.outputFile=classpath.txt
 *   java -Xmx3g -cp "$(cat classpath.txt)" Server.java        (Java 17; prints the address, ends with its input)
 *   node bench/trino.ts URL [RULE-FOLDER …]                   (any other Trino with a catalog `memory` will do)
 *
 * The rows: all records of the rules' own examples, the sample account's trail, and random records.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { EVENT_COLUMNS, type EventColumn } from '../src/activity/event-columns.ts';
import { readRecords } from '../src/activity/read-records.ts';
import { readRules } from '../src/app/rule-files.ts';
import { detectionRules } from '../src/detections/detection-rules.ts';
import type { Node } from '../src/detections/sigma/node.ts';
import type { EventRule } from '../src/detections/sigma/rule.ts';
import { sqlText } from '../src/detections/sigma/sql/dialect.ts';
import { duckdb } from '../src/detections/sigma/sql/duckdb.ts';
import { printCondition } from '../src/detections/sigma/sql/print.ts';
import { trino } from '../src/detections/sigma/sql/trino.ts';
import { openEventTable } from '../test/event-table.ts';
import { node, record } from '../test/sigma-cases.ts';
import { loadDetections } from '../tools/gen/entries.ts';
import { openTrino, type Trino } from './trino-client.ts';

const RANDOM_RUNS = 20;
const ROWS_AT_ONCE = 200;
const TYPES: Readonly<Record<EventColumn['type'], string>> = {
  VARCHAR: 'varchar',
  JSON: 'varchar',
  BOOLEAN: 'boolean',
  TIMESTAMP: 'timestamp(3)',
};

interface Difference {
  readonly what: string;
  readonly why: string;
}

interface Case {
  readonly id: string;
  readonly condition: Node;
}

const [url, ...ruleFolders] = process.argv.slice(2);
if (url === undefined) {
  console.error('Usage: node bench/trino.ts URL [RULE-FOLDER …]');
  process.exit(2);
}
/** As the Parquet files hold them: the parts of a record lie in `raw`. */
const columns = (EVENT_COLUMNS as readonly EventColumn[]).filter(({ derived }) => !derived);
const server = openTrino(url, 'memory', 'default');
const events = await openEventTable();
const entries = await loadDetections();
const differences: Difference[] = [];
let asked = 0;
let found = 0;
let inexact = 0;

const own = entries.flatMap(({ name, value }) => detectionRules(name, value).rules);
const others = ruleFolders.length > 0 ? (await readRules(ruleFolders)).rules : [];
const rules = [...own, ...others].filter((rule): rule is EventRule => rule.type === 'event');
const records = [
  ...entries.flatMap(({ value: { matches, ignores } }) => [...matches, ...ignores].flat()),
  ...(await sampleRecords()),
];
await fillBoth(records);
for (const { id, condition } of rules) await compare([{ id, condition }]);
console.log(
  `${rules.length} rules over ${records.length} records: ${found} hits in DuckDB, ${differences.length} rules differ, ${inexact} left to the matcher in part`,
);
const before = { asked, differences: differences.length };
const drawn = fc.sample(
  fc.tuple(
    fc.array(record, { minLength: 20, maxLength: 40 }),
    fc.array(node, { minLength: 25, maxLength: 25 }),
  ),
  { numRuns: RANDOM_RUNS, seed: 7 },
);
for (const [rows, nodes] of drawn) {
  await fillBoth(rows);
  await compare(nodes.map((condition) => ({ id: JSON.stringify(condition), condition })));
}
console.log(
  `${asked - before.asked} random conditions over ${drawn.length} tables of random records: ${differences.length - before.differences} differ`,
);
for (const { what, why } of differences.slice(0, 40)) console.log(`\n${what}\n  ${why}`);
events.close();
process.exitCode = differences.length > 0 ? 1 : 0;

async function sampleRecords(): Promise<readonly unknown[]> {
  const folder = join(import.meta.dirname, '../sample/cloudtrail');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const { lines } = readRecords(readFileSync(join(parentPath, name)), name);
    const texts = Buffer.from(lines).toString('utf8').split('\n');
    return texts.filter((line) => line !== '').map((line): unknown => JSON.parse(line));
  });
}

/** The same rows, under numbers of their own. */
async function fillBoth(rows: readonly unknown[]): Promise<void> {
  await events.fill(rows.map((one, at) => ({ ...(one as object), eventID: String(at) })));
  const names = columns.map(({ name }) => name);
  const texts = columns.map(({ name, type }) =>
    type === 'TIMESTAMP' ? `strftime(${name}, '%Y-%m-%d %H:%M:%S') as ${name}` : name,
  );
  const stored = await events.query<Record<string, unknown>>(
    `select ${texts.join(', ')} from events order by event_id::int`,
  );
  await server.rows('drop table if exists events');
  await server.rows(
    `create table events (${columns.map(({ name, type }) => `${name} ${TYPES[type]}`).join(', ')})`,
  );
  const form = columns.map(({ name, type }) => `${name} ${type === 'BOOLEAN' ? 'boolean' : 'varchar'}`);
  const values = columns.map(({ name, type }) =>
    type === 'TIMESTAMP' ? `cast(${name} as timestamp(3))` : name,
  );
  for (let first = 0; first < stored.length; first += ROWS_AT_ONCE) {
    const list = stored.slice(first, first + ROWS_AT_ONCE).map((row) => names.map((name) => row[name]));
    await server.rows(
      `insert into events select ${values.join(', ')} from unnest(cast(json_parse(${sqlText(JSON.stringify(list))}) as array(row(${form.join(', ')}))))`,
    );
  }
}

/** Each of them as a column of one statement. */
async function compare(cases: readonly Case[]): Promise<void> {
  asked += cases.length;
  const [mine, theirs] = [duckdb, trino].map((dialect) =>
    cases.map(({ condition }) => printCondition(condition, dialect)),
  );
  inexact += (mine ?? []).filter(({ isExact }) => !isExact).length;
  const select = (conditions: typeof mine, id: string) =>
    `select ${[id, ...(conditions ?? []).map(({ sql }, at) => `(${sql}) as c${at}`)].join(', ')} from events`;
  const expected = await events.query<Record<string, unknown>>(
    `${select(mine, 'event_id')} order by event_id::int`,
  );
  found += expected.filter((row) => row['c0'] === true).length;
  const answered = await attempt(server, `${select(theirs, 'event_id')} order by cast(event_id as integer)`);
  if ('why' in answered) {
    if (cases.length > 1) for (const one of cases) await compare([one]);
    else differences.push({ what: cases[0]?.id ?? '', why: `${answered.why}\n  ${theirs?.[0]?.sql}` });
    return;
  }
  cases.forEach(({ id }, at) => {
    const wrong = expected.find((row, index) => row[`c${at}`] !== answered.rows[index]?.[at + 1]);
    if (!wrong) return;
    const row = expected.indexOf(wrong);
    differences.push({
      what: id,
      why: `row ${String(wrong['event_id'])}: DuckDB ${String(wrong[`c${at}`])}, Trino ${String(answered.rows[row]?.[at + 1])}\n  ${theirs?.[at]?.sql}`,
    });
  });
}

async function attempt(
  engine: Trino,
  sql: string,
): Promise<{ readonly rows: readonly (readonly unknown[])[] } | { readonly why: string }> {
  try {
    return { rows: await engine.rows(sql) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

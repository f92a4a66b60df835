/**
 * How long rules take over a store of events, and what one more costs.
 *
 *   node bench/detections.ts STORE [RULE-FOLDER …]
 *
 * Without rule folders: our own rules, and beside them as many plain ones as make 400, written for the calls in the
 * store as public sets are: a name with success, a name with failure, a name with a word in its parameters.
 */
import { openEventStore } from '../src/activity/event-store.ts';
import { readRules } from '../src/app/rule-files.ts';
import { detect } from '../src/detections/detect.ts';
import { detectionRules } from '../src/detections/detection-rules.ts';
import type { Query } from '../src/detections/query.ts';
import { parseRules } from '../src/detections/sigma/parse.ts';
import type { Rule } from '../src/detections/sigma/rule.ts';
import { loadDetections } from '../tools/gen/entries.ts';

const [folder, ...ruleFolders] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node bench/detections.ts STORE [RULE-FOLDER …]');
  process.exit(2);
}
const store = await openEventStore(folder);
const query: Query = (sql) => store.rows(sql);
const [count] = await query<{ n: number }>('select count(*) as n from events');
const rules = ruleFolders.length > 0 ? (await readRules(ruleFolders)).rules : await ownAndPlain();

console.log(`${count?.n} events, ${rules.length} rules`);
await timed('every rule', rules);
await timed('every rule again', rules);
await timed('all but one', rules.slice(1));
await timed('one alone', rules.slice(0, 1));
console.log(`most memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
store.close();

async function timed(what: string, some: readonly Rule[]): Promise<void> {
  let slowest = { sql: '', ms: 0 };
  let statements = 0;
  const measured: Query = async (sql) => {
    const begin = performance.now();
    const rows = await query(sql);
    const ms = performance.now() - begin;
    statements += 1;
    if (process.env['SQL'] && ms > 300) console.log(Math.round(ms), sql.length, sql.slice(0, 200));
    if (ms > slowest.ms) slowest = { sql, ms };
    return rows as never;
  };
  const before = process.cpuUsage();
  const begin = performance.now();
  const { hits, totals } = await detect(measured, some);
  const all = [...totals.values()].reduce((sum, one) => sum + one, 0);
  const seconds = ((performance.now() - begin) / 1000).toFixed(2);
  const { user, system } = process.cpuUsage(before);
  const cpu = ((user + system) / 1e6).toFixed(2);
  console.log(
    `${what}: ${seconds} s (${cpu} s of CPU), ${totals.size} rules seen, ${all} hits (${hits.length} told), ${statements} statements, slowest ${slowest.ms.toFixed(0)} ms`,
  );
  if (process.env['SQL']) console.log(slowest.sql.slice(0, 2000));
}

async function ownAndPlain(): Promise<readonly Rule[]> {
  const own = (await loadDetections()).flatMap(({ name, value }) => detectionRules(name, value).rules);
  const calls = await query<{ source: string; name: string }>(
    'select source, name from events where name is not null group by source, name order by source, name',
  );
  const forms = ['errorCode: null', 'errorCode|exists: true', "requestParameters|contains: 'admin'"];
  const plain = Array.from({ length: Math.max(0, 400 - own.length) }, (_, at) => {
    const call = calls[at % calls.length];
    const form = forms[Math.floor(at / calls.length) % forms.length];
    return `title: plain ${at}\nlogsource: { product: aws, service: cloudtrail }\ndetection:\n  a:\n    eventSource: ${call?.source}\n    eventName: ${call?.name}\n    ${form}\n  condition: a\nlevel: low\n`;
  });
  return [...own, ...parseRules([{ path: 'plain', text: plain.join('---\n') }]).rules];
}

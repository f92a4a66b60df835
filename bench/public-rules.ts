/**
 * Other people's folders of Sigma rules: how many of their documents load, which forms they use, what lint says of them,
 * and which fire on the records at hand.
 *
 *   node bench/public-rules.ts RULE-FOLDER [RULE-FOLDER …] [--log STORE]
 *
 * Public sets: `rules/cloud/aws`, `rules-placeholder` and `unsupported/cloud` of SigmaHQ's, `suzaku` of Yamato Security's.
 * They carry a licence of their own (DRL) and are not part of this repository. Without a store of events the records are
 * those of our own rules' examples.
 */
import { openEventStore } from '../src/activity/event-store.ts';
import { lintRuleFiles } from '../src/app/lint-rules.ts';
import { readRules } from '../src/app/rule-files.ts';
import { detect } from '../src/detections/detect.ts';
import type { Query } from '../src/detections/query.ts';
import { openEventTable } from '../test/event-table.ts';
import { loadDetections } from '../tools/gen/entries.ts';

const args = process.argv.slice(2);
const at = args.indexOf('--log');
const store = at < 0 ? undefined : args[at + 1];
const folders = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
if (folders.length === 0) {
  console.error('Usage: node bench/public-rules.ts RULE-FOLDER [RULE-FOLDER …] [--log STORE]');
  process.exit(2);
}

for (const folder of folders) {
  const { rules, problems, foreign } = await readRules([folder]);
  const main = rules.filter(({ id }) => !id.includes('#'));
  const correlations = main.filter(({ type }) => type === 'correlation');
  console.log(
    `${folder}: ${main.length} rules, ${correlations.length} of them correlations; ${foreign} on other logs; ${problems.length} left out`,
  );
  for (const { file, line, reason } of problems) console.log(`  ${file}:${line} ${reason.en}`);
}
const { findings } = await lintRuleFiles(folders);
console.log(`\nlint: ${findings.length} remarks`);
for (const { file, line, reason } of findings) console.log(`  ${file}:${line} ${reason.en}`);

const { rules } = await readRules(folders);
const { query, close } = await openLog();
const [count] = await query<{ n: number }>('select count(*) as n from events');
const { totals } = await detect(query, rules);
console.log(`\n${totals.size} of ${rules.length} fire on ${count?.n} records`);
for (const [id, hits] of [...totals].toSorted(([, a], [, b]) => b - a)) console.log(`  ${hits} ${id}`);
close();

async function openLog(): Promise<{ readonly query: Query; readonly close: () => void }> {
  if (store !== undefined) {
    const events = await openEventStore(store);
    return { query: (sql) => events.rows(sql), close: () => events.close() };
  }
  const table = await openEventTable();
  const records = (await loadDetections()).flatMap(({ value: { matches, ignores } }) =>
    [...matches, ...ignores].flat(),
  );
  await table.fill(records.map((one, id) => ({ eventID: `example-${id}`, ...one })));
  return { query: table.query, close: () => table.close() };
}

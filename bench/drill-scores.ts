/**
 * What jikimi makes of every incident of test/drills: `node bench/drill-scores.ts [NAME …]` plays each on an emulated
 * account, lets jikimi fetch Event history and tell the story, mend what it can by itself and take that back, and
 * prints the scores as a table. The built program is run, so build before. `--quick` thins the everyday to two calls a day.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { jikimiIn } from '../test/drills/engine/jikimi-in.ts';
import { play } from '../test/drills/engine/play.ts';
import { readScenario } from '../test/drills/engine/read-scenario.ts';
import { CHANGING, LOOKING, respond } from '../test/drills/engine/response.ts';
import { beginning, type Score, scoreOf } from '../test/drills/engine/score.ts';
import { truthOf } from '../test/drills/engine/truth.ts';
import { startAwsServer } from '../test/servers/aws-server.ts';

const DRILLS = join(import.meta.dirname, '../test/drills');
const THINNED = 2;

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const named = words.filter((word) => !word.startsWith('--'));
const all = readdirSync(DRILLS).filter((name) => existsSync(join(DRILLS, name, 'scenario.yaml')));
for (const name of named) if (!all.includes(name)) throw new RangeError(`There is no scenario ${name}.`);

const HEADS = [
  'scenario',
  'things found',
  'not planted',
  'principals named',
  'first key',
  'links',
  'stories missed',
];
const MORE = ['false stories', 'changes taken back', 'restored', 'differ', 'owner harmed', 'seconds'];
console.log(`| ${[...HEADS, ...MORE].join(' | ')} |\n|${'---|'.repeat(HEADS.length + MORE.length)}`);
for (const name of named.length > 0 ? named : all) {
  const startedMs = performance.now();
  const score = await drilled(name);
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  console.log(`| ${[name, ...cellsOf(score), seconds].join(' | ')} |`);
}

async function drilled(name: string): Promise<Score> {
  const scenario = await readScenario(join(DRILLS, name, 'scenario.yaml'));
  // Names of buckets are everybody's: a server of its own for each.
  const server = await startAwsServer({ seed: scenario.seed ?? 1 });
  try {
    const noise = (scenario.noise ?? []).map((one) =>
      isQuick ? { ...one, perDay: Math.min(one.perDay, THINNED) } : one,
    );
    const played = await play(server, { ...scenario, noise });
    const truth = truthOf(played);
    const jikimi = jikimiIn(played.account);
    try {
      const began = await beginning(played, truth, jikimi);
      await respond(jikimi, [...LOOKING, ...CHANGING]);
      return await scoreOf(played, truth, began, jikimi);
    } finally {
      jikimi.close();
    }
  } finally {
    await server.close();
  }
}

function cellsOf({
  artefacts,
  principals,
  chain,
  incidents,
  undo,
  owner,
}: Score): readonly (string | number)[] {
  const of = (some: number | null, whole: number | null): string => `${some ?? '-'}/${whole ?? '-'}`;
  const first = chain.first === null ? '-' : chain.first ? 'yes' : 'no';
  return [
    of(artefacts.found, artefacts.planted),
    artefacts.wrong ?? '-',
    of(principals.named, principals.hostile),
    first,
    of(chain.told, chain.links),
    incidents.missed ?? '-',
    incidents.false ?? '-',
    undo.actions ?? '-',
    undo.restored ?? '-',
    undo.differs ?? '-',
    owner.harmed,
  ];
}

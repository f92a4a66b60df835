/**
 * How long a drill of two weeks and 10,000 background calls takes to play: the leaked key, with its everyday scaled up.
 * `node bench/drill.ts [CALLS]`, 10,000 by default. Ends after five minutes whatever happens.
 */
import { join } from 'node:path';
import { play } from '../test/drills/engine/play.ts';
import { readScenario } from '../test/drills/engine/read-scenario.ts';
import { momentMs, type Noise } from '../test/drills/engine/scenario.ts';
import { beginning, scoreOf } from '../test/drills/engine/score.ts';
import { truthOf } from '../test/drills/engine/truth.ts';
import { startAwsServer } from '../test/servers/aws-server.ts';

const MOST_CALLS = 100_000;
const MOST_MS = 300_000;
const DAY_MS = 86_400_000;

const wanted = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST_CALLS) {
  throw new RangeError(`CALLS must be a whole number up to ${MOST_CALLS}, not ${process.argv[2]}`);
}
setTimeout(() => {
  console.error(`Not done after ${MOST_MS / 1000} s: given up.`);
  process.exit(1);
}, MOST_MS).unref();

const file = join(import.meta.dirname, '../test/drills/leaked-key-miners/scenario.yaml');
const scenario = await readScenario(file);
// All of it lies in the two weeks around the theft.
const everyday = scenario.noise ?? [];
const scale = wanted / everyday.reduce((sum, noise) => sum + callsOf(noise), 0);
const noise = everyday.map((one) => ({ ...one, perDay: one.perDay * scale }));

const startedMs = performance.now();
const server = await startAwsServer({ seed: scenario.seed ?? 1 });
tell('boot', startedMs);
const playedMs = performance.now();
const played = await play(server, { ...scenario, noise });
const seconds = tell('play', playedMs);
console.log(`calls\t${played.calls}, ${Math.round(played.calls / seconds)}/s`);
const scoredMs = performance.now();
const truth = truthOf(played);
await scoreOf(played, truth, await beginning(played, truth));
tell('truth and score', scoredMs);
tell('all', startedMs);
await server.close();

function tell(what: string, fromMs: number): number {
  const seconds = (performance.now() - fromMs) / 1000;
  console.log(`${what}\t${seconds.toFixed(1)} s`);
  return seconds;
}

/** On average: each kind of call comes as often as the others, in one region or in many. */
function callsOf({ from, to, perDay, do: kinds }: Noise): number {
  const days = (momentMs(to, scenario.start) - momentMs(from, scenario.start)) / DAY_MS;
  const regions = kinds.reduce((sum, kind) => sum + (kind.in?.length ?? 1), 0) / kinds.length;
  return days * perDay * regions;
}

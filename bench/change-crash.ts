/**
 * Plans of ten changes whose process is killed at random points, each then gone on with or taken back.
 * `node bench/change-crash.ts [POINTS] [SEED]`, 200 by default; needs the built program. Ends after an hour whatever happens.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  AFTER,
  BEFORE,
  crash,
  MOST_LINES,
  seedTen,
  stateOf,
  written,
} from '../test/contract/change/crash.ts';
import { startAwsServer } from '../test/servers/aws-server.ts';
import { random } from './random.ts';

const MOST_POINTS = 1000;
const MOST_MS = 3_600_000;

const wanted = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST_POINTS) {
  throw new RangeError(`POINTS must be a whole number up to ${MOST_POINTS}, not ${process.argv[2]}`);
}
setTimeout(() => {
  console.error(`Not done after ${MOST_MS / 1000} s: given up.`);
  process.exit(1);
}, MOST_MS).unref();

const chance = random(seed);
const server = await startAwsServer();
const tally = new Map<string, number>();
const count = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);

for (let at = 0; at < wanted; at += 1) {
  const point = { lines: chance.below(MOST_LINES + 1), afterMs: chance.below(40) };
  const then = chance.pick(['resume', 'undo'] as const);
  const faults = await faultsAt(point, then);
  count(faults.length === 0 ? `${then}: as it should be` : `${then}: ${faults.join(', ')}`);
  if (faults.length > 0) console.error(`${JSON.stringify(point)} ${then}: ${faults.join(', ')}`);
}
for (const [what, times] of tally) console.log(`${what}\t${times}`);
await server.close();
process.exit([...tally.keys()].every((what) => what.endsWith(': as it should be')) ? 0 : 1);

async function faultsAt(
  point: { readonly lines: number; readonly afterMs: number },
  then: 'resume' | 'undo',
): Promise<readonly string[]> {
  const account = server.openAccount();
  await seedTen(account);
  const { desk, change, journal } = await crash(account, point);
  // Killed before anything was begun: nothing may have changed, and there is nothing to go on with.
  if (change === undefined)
    return isDeepStrictEqual(await stateOf(account), BEFORE) ? [] : ['changed unrecorded'];
  const { code } = await desk.run(['changes', then, change, '--yes', '--quiet'], account.env);
  const { keys, policies } = written(account);
  const { brokenAt, entries } = await journal();
  // Killed between the making of the journal's file and its first line: it opens no account, and nothing was done.
  const wasBegun = entries.some(({ kind }) => kind === 'applying');
  const wantedState = then === 'resume' && (wasBegun || entries.length > 0) ? AFTER : BEFORE;
  const most = then === 'resume' ? 1 : 2;
  return [
    ...(code === 0 ? [] : [`exit ${code}`]),
    ...(brokenAt === undefined ? [] : ['journal broken']),
    ...(isDeepStrictEqual(await stateOf(account), wantedState) ? [] : ['another state']),
    ...(keys <= 9 * most && policies <= 1 ? [] : ['applied twice']),
  ];
}

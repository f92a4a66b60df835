/**
 * Plans of ten changes whose process is killed at random points, each then gone on with or taken back.
 * `node bench/change-crash.ts [--count 200] [--from 0] [--seed 1] [--trouble none] [--lanes 2]`; needs the built program.
 * Point N of a seed is always the same: a long run can be made in pieces.
 */
import { parseArgs } from 'node:util';
import { ACTION_IDS } from '../src/app/change/load-actions.ts';
import { crash, type Point, type Trouble } from '../test/contract/change/crash.ts';
import { type Ten, tenChanges } from '../test/contract/change/ten.ts';
import { startAwsServer } from '../test/servers/aws-server.ts';
import { random } from './random.ts';

const MOST_POINTS = 1000;
const POINTS_PER_PLAN = 10;
const TROUBLES: readonly Trouble[] = ['none', 'throttle', 'lost-response', 'deny', 'old-copy'];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    trouble: { type: 'string', default: 'none' },
    lanes: { type: 'string', default: '2' },
  },
});
const from = whole('from', 0);
const count = whole('count', 1);
const seed = whole('seed', 0);
const lanes = whole('lanes', 1);
const trouble = TROUBLES.find((one) => one === values.trouble);
if (!trouble) throw new RangeError(`--trouble is one of ${TROUBLES.join(', ')}`);

const startedAt = performance.now();
const server = await startAwsServer();
const tally = new Map<string, number>();
let done = 0;

const plans = Map.groupBy(
  Array.from({ length: count }, (_, at) => from + at),
  (n) => Math.floor(n / POINTS_PER_PLAN),
);
const queue = [...plans];
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await ofPlan(...next);
  }),
);
await server.close();
for (const [what, times] of [...tally].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  console.log(`${times}\t${what}`);
process.exit([...tally.keys()].every((what) => what.endsWith(': as it should be')) ? 0 : 1);

async function ofPlan(which: number, points: readonly number[]): Promise<void> {
  let ten = await newTen(which);
  for (const n of points) {
    const chance = random(seed * 1_000_003 + n);
    const killed = chance.pick(['applying', 'applying', 'undoing'] as const);
    const point: Point = {
      killed,
      share: chance.next(),
      afterMs: chance.below(40),
      next: killed === 'undoing' ? 'undo' : chance.pick(['resume', 'undo'] as const),
    };
    const wrong = await crash(ten, point, trouble ?? 'none');
    const what = `killed ${point.killed}, then ${point.next}`;
    const said = wrong.length === 0 ? 'as it should be' : wrong[0];
    tally.set(`${what}: ${said}`, (tally.get(`${what}: ${said}`) ?? 0) + 1);
    done += 1;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    console.error(`${done}/${count}\t${seconds} s\tpoint ${n}\t${what}: ${wrong.join('\n  ') || said}`);
    if (wrong.length > 0) {
      console.error(
        JSON.stringify({ plan: which, ...point, actions: ten.plan.items.map(({ action }) => action) }),
      );
      ten = await newTen(which);
    }
  }
}

async function newTen(which: number): Promise<Ten> {
  const chance = random(seed * 7919 + which);
  const ids = ACTION_IDS.map((id) => ({ id, at: chance.next() })).toSorted((one, other) => one.at - other.at);
  return await tenChanges(
    server.openAccount(),
    ids.map(({ id }) => id),
    () => chance.below(3),
  );
}

function whole(name: 'from' | 'count' | 'seed' | 'lanes', least: number): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= least && value <= MOST_POINTS) return value;
  throw new RangeError(
    `--${name} must be a whole number from ${least} to ${MOST_POINTS}, not ${values[name]}`,
  );
}

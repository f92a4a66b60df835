/**
 * How long the preview of a plan takes whose every call waits 80 ms: fifty changes, each of another kind, in one account.
 * `node bench/change-preview.ts [MS]`
 */
import { ACTION_IDS, loadActions } from '../src/app/change/load-actions.ts';
import { openConnection } from '../src/aws/connection.ts';
import { Gate } from '../src/aws/gate.ts';
import { draftPlan, type Wish } from '../src/change/draft.ts';
import { seeded } from '../test/contract/change/ten.ts';
import { startAwsServer } from '../test/servers/aws-server.ts';

const WANTED = 50;
const RUNS = 5;
const latencyMs = Number(process.argv[2] ?? 80);
if (!Number.isInteger(latencyMs) || latencyMs < 0 || latencyMs > 10_000)
  throw new RangeError(`MS must be a whole number up to 10000, not ${process.argv[2]}`);

const server = await startAwsServer();
const account = server.openAccount();
const wishes: Wish[] = [];
for (const action of (await loadActions(ACTION_IDS)).values()) {
  // Several starting states, so that there are enough of them.
  for (const n of [0, 1, 2]) {
    const wish = wishes.length < WANTED ? await seeded(account, action, n) : undefined;
    if (wish) wishes.push(wish);
  }
}
account.setLatency(latencyMs);
const seconds: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  // At the product's own pace, with connections of its own, as when it is started.
  const aws = new Gate({
    credentials: () => Promise.resolve(account.credentials),
    connection: openConnection(),
    version: '0.0.0',
    profileName: 'default',
    endpointOverride: () => account.env['AWS_ENDPOINT_URL'],
  });
  const callsBefore = account.calls().length;
  const startedAt = performance.now();
  const { plan, leftOut } = await draftPlan({
    aws,
    purpose: 'harden',
    wishes,
    circumstances: { account: account.id, callerArn: account.arn, administrators: [account.arn] },
    now: new Date(),
  });
  const took = (performance.now() - startedAt) / 1000;
  seconds.push(took);
  const calls = account.calls().length - callsBefore;
  console.log(
    `${took.toFixed(2)} s\t${plan.items.length} planned, ${leftOut.length} left out, ${calls} calls of ${latencyMs} ms`,
  );
}
const [middle = 0] = seconds.toSorted((one, other) => one - other).slice(RUNS >> 1);
console.log(`${middle.toFixed(2)} s\tthe middle one of ${RUNS}`);
await server.close();
process.exit(0);

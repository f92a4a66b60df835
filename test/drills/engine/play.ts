/** Plays a scenario on a new account: steps and the everyday on one time line, each call as its member makes it. */
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateAccountAliasCommand, IAMClient } from '@aws-sdk/client-iam';
import { DEFAULT_REGIONS } from '../../servers/account-state.ts';
import type { AwsServer, TestAccount } from '../../servers/aws-server.ts';
import { mulberry32 } from '../../servers/chance.ts';
import { Cast } from './cast.ts';
import { filled, type Saved, valueAt } from './saved.ts';
import { type Call, momentMs, type Noise, type Scenario, type Step } from './scenario.ts';

const DAY_MS = 86_400_000;

/** One call that was made and answered. */
export interface Played {
  readonly at: string;
  readonly member: string;
  readonly hostile: boolean;
  /** ARN of whom the member acted as. */
  readonly principal: string;
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly output: Readonly<Record<string, unknown>>;
  readonly plants?: string;
}

export interface Play {
  readonly scenario: Scenario;
  readonly account: TestAccount;
  /** Calls of steps that succeeded, in order; the everyday is not among them. */
  readonly played: readonly Played[];
  readonly hostileCredentials: Cast['hostileCredentials'];
  readonly issue: Cast['issue'];
  readonly saved: Saved;
  readonly calls: number;
}

/** A step went otherwise than the scenario says. */
export class PlayError extends Error {}

type Turn = { readonly atMs: number } & (
  | { readonly step: Step; readonly index: number }
  | { readonly call: Call; readonly as: string }
);

/** @throws {PlayError} */
export async function play(server: AwsServer, scenario: Scenario): Promise<Play> {
  const account = server.openAccount(scenario.account.id);
  account.clock.set(new Date(scenario.start));
  if (scenario.account.root) account.setRoot(scenario.account.root);
  account.facts.phoneVerification = scenario.account.phone;
  await account.unseen(() => furnish(account, scenario.account.alias));
  const saved: Saved = new Map<string, unknown>([['account', account.id]]);
  const cast = new Cast(account, scenario, saved);
  const played: Played[] = [];
  const home = scenario.account.regionsUsed[0];
  let calls = 0;

  for (const turn of timeline(scenario)) {
    account.clock.set(new Date(Math.max(turn.atMs, account.clock.nowMs())));
    if ('call' in turn) await everyday(turn.call, turn.as);
    else await step(turn.step, turn.index);
  }
  account.clock.set(new Date(Math.max(Date.parse(scenario.end), account.clock.nowMs())));
  return {
    scenario,
    account,
    played,
    hostileCredentials: cast.hostileCredentials,
    issue: (name) => cast.issue(name),
    saved,
    calls,
  };

  async function everyday(call: Call, as: string): Promise<void> {
    const [service = '', operation = ''] = call.do.split(':');
    for (const region of call.in ?? [home]) {
      calls += 1;
      const error = await attempt(() =>
        cast.call(as, service, operation, region, filled(call.with ?? {}, saved) as object),
      );
      if ('error' in error && error.error.name !== call.fails) {
        throw new PlayError(
          `noise of ${as}: ${call.do} in ${region}: ${error.error.name}: ${error.error.message}`,
        );
      }
    }
  }

  async function step(made: Step, index: number): Promise<void> {
    const where = `step ${index + 1} (${made.at}, ${made.as})`;
    if (made.signIn) {
      const refused = await cast.signIn(made.as, made.signIn);
      if (refused !== made.signIn.fails)
        throw new PlayError(`${where}: sign-in: ${refused ?? 'it succeeded'}`);
      return;
    }
    const [service = '', operation = ''] = (made.do ?? '').split(':');
    for (const region of made.in ?? [home]) {
      for (let nth = 0; nth < (made.times ?? 1); nth++) {
        calls += 1;
        const input = filled(made.with ?? {}, saved) as Readonly<Record<string, unknown>>;
        const answered = await attempt(() => cast.call(made.as, service, operation, region, input));
        if ('error' in answered) {
          const { name, message } = answered.error;
          if (name === made.fails) continue;
          throw new PlayError(`${where}: ${made.do} in ${region}: ${name}: ${message}`);
        }
        if (made.fails !== undefined) {
          throw new PlayError(
            `${where}: ${made.do} in ${region} should have met ${made.fails}, and succeeded`,
          );
        }
        const output = answered.output as Readonly<Record<string, unknown>>;
        for (const [name, path] of Object.entries(made.save ?? {})) saved.set(name, valueAt(path, output));
        played.push({
          at: account.clock.now().toISOString(),
          member: made.as,
          hostile: scenario.cast[made.as]?.hostile ?? false,
          principal: account.calls().at(-1)?.principal ?? '',
          service,
          operation,
          region,
          input,
          output,
          ...(made.plants !== undefined && { plants: made.plants }),
        });
      }
    }
  }
}

/** What an account has from the beginning: its name, and a default network in each region, in a set order. */
async function furnish(account: TestAccount, alias: string): Promise<void> {
  await account.client(IAMClient).send(new CreateAccountAliasCommand({ AccountAlias: alias }));
  for (const region of DEFAULT_REGIONS) {
    await account.client(EC2Client, region).send(new DescribeVpcsCommand());
  }
}

async function attempt(
  act: () => Promise<object>,
): Promise<{ readonly output: object } | { readonly error: Error }> {
  try {
    return { output: await act() };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function timeline(scenario: Scenario): readonly Turn[] {
  const chance = mulberry32(scenario.seed ?? 1);
  const steps = scenario.steps.map(
    (step, index): Turn => ({ atMs: momentMs(step.at, scenario.start), step, index }),
  );
  const everyday = (scenario.noise ?? []).flatMap((noise) => [...turnsOf(noise, scenario.start, chance)]);
  const endMs = Date.parse(scenario.end);
  return [...steps, ...everyday].filter(({ atMs }) => atMs <= endMs).toSorted((a, b) => a.atMs - b.atMs);
}

/** Calls at random times of each day, within its hours (UTC), each kind as often as the others. */
function* turnsOf(noise: Noise, start: string, chance: () => number): Generator<Turn> {
  const [fromMs, toMs] = [momentMs(noise.from, start), momentMs(noise.to, start)];
  const [first, last] = noise.hours ?? [0, 24];
  for (let day = Math.floor(fromMs / DAY_MS) * DAY_MS; day < toMs; day += DAY_MS) {
    for (let nth = 0; nth < noise.perDay; nth++) {
      // A share of a call is made on as many of the days.
      if (chance() > noise.perDay - nth) continue;
      const atMs = Math.floor(day + (first + chance() * (last - first)) * 3_600_000);
      const call = noise.do[Math.floor(chance() * noise.do.length)];
      if (call && atMs >= fromMs && atMs < toMs) yield { atMs, call, as: noise.as };
    }
  }
}

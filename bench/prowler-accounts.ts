/** Emulated accounts with things that fail and things that pass. */
import { join } from 'node:path';
import { CreateAccessKeyCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { seedEverything } from '../test/contract/seeds/seeds.ts';
import { play } from '../test/drills/engine/play.ts';
import { readScenario } from '../test/drills/engine/read-scenario.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../test/servers/aws-server.ts';

const SCENARIO = join(import.meta.dirname, '../test/drills/haneul-studio/scenario.yaml');
const DAY_MS = 86_400_000;

export async function openAccounts(): Promise<{
  readonly server: AwsServer;
  readonly accounts: ReadonlyMap<string, TestAccount>;
}> {
  const scenario = await readScenario(SCENARIO);
  const server = await startAwsServer({ seed: scenario.seed ?? 1 });
  const { account: sample } = await play(server, scenario);
  // Credential reports name no use after their own time: both tools look on the day the story ends.
  const seeds = server.openAccount();
  await seedEverything(seeds);
  await addEdges(seeds);
  return {
    server,
    accounts: new Map([
      ['the sample account', sample],
      ['two of everything', seeds],
    ]),
  };
}

/**
 * What tools are known to get wrong: a root row as it was for years, a password of long ago beside a key that was used
 * today and then made inactive, a key that was never used.
 */
async function addEdges(account: TestAccount): Promise<void> {
  const iam = account.client(IAMClient);
  await iam.send(new CreateUserCommand({ UserName: 'never-came' }));
  await iam.send(new CreateAccessKeyCommand({ UserName: 'never-came' }));
  const daysAgo = (days: number): string =>
    new Date(account.clock.nowMs() - days * DAY_MS).toISOString().replace(/\.\d+Z$/, '+00:00');
  account.setReportColumns('never-came', { access_key_1_last_rotated: daysAgo(60) });
  account.setRoot({
    report: {
      password_enabled: 'not_supported',
      password_last_used: daysAgo(400),
      access_key_1_active: 'false',
      access_key_1_last_rotated: daysAgo(500),
      access_key_1_last_used_date: daysAgo(0),
      access_key_1_last_used_region: 'us-east-1',
      access_key_1_last_used_service: 's3',
    },
    summary: { AccountMFAEnabled: 0 },
  });
}

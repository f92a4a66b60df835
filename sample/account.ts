/** The sample account: what comes of playing its scenario on the emulated AWS. The same every time. */
import { join } from 'node:path';
import { type Play, play } from '../test/drills/engine/play.ts';
import { readScenario } from '../test/drills/engine/read-scenario.ts';
import { startAwsServer } from '../test/servers/aws-server.ts';

const SCENARIO = join(import.meta.dirname, '../test/drills/haneul-studio/scenario.yaml');

/** What a founder does not see: how a gap looks. */
const HIDDEN = { service: 'secretsmanager', operation: 'ListSecrets', region: 'eu-west-3' };

export async function withSampleAccount<T>(use: (played: Play) => Promise<T>): Promise<T> {
  const scenario = await readScenario(SCENARIO);
  const server = await startAwsServer({ seed: scenario.seed ?? 1 });
  try {
    const played = await play(server, scenario);
    played.account.hurt({ ...HIDDEN, harm: { kind: 'deny' } });
    // The test server gives everybody IAM Identity Center in every region; the founders never switched it on.
    played.account.hurt({ operation: 'ListInstances', harm: { kind: 'answer', output: { Instances: [] } } });
    return await use(played);
  } finally {
    await server.close();
  }
}

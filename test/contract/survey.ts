/** Runs collectors against a test account, as the checkup does, with every field of every type wanted. */
import pLimit from 'p-limit';
import { type AwsSession, openAws } from '../../src/aws/session.ts';
import { collect } from '../../src/inventory/collect.ts';
import type { Collector } from '../../src/inventory/collector.ts';
import type { Collected } from '../../src/inventory/inventory.ts';
import type { Login } from '../servers/aws-server.ts';
import { SEED_REGION } from './seeds/seed.ts';

/** One with seeds and one without. */
export const SURVEYED = [SEED_REGION, 'us-east-1'];

/** A session takes its credentials from the environment, which is the process's: one signs in after the other. */
const oneAtATime = pLimit(1);

/** Makes somebody the one whom the process's environment signs in, and nothing of this machine's. */
export function become(login: Login): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  // Away from the seeds, so that nothing has shown before the survey that their region works.
  Object.assign(process.env, login.env, { AWS_REGION: 'us-east-1' });
}

/** Several sessions may be open at once if they are of one server, whose address stays in the environment. */
export function signIn(login: Login): Promise<AwsSession> {
  return oneAtATime(() => {
    become(login);
    return openAws({ version: '0.0.0' });
  });
}

export async function survey(session: AwsSession, collectors: readonly Collector[]): Promise<Collected> {
  const types = collectors.flatMap(({ provides }) => provides);
  const { account, clients, homeRegion } = session;
  return await collect({
    aws: clients,
    collectors,
    derivations: [],
    wanted: new Map(types.map(({ type, fields }) => [type, new Set(Object.keys(fields))])),
    place: { account: account.id, partition: account.partition, regions: SURVEYED },
    homeRegion,
    onProgress: () => undefined,
  });
}

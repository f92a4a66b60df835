import type { TestAccount } from '../../servers/aws-server.ts';
import { automation } from './automation.ts';
import { code } from './code.ts';
import { costWatch } from './cost-watch.ts';
import { database } from './database.ts';
import { ec2Machines } from './ec2-machines.ts';
import { ec2Network } from './ec2-network.ts';
import { files } from './files.ts';
import { guards } from './guards.ts';
import { identities } from './identities.ts';
import { messaging } from './messaging.ts';
import { networkPaths } from './network-paths.ts';
import { organizations } from './organization.ts';
import { rarities } from './rarities.ts';
import { records } from './records.ts';
import { keysAndSecrets } from './secrets.ts';
import type { Seed } from './seed.ts';
import { signInsSeeds } from './sign-ins.ts';
import { signals } from './signals.ts';
import { storage } from './storage.ts';
import { waysIn } from './ways-in.ts';
import { webFronts } from './web-fronts.ts';
import { workloads } from './workloads.ts';

/** What each collector is to find, by the collector's id. */
export const SEEDS: Readonly<Record<string, Seed>> = {
  ...automation,
  ...code,
  ...costWatch,
  ...database,
  ...ec2Machines,
  ...ec2Network,
  ...files,
  ...guards,
  ...identities,
  ...keysAndSecrets,
  ...messaging,
  ...networkPaths,
  ...organizations,
  ...signInsSeeds,
  ...rarities,
  ...records,
  ...signals,
  ...storage,
  ...waysIn,
  ...webFronts,
  ...workloads,
};

export async function seedEverything(account: TestAccount): Promise<void> {
  for (const seed of Object.values(SEEDS)) await seed(account);
}

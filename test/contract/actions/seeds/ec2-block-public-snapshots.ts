import { EC2Client, EnableSnapshotBlockPublicAccessCommand } from '@aws-sdk/client-ec2';
import { inRegions } from '../in-regions.ts';
import type { Seed } from '../law.ts';

/** Never set; in two regions; new sharing blocked already. */
export const seed: Seed['seed'] = async (account, n) => {
  const targets = inRegions(n);
  if (n === 2) {
    const ec2 = account.client(EC2Client, targets[0]?.region);
    await ec2.send(new EnableSnapshotBlockPublicAccessCommand({ State: 'block-new-sharing' }));
  }
  return targets;
};

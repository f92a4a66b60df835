import { EC2Client, ModifyInstanceMetadataDefaultsCommand } from '@aws-sdk/client-ec2';
import { inRegions } from '../in-regions.ts';
import type { Seed } from '../law.ts';

/** Never set; IMDSv1 chosen; a hop limit chosen. */
export const seed: Seed['seed'] = async (account, n) => {
  const targets = inRegions(n);
  const ec2 = account.client(EC2Client, targets[0]?.region);
  if (n === 1) await ec2.send(new ModifyInstanceMetadataDefaultsCommand({ HttpTokens: 'optional' }));
  if (n === 2) await ec2.send(new ModifyInstanceMetadataDefaultsCommand({ HttpPutResponseHopLimit: 1 }));
  return targets;
};

import { EC2Client, ModifyInstanceMetadataDefaultsCommand } from '@aws-sdk/client-ec2';
import { inRegions } from '../in-regions.ts';
import type { Seed } from '../law.ts';

/** Never set; switched off by name; beside a default that requires it. */
export const seed: Seed['seed'] = async (account, n) => {
  const targets = inRegions(n);
  const ec2 = account.client(EC2Client, targets[0]?.region);
  if (n === 1) await ec2.send(new ModifyInstanceMetadataDefaultsCommand({ HttpTokensEnforced: 'disabled' }));
  if (n === 2) await ec2.send(new ModifyInstanceMetadataDefaultsCommand({ HttpTokens: 'required' }));
  return targets;
};

import { EC2Client, ModifyVpcBlockPublicAccessOptionsCommand } from '@aws-sdk/client-ec2';
import { inRegions } from '../in-regions.ts';
import type { Seed } from '../law.ts';

/** Never set; in two regions; set and taken back. */
export const seed: Seed['seed'] = async (account, n) => {
  const targets = inRegions(n);
  if (n === 2) {
    const ec2 = account.client(EC2Client, targets[0]?.region);
    for (const InternetGatewayBlockMode of ['block-bidirectional', 'off'] as const) {
      await ec2.send(new ModifyVpcBlockPublicAccessOptionsCommand({ InternetGatewayBlockMode }));
    }
  }
  return targets;
};

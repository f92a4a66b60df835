import { EC2Client, EnableSerialConsoleAccessCommand } from '@aws-sdk/client-ec2';
import { inRegions } from '../in-regions.ts';
import type { Seed } from '../law.ts';

export const seed: Seed['seed'] = async (account, n) => {
  const targets = inRegions(n);
  for (const { region } of targets) {
    await account.client(EC2Client, region).send(new EnableSerialConsoleAccessCommand({}));
  }
  return targets;
};

import { EnableSecurityHubCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { inRegions } from '../in-regions.ts';
import type { Seed } from '../law.ts';

/** Off in one region; off in two; on elsewhere. */
export const seed: Seed['seed'] = async (account, n) => {
  if (n === 2) await account.client(SecurityHubClient, 'us-east-1').send(new EnableSecurityHubCommand({}));
  return inRegions(n).map((one) => ({ ...one, name: 'Security Hub CSPM' }));
};

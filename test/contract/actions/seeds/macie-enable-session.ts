import { EnableMacieCommand, Macie2Client } from '@aws-sdk/client-macie2';
import type { Seed } from '../law.ts';

/** Never on; paused; never on in one region and paused in another. */
export const seed: Seed['seed'] = async (account, n) => {
  const regions = n === 2 ? ['ap-northeast-2', 'us-east-1'] : ['us-east-1'];
  if (n > 0) {
    await account.client(Macie2Client, 'us-east-1').send(new EnableMacieCommand({ status: 'PAUSED' }));
  }
  return regions.map((region) => ({ region, name: 'Macie' }));
};

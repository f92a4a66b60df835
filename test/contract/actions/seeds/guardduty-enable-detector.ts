import { CreateDetectorCommand, GuardDutyClient } from '@aws-sdk/client-guardduty';
import type { Seed } from '../law.ts';

/** Never on; suspended; never on in one region and suspended in another. */
export const seed: Seed['seed'] = async (account, n) => {
  const regions = n === 2 ? ['ap-northeast-2', 'us-east-1'] : ['us-east-1'];
  if (n > 0) {
    await account.client(GuardDutyClient, 'us-east-1').send(new CreateDetectorCommand({ Enable: false }));
  }
  return regions.map((region) => ({ region, name: 'GuardDuty' }));
};

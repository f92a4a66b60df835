import { AccessAnalyzerClient, CreateAnalyzerCommand } from '@aws-sdk/client-accessanalyzer';
import type { Seed } from '../law.ts';

/** None; one of another kind; none in two regions. */
export const seed: Seed['seed'] = async (account, n) => {
  const regions = n === 2 ? ['ap-northeast-2', 'us-east-1'] : ['ap-northeast-2'];
  if (n === 1) {
    await account
      .client(AccessAnalyzerClient)
      .send(new CreateAnalyzerCommand({ analyzerName: 'unused', type: 'ACCOUNT_UNUSED_ACCESS' }));
  }
  return regions.map((region) => ({ region, name: 'jikimi-external-access' }));
};

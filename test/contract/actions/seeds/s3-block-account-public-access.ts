import { PutPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import type { Seed } from '../law.ts';

/** Never set; half of it; all off by name. */
export const seed: Seed['seed'] = async (account, n) => {
  if (n > 0) {
    const PublicAccessBlockConfiguration = { BlockPublicPolicy: n === 1, RestrictPublicBuckets: n === 1 };
    await account
      .client(S3ControlClient, 'us-east-1')
      .send(new PutPublicAccessBlockCommand({ AccountId: account.id, PublicAccessBlockConfiguration }));
  }
  return [{ region: 'us-east-1', name: account.id, account: account.id }];
};

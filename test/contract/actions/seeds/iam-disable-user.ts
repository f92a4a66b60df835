import { CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** A bare user; two of which one has a policy; one that has a policy of our name which somebody wrote. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  const names = n === 1 ? ['gone', 'away'] : ['gone'];
  for (const UserName of names) await iam.send(new CreateUserCommand({ UserName }));
  if (n > 0) {
    await iam.send(
      new PutUserPolicyCommand({
        UserName: 'gone',
        PolicyName: n === 1 ? 'buckets' : 'JikimiDenyAll',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: ['s3:*'], Resource: '*' }],
        }),
      }),
    );
  }
  return names.map((name) => ({ region: 'us-east-1', name }));
};

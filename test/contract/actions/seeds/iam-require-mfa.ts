import { CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** Console only; one on a path, of its keys too; one that has a policy of our name which somebody wrote. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  const { User } = await iam.send(
    new CreateUserCommand({ UserName: 'mina', Path: n === 1 ? '/staff/' : '/' }),
  );
  if (n === 2) {
    await iam.send(
      new PutUserPolicyCommand({
        UserName: 'mina',
        PolicyName: 'JikimiRequireMFA',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'iam:ListMFADevices', Resource: '*' }],
        }),
      }),
    );
  }
  const arn = User?.Arn ?? '';
  return [{ region: 'us-east-1', name: 'mina', arn, hasDevice: false, activeKeys: n, alsoKeys: n === 1 }];
};

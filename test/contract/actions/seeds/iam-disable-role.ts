import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** A bare role; one with a policy; one that has a policy of our name which somebody wrote. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  await iam.send(
    new CreateRoleCommand({
      RoleName: 'old',
      Path: '/left/',
      AssumeRolePolicyDocument: policy({
        Principal: { Service: 'ec2.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
    }),
  );
  if (n > 0) {
    await iam.send(
      new PutRolePolicyCommand({
        RoleName: 'old',
        PolicyName: n === 1 ? 'buckets' : 'JikimiDenyAll',
        PolicyDocument: policy({ Action: ['s3:*'], Resource: '*' }),
      }),
    );
  }
  return [{ region: 'us-east-1', name: 'old' }];
};

function policy(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });
}

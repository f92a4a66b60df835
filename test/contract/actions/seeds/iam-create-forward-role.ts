import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { OWN_TAGS } from '../guard-tags.ts';
import type { Seed } from '../law.ts';

/** No role; one that trusts another service; one with the right to everything. */
export const seed: Seed['seed'] = async (account, n) => {
  const RoleName = 'jikimi-guard-forward';
  const iam = account.client(IAMClient);
  if (n > 0) {
    const Service = n === 1 ? 'lambda.amazonaws.com' : 'events.amazonaws.com';
    await iam.send(
      new CreateRoleCommand({
        RoleName,
        Tags: OWN_TAGS,
        AssumeRolePolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
        }),
      }),
    );
  }
  if (n > 1) {
    await iam.send(
      new PutRolePolicyCommand({
        RoleName,
        PolicyName: 'forward-events',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
        }),
      }),
    );
  }
  return [{ region: 'us-east-1', name: RoleName, account: account.id }];
};

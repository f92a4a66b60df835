import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { stopsFor } from '../../../../src/actions/guard/stops.ts';
import { OWN_TAGS } from '../guard-tags.ts';
import type { Seed } from '../law.ts';

const STOPS = ['user/mina', 'role/ci', 'ap-northeast-2/i-0123456789abcdef0', 'ap-northeast-2/db/orders'];

/** No role; one that somebody else may use; one with the right to everything. */
export const seed: Seed['seed'] = async (account, n) => {
  const RoleName = 'jikimi-guard-budget';
  const iam = account.client(IAMClient);
  if (n > 0) {
    const Principal = n === 1 ? { AWS: account.id } : { Service: 'budgets.amazonaws.com' };
    await iam.send(
      new CreateRoleCommand({
        RoleName,
        Tags: OWN_TAGS,
        AssumeRolePolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }],
        }),
      }),
    );
  }
  if (n > 1) {
    await iam.send(
      new PutRolePolicyCommand({
        RoleName,
        PolicyName: 'stop-what-was-named',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
        }),
      }),
    );
  }
  return [{ region: 'us-east-1', name: RoleName, account: account.id, stops: stopsFor(STOPS) }];
};

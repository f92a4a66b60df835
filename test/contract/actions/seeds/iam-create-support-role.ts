import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** None; another role beside; two to be made. */
export const seed: Seed['seed'] = async (account, n) => {
  if (n === 1) {
    const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
    await account.client(IAMClient).send(
      new CreateRoleCommand({
        RoleName: 'support',
        AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }),
      }),
    );
  }
  const names = n === 2 ? ['jikimi-support', 'help'] : ['jikimi-support'];
  return names.map((name) => ({ region: 'us-east-1', name, account: account.id, partition: 'aws' }));
};

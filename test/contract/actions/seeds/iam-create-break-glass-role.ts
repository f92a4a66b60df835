import { CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** For one; for two, one of them under a path; two roles. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  const users: string[] = [];
  for (const [UserName, Path] of [['mina', '/'] as const, ['jun', '/staff/'] as const].slice(
    0,
    n === 0 ? 1 : 2,
  )) {
    const { User } = await iam.send(new CreateUserCommand({ UserName, Path }));
    users.push(User?.Arn ?? '');
  }
  const names = n === 2 ? ['jikimi-break-glass', 'emergency'] : ['jikimi-break-glass'];
  return names.map((name) => ({ region: 'us-east-1', name, account: account.id, partition: 'aws', users }));
};

import { CreateLoginProfileCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** One user; one on a path; two. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  const names = n === 2 ? ['mina', 'jun'] : ['mina'];
  for (const UserName of names) {
    await iam.send(new CreateUserCommand({ UserName, Path: n === 1 ? '/staff/' : '/' }));
    await iam.send(new CreateLoginProfileCommand({ UserName, Password: 'correct horse battery' }));
  }
  return names.map((name) => ({ region: 'us-east-1', name }));
};

import { CreateAccessKeyCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** One user; two of them; one with two keys. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  const keyOf = async (name: string) => {
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
    return { region: 'us-east-1', name, accessKeyId: AccessKey?.AccessKeyId ?? '' };
  };
  await iam.send(new CreateUserCommand({ UserName: 'ci' }));
  if (n === 1) await iam.send(new CreateUserCommand({ UserName: 'old', Path: '/left/' }));
  const first = await keyOf('ci');
  return n === 0 ? [first] : [first, await keyOf(n === 1 ? 'old' : 'ci')];
};

import { CreateServiceSpecificCredentialCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** A Bedrock key; two of one user; a Bedrock key and one for Git. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  await iam.send(new CreateUserCommand({ UserName: 'ai' }));
  const keyFor = async (service: string) => {
    const { ServiceSpecificCredential: made } = await iam.send(
      new CreateServiceSpecificCredentialCommand({ UserName: 'ai', ServiceName: service }),
    );
    return {
      region: 'us-east-1',
      name: 'ai',
      credentialId: made?.ServiceSpecificCredentialId ?? '',
      service,
    };
  };
  const first = await keyFor('bedrock.amazonaws.com');
  if (n === 0) return [first];
  return [first, await keyFor(n === 1 ? 'bedrock.amazonaws.com' : 'codecommit.amazonaws.com')];
};

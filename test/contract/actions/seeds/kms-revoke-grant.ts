import { CreateGrantCommand, CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** The only grant; beside one that stays; two of them. */
export const seed: Seed['seed'] = async (account, n) => {
  const kms = account.client(KMSClient, REGION);
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
  const name = KeyMetadata?.KeyId ?? '';
  const granted = async (to: string) => {
    const { GrantId = '' } = await kms.send(
      new CreateGrantCommand({
        KeyId: name,
        GranteePrincipal: `arn:aws:iam::${to}:root`,
        Operations: ['Decrypt', 'CreateGrant'],
      }),
    );
    return { region: REGION, name, grantId: GrantId };
  };
  const first = await granted('444455556666');
  if (n === 1) await granted(account.id);
  return n === 2 ? [first, await granted('777788889999')] : [first];
};

import {
  CreateKeyCommand,
  DisableKeyRotationCommand,
  EnableKeyRotationCommand,
  KMSClient,
} from '@aws-sdk/client-kms';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** A new key; one that rotated once; two keys. */
export const seed: Seed['seed'] = async (account, n) => {
  const kms = account.client(KMSClient, REGION);
  const newKey = async () => {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    return { region: REGION, name: KeyMetadata?.KeyId ?? '' };
  };
  const first = await newKey();
  if (n === 1) {
    await kms.send(new EnableKeyRotationCommand({ KeyId: first.name }));
    await kms.send(new DisableKeyRotationCommand({ KeyId: first.name }));
  }
  return n === 2 ? [first, await newKey()] : [first];
};

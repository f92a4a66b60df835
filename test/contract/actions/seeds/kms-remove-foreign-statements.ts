import { CreateKeyCommand, KMSClient, PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import type { Seed } from '../law.ts';
import { policyOf, policyTarget, REGION } from '../policies.ts';

/** The account itself stays in every policy, or the key would be refused. */
export const seed: Seed['seed'] = async (account, n) => {
  const kms = account.client(KMSClient, REGION);
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
  const { KeyId = '', Arn = '' } = KeyMetadata ?? {};
  const Policy = policyOf(account, 'foreign', n === 0 ? 1 : n, n === 2 ? 'kms:*' : '*');
  await kms.send(new PutKeyPolicyCommand({ KeyId, PolicyName: 'default', Policy }));
  return [policyTarget(account, KeyId, Arn)];
};

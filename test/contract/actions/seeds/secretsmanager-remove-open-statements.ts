import {
  CreateSecretCommand,
  PutResourcePolicyCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { Seed } from '../law.ts';
import { policyOf, policyTarget, REGION } from '../policies.ts';

export const seed: Seed['seed'] = async (account, n) => {
  const secrets = account.client(SecretsManagerClient, REGION);
  const { ARN = '' } = await secrets.send(
    new CreateSecretCommand({ Name: 'shop/db', SecretString: 'not-a-real-secret' }),
  );
  const ResourcePolicy = policyOf(account, 'open', n, 'secretsmanager:GetSecretValue');
  await secrets.send(new PutResourcePolicyCommand({ SecretId: ARN, ResourcePolicy }));
  return [policyTarget(account, 'shop/db', ARN)];
};

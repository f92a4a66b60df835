import {
  CreateGrantCommand,
  CreateKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
  PutKeyPolicyCommand,
} from '@aws-sdk/client-kms';
import {
  CreateSecretCommand,
  PutResourcePolicyCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { OPEN_POLICY, SEED_REGION, type Seed } from './seed.ts';

const open = { policy: { statements: [{ sid: 'Open' }] } };

const keys: Seed = async (account) => {
  const kms = account.client(KMSClient, SEED_REGION);
  const make = async () => (await kms.send(new CreateKeyCommand({}))).KeyMetadata?.KeyId ?? '';
  const [usual, shared] = [await make(), await make()];
  await kms.send(new EnableKeyRotationCommand({ KeyId: usual }));
  const Policy = JSON.stringify(OPEN_POLICY);
  await kms.send(new PutKeyPolicyCommand({ KeyId: shared, PolicyName: 'default', Policy }));
  const GranteePrincipal = 'arn:aws:iam::444455556666:role/reader';
  for (const operation of ['Decrypt', 'DescribeKey'] as const) {
    await kms.send(new CreateGrantCommand({ KeyId: shared, GranteePrincipal, Operations: [operation] }));
  }
  const place = { type: 'AWS::KMS::Key', region: SEED_REGION };
  return [
    { ...place, id: usual, fields: { state: 'Enabled', rotation: { on: true }, grants: [] } },
    {
      ...place,
      id: shared,
      fields: {
        state: 'Enabled',
        rotation: { on: false },
        grants: [{ grantee: GranteePrincipal }, { grantee: GranteePrincipal }],
        ...open,
      },
    },
  ];
};

const secrets: Seed = async (account) => {
  const manager = account.client(SecretsManagerClient, SEED_REGION);
  for (const Name of ['db/password', 'shared']) {
    await manager.send(new CreateSecretCommand({ Name, SecretString: 'none' }));
  }
  const ResourcePolicy = JSON.stringify(OPEN_POLICY);
  await manager.send(new PutResourcePolicyCommand({ SecretId: 'shared', ResourcePolicy }));
  const place = { type: 'AWS::SecretsManager::Secret', region: SEED_REGION };
  return [
    { ...place, id: 'db/password', fields: { policy: null } },
    { ...place, id: 'shared', fields: open },
  ];
};

export const keysAndSecrets = { 'kms-key': keys, 'secretsmanager-secret': secrets };

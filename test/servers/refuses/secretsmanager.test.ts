import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  RestoreSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { TestAccount } from '../aws-server.ts';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './secretsmanager.ts';

const SecretId = 'database';
const create = new CreateSecretCommand({ Name: SecretId, SecretString: 'correct horse' });

async function secret(account: TestAccount): Promise<SecretsManagerClient> {
  const secrets = account.client(SecretsManagerClient);
  await secrets.send(create);
  return secrets;
}

proveRefusals(refuses, {
  'DeleteSecret: the window is not of 7 to 30 days': async (account) => {
    const secrets = await secret(account);
    let RecoveryWindowInDays = 3;
    return {
      call: () => secrets.send(new DeleteSecretCommand({ SecretId, RecoveryWindowInDays })),
      cure: async () => {
        RecoveryWindowInDays = 7;
      },
    };
  },
  'GetSecretValue: the secret is scheduled for deletion': async (account) => {
    const secrets = await secret(account);
    await secrets.send(new DeleteSecretCommand({ SecretId }));
    return {
      call: () => secrets.send(new GetSecretValueCommand({ SecretId })),
      cure: () => secrets.send(new RestoreSecretCommand({ SecretId })),
    };
  },
  'CreateSecret: one of that name is scheduled for deletion': async (account) => {
    const secrets = await secret(account);
    await secrets.send(new DeleteSecretCommand({ SecretId }));
    return {
      call: () => secrets.send(create),
      cure: async () => {
        await secrets.send(new RestoreSecretCommand({ SecretId }));
        await secrets.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
      },
    };
  },
});

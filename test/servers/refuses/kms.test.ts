import {
  CancelKeyDeletionCommand,
  CreateGrantCommand,
  CreateKeyCommand,
  type CreateKeyRequest,
  DecryptCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  EnableKeyRotationCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  KMSClient,
  ScheduleKeyDeletionCommand,
  SignCommand,
} from '@aws-sdk/client-kms';
import type { TestAccount } from '../aws-server.ts';
import { type Prepare, proveRefusals } from '../prove-refusals.ts';
import { refuses } from './kms.ts';

async function key(account: TestAccount, input: CreateKeyRequest = {}): Promise<[KMSClient, string]> {
  const kms = account.client(KMSClient);
  const { KeyMetadata } = await kms.send(new CreateKeyCommand(input));
  return [kms, KeyMetadata?.KeyId ?? ''];
}

const text = new TextEncoder().encode('secret');

interface Use {
  /** With what is made while the key is still good. */
  readonly by: (kms: KMSClient, KeyId: string, ciphertext: Uint8Array) => Promise<unknown>;
  readonly input?: CreateKeyRequest;
}

const CRYPTOGRAPHY: Readonly<Record<string, Use>> = {
  Encrypt: { by: (kms, KeyId) => kms.send(new EncryptCommand({ KeyId, Plaintext: text })) },
  Decrypt: { by: (kms, _id, CiphertextBlob) => kms.send(new DecryptCommand({ CiphertextBlob })) },
  GenerateDataKey: {
    by: (kms, KeyId) => kms.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' })),
  },
  Sign: {
    input: { KeyUsage: 'SIGN_VERIFY', KeySpec: 'ECC_NIST_P256' },
    by: (kms, KeyId) =>
      kms.send(new SignCommand({ KeyId, Message: text, SigningAlgorithm: 'ECDSA_SHA_256' })),
  },
};

const MANAGEMENT: Readonly<Record<string, Use>> = {
  EnableKey: { by: (kms, KeyId) => kms.send(new EnableKeyCommand({ KeyId })) },
  DisableKey: { by: (kms, KeyId) => kms.send(new DisableKeyCommand({ KeyId })) },
  CreateGrant: {
    by: (kms, KeyId) =>
      kms.send(
        new CreateGrantCommand({
          KeyId,
          GranteePrincipal: 'arn:aws:iam::111122223333:root',
          Operations: ['Decrypt'],
        }),
      ),
  },
  EnableKeyRotation: { by: (kms, KeyId) => kms.send(new EnableKeyRotationCommand({ KeyId })) },
  ScheduleKeyDeletion: { by: (kms, KeyId) => kms.send(new ScheduleKeyDeletionCommand({ KeyId })) },
};

function pending({ by, input }: Use): Prepare {
  return async (account) => {
    const [kms, KeyId] = await key(account, input);
    const ciphertext = input ? text : await encrypted(kms, KeyId);
    await kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }));
    return {
      call: () => by(kms, KeyId, ciphertext),
      cure: async () => {
        await kms.send(new CancelKeyDeletionCommand({ KeyId }));
        await kms.send(new EnableKeyCommand({ KeyId }));
      },
    };
  };
}

function disabled({ by, input }: Use): Prepare {
  return async (account) => {
    const [kms, KeyId] = await key(account, input);
    const ciphertext = input ? text : await encrypted(kms, KeyId);
    await kms.send(new DisableKeyCommand({ KeyId }));
    return {
      call: () => by(kms, KeyId, ciphertext),
      cure: () => kms.send(new EnableKeyCommand({ KeyId })),
    };
  };
}

async function encrypted(kms: KMSClient, KeyId: string): Promise<Uint8Array> {
  const { CiphertextBlob } = await kms.send(new EncryptCommand({ KeyId, Plaintext: text }));
  return CiphertextBlob ?? text;
}

function managed(call: (kms: KMSClient, KeyId: string) => Promise<unknown>): Prepare {
  return async (account) => {
    const kms = account.client(KMSClient);
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: 'alias/aws/ebs' }));
    return { call: () => call(kms, KeyMetadata?.KeyId ?? '') };
  };
}

const each = (uses: Readonly<Record<string, Use>>, when: string, prepare: (use: Use) => Prepare) =>
  Object.entries(uses).map(([operation, use]) => [`${operation}: ${when}`, prepare(use)] as const);

proveRefusals(refuses, {
  'ScheduleKeyDeletion: the window is not of 7 to 30 days': async (account) => {
    const [kms, KeyId] = await key(account);
    let PendingWindowInDays = 3;
    return {
      call: () => kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays })),
      cure: async () => {
        PendingWindowInDays = 7;
      },
    };
  },
  'ScheduleKeyDeletion: AWS manages the key': managed((kms, KeyId) =>
    kms.send(new ScheduleKeyDeletionCommand({ KeyId })),
  ),
  'DisableKey: AWS manages the key': managed((kms, KeyId) => kms.send(new DisableKeyCommand({ KeyId }))),
  'CancelKeyDeletion: the key is not pending deletion': async (account) => {
    const [kms, KeyId] = await key(account);
    return {
      call: () => kms.send(new CancelKeyDeletionCommand({ KeyId })),
      cure: () => kms.send(new ScheduleKeyDeletionCommand({ KeyId })),
    };
  },
  ...Object.fromEntries([
    ...each({ ...CRYPTOGRAPHY, ...MANAGEMENT }, 'the key is pending deletion', pending),
    ...each(CRYPTOGRAPHY, 'the key is disabled', disabled),
  ]),
});

import {
  DescribeKeyCommand,
  type KeyMetadata,
  KMSClient,
  ListAliasesCommand,
  type ScheduleKeyDeletionRequest,
} from '@aws-sdk/client-kms';
import type { CallContext } from '../call-context.ts';
import { type RefusalRule, refuse } from '../refusal-rule.ts';

interface Keyed {
  readonly KeyId?: string;
  readonly CiphertextBlob?: Uint8Array;
}

const CRYPTOGRAPHY = ['Encrypt', 'Decrypt', 'GenerateDataKey', 'Sign'];
const MANAGEMENT = ['EnableKey', 'DisableKey', 'CreateGrant', 'EnableKeyRotation', 'ScheduleKeyDeletion'];

export const refuses: readonly RefusalRule[] = [
  refuse<ScheduleKeyDeletionRequest>({
    operation: 'ScheduleKeyDeletion',
    when: 'the window is not of 7 to 30 days',
    code: 'ValidationException',
    message: ({ PendingWindowInDays: days = 30 }) => {
      const fault = (bound: string) =>
        `1 validation error detected: Value '${days}' at 'pendingWindowInDays' failed to satisfy constraint: ` +
        `Member must have value ${bound}`;
      if (days < 7) return fault('greater than or equal to 7');
      return days > 30 && fault('less than or equal to 30');
    },
  }),
  ...['ScheduleKeyDeletion', 'DisableKey'].map((operation) =>
    refuse<Keyed>({
      operation,
      when: 'AWS manages the key',
      code: 'AccessDeniedException',
      message: async (input, at) => {
        const key = await keyOf(input, at);
        const { Aliases = [] } = await at.moto(KMSClient).send(new ListAliasesCommand({ KeyId: key?.KeyId }));
        return (
          Aliases.some(({ AliasName }) => AliasName?.startsWith('alias/aws/')) &&
          `User: ${at.principal.arn} is not authorized to perform: kms:${operation} on resource: ${key?.Arn} ` +
            `because no resource-based policy allows the kms:${operation} action`
        );
      },
    }),
  ),
  ...[...CRYPTOGRAPHY, ...MANAGEMENT].map((operation) =>
    refuse<Keyed>({
      operation,
      when: 'the key is pending deletion',
      code: 'KMSInvalidStateException',
      message: async (input, at) => {
        const key = await keyOf(input, at);
        return key?.KeyState === 'PendingDeletion' && `${key.Arn} is pending deletion.`;
      },
    }),
  ),
  ...CRYPTOGRAPHY.map((operation) =>
    refuse<Keyed>({
      operation,
      when: 'the key is disabled',
      code: 'DisabledException',
      message: async (input, at) => {
        const key = await keyOf(input, at);
        return key?.KeyState === 'Disabled' && `${key.Arn} is disabled.`;
      },
    }),
  ),
  refuse<Keyed>({
    operation: 'CancelKeyDeletion',
    when: 'the key is not pending deletion',
    code: 'KMSInvalidStateException',
    message: async (input, at) => {
      const key = await keyOf(input, at);
      return key && key.KeyState !== 'PendingDeletion' && `${key.Arn} is not pending deletion.`;
    },
  }),
];

/** moto begins a ciphertext with the id of its key. */
const KEY_ID_LENGTH = 36;

async function keyOf({ KeyId, CiphertextBlob }: Keyed, at: CallContext): Promise<KeyMetadata | undefined> {
  const id = KeyId ?? Buffer.from(CiphertextBlob ?? []).toString('latin1', 0, KEY_ID_LENGTH);
  const { KeyMetadata } = await at.moto(KMSClient).send(new DescribeKeyCommand({ KeyId: id }));
  return KeyMetadata;
}

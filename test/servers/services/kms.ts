import type { CreateKeyResponse, KeyMetadata } from '@aws-sdk/client-kms';
import { mendOutput, type ServiceAnswers } from '../service-answers.ts';

/** A key made without a usage is for encryption; moto leaves the usage out. */
const withUsage = mendOutput<CreateKeyResponse>(({ KeyMetadata, ...rest }) => ({
  ...rest,
  ...(KeyMetadata && { KeyMetadata: usual(KeyMetadata) }),
}));

function usual(metadata: KeyMetadata): KeyMetadata {
  return { ...metadata, KeyUsage: metadata.KeyUsage ?? 'ENCRYPT_DECRYPT' };
}

export const service: ServiceAnswers = { mends: { CreateKey: withUsage, DescribeKey: withUsage } };

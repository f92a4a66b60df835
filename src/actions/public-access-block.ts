import type { PublicAccessBlockConfiguration } from '@aws-sdk/client-s3';
import { errorCode } from '../aws/error-code.ts';
import { told } from '../inventory/told.ts';

/** S3's four switches; `null` where nothing was ever set. */
export type Block = {
  readonly BlockPublicAcls: boolean;
  readonly IgnorePublicAcls: boolean;
  readonly BlockPublicPolicy: boolean;
  readonly RestrictPublicBuckets: boolean;
} | null;

export const ALL_BLOCKED = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** @throws SDK exceptions */
export async function readBlock(
  ask: () => Promise<{
    readonly PublicAccessBlockConfiguration?: PublicAccessBlockConfiguration | undefined;
  }>,
): Promise<Block> {
  try {
    const { PublicAccessBlockConfiguration } = await ask();
    const set = told(PublicAccessBlockConfiguration, 'PublicAccessBlockConfiguration');
    return {
      BlockPublicAcls: set.BlockPublicAcls === true,
      IgnorePublicAcls: set.IgnorePublicAcls === true,
      BlockPublicPolicy: set.BlockPublicPolicy === true,
      RestrictPublicBuckets: set.RestrictPublicBuckets === true,
    };
  } catch (error) {
    if (errorCode(error) !== 'NoSuchPublicAccessBlockConfiguration') throw error;
    return null;
  }
}

export function blocksAll(block: Block): boolean {
  return block !== null && Object.values(block).every(Boolean);
}

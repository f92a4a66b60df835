/** Carries reports where they belong. AWS's own deliveries are no calls of the account's: they go to moto itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { AccountState } from '../account-state.ts';
import { motoHeaders } from '../moto-caller.ts';
import { sdkClient } from '../sdk-client.ts';
import { billOf } from './account-bill.ts';
import { type Delivery, filesOf } from './reports/deliveries.ts';

/** What is published by now, into the account's buckets. @returns keys written */
export async function deliverBills(
  account: AccountState,
  motoPort: number,
  deliveries: readonly Delivery[],
): Promise<readonly string[]> {
  const s3 = sdkClient(S3Client, {
    port: motoPort,
    region: 'us-east-1',
    credentials: { accessKeyId: 'billing', secretAccessKey: 'none' },
    headers: motoHeaders(account),
  });
  const keys: string[] = [];
  for (const delivery of deliveries) {
    for (const [Key, Body] of filesOf(billOf(account).published, delivery)) {
      await s3.send(
        new PutObjectCommand({ Bucket: delivery.bucket, Key, Body, ServerSideEncryption: 'AES256' }),
      );
      keys.push(Key);
    }
  }
  return keys;
}

/** The same into a folder of this machine, as `aws s3 sync` would leave it. */
export function writeBills(
  account: AccountState,
  folder: string,
  deliveries: readonly Delivery[],
): readonly string[] {
  return deliveries.flatMap((delivery) =>
    [...filesOf(billOf(account).published, delivery)].map(([key, body]) => {
      const path = join(folder, key);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, body);
      return key;
    }),
  );
}

/** Carries reports where they belong. AWS's own deliveries are no calls of the account's: they go to moto itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { AccountState } from '../account-state.ts';
import { randomUUID } from '../chance.ts';
import { motoHeaders } from '../moto-caller.ts';
import { sdkClient } from '../sdk-client.ts';
import { exportsOf } from '../services/bcm-data-exports/exports.ts';
import { billOf } from './account-bill.ts';
import { BILLING_HOME, deliveriesAsked } from './deliveries-asked.ts';
import { type Delivery, filesOf } from './reports/deliveries.ts';

/** What is published by now, into the account's buckets: for the exports and reports it has created, or as named. @returns keys written */
export async function deliverBills(
  account: AccountState,
  motoPort: number,
  deliveries: readonly Delivery[] = deliveriesAsked(account),
): Promise<readonly string[]> {
  const s3 = sdkClient(S3Client, {
    port: motoPort,
    region: BILLING_HOME,
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
    delivered(account, delivery);
  }
  return keys;
}

/** `GetExecution` and `ListExecutions` tell of it. */
function delivered(account: AccountState, { exportArn }: Delivery): void {
  const kept = exportsOf({ account, region: BILLING_HOME }).value.get(exportArn ?? '');
  const now = account.clock.now();
  kept?.executions.unshift({
    ExecutionId: randomUUID(),
    ExecutionStatus: { StatusCode: 'DELIVERY_SUCCESS', CreatedAt: now, CompletedAt: now, LastUpdatedAt: now },
  });
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

import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { AccountState } from '../account-state.ts';
import { motoHeaders } from '../moto-caller.ts';
import { sdkClient } from '../sdk-client.ts';
import type { Carrier } from './delivery.ts';

/** Puts objects into moto itself, at the time they are due: CloudTrail's own deliveries leave no record. */
export function carrierTo(port: number, account: AccountState): Carrier {
  const headers = motoHeaders(account);
  const client = sdkClient(S3Client, {
    port,
    region: 'us-east-1',
    credentials: { accessKeyId: 'cloudtrail', secretAccessKey: 'none' },
    headers,
  });
  return async ({ bucket, key, body, metadata, atMs }) => {
    if (account.clock.virtualMs !== undefined) headers['x-jikimi-now-ms'] = String(atMs);
    const put = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: body,
      Metadata: metadata,
      ContentType: 'application/json',
      ContentEncoding: 'gzip',
      ServerSideEncryption: 'AES256',
    });
    try {
      await client.send(put);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  };
}

import { CloudTrailClient, paginateListPublicKeys } from '@aws-sdk/client-cloudtrail';
import { attempt } from '../../aws/attempt.ts';
import type { AwsClients } from '../../aws/gate.ts';
import type { ListedKey } from '../integrity/public-keys.ts';

/** CloudTrail signed its first digest in 2015; keys are kept. */
const FIRST_KEYS = new Date('2015-01-01T00:00:00Z');

/** The keys that digests were signed with, per region. Where they are denied, signatures stay unchecked. */
export async function readPublicKeys(
  aws: AwsClients,
  regions: readonly string[],
  now: Date,
): Promise<readonly ListedKey[]> {
  const keys: ListedKey[] = [];
  for (const region of regions) {
    const read = await attempt('cloudtrail:ListPublicKeys', async () => {
      const client = aws.client(CloudTrailClient, region);
      const listed: ListedKey[] = [];
      const input = { StartTime: FIRST_KEYS, EndTime: now };
      for await (const { PublicKeyList = [] } of paginateListPublicKeys({ client }, input)) {
        listed.push(...PublicKeyList);
      }
      return listed;
    });
    if (read.state === 'known') keys.push(...read.value);
  }
  return keys;
}

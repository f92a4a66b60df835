import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  type KeyListEntry,
  type KeyMetadata,
  KMSClient,
  paginateListKeys,
} from '@aws-sdk/client-kms';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import { known, mapReading, type Reading } from '../../../kernel/reading.ts';
import { type PolicyDocument, parsePolicy } from '../../../policy/document.ts';
import { defineCollector } from '../../collector.ts';
import { isGone } from '../../gone.ts';
import { KmsKey } from '../../resources/kms-key.ts';

export const collector = defineCollector({
  id: 'kms-key',
  scope: 'region',
  provides: [KmsKey],
  run: async (aws, place, shelf) => {
    const kms = aws.client(KMSClient, place.region);
    const keys: KeyListEntry[] = [];
    for await (const page of paginateListKeys({ client: kms }, { Limit: 1000 })) {
      keys.push(...(page.Keys ?? []));
    }
    const limit = pLimit(32);
    const described = await limit.map(keys, async (key) => ({ key, metadata: await describe(kms, key) }));
    // A key of which AWS does not say whose it is may be the owner's: it is kept, and judged as unread.
    const own = described.filter(
      ({ metadata }) =>
        !isGone([metadata]) && (metadata.state !== 'known' || metadata.value?.KeyManager !== 'AWS'),
    );
    shelf.listed(KmsKey, known({ count: own.length }));
    await limit.map(own, async ({ key: { KeyId: id = '', KeyArn: arn = '' }, metadata }) => {
      const state = mapReading(metadata, (one) => one?.KeyState ?? 'Unknown');
      const policy = shelf.wants(KmsKey, 'policy') ? { policy: await readPolicy(kms, id) } : {};
      shelf.put(KmsKey, { id, arn }, { state, ...policy });
    });
  },
});

function describe(kms: KMSClient, { KeyId }: KeyListEntry): Promise<Reading<KeyMetadata | undefined>> {
  return attempt(
    'kms:DescribeKey',
    async () => (await kms.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata,
  );
}

function readPolicy(kms: KMSClient, id: string): Promise<Reading<PolicyDocument>> {
  return attempt('kms:GetKeyPolicy', async () => {
    const { Policy = '' } = await kms.send(new GetKeyPolicyCommand({ KeyId: id, PolicyName: 'default' }));
    return parsePolicy(Policy);
  });
}

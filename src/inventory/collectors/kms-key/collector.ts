import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  type KeyListEntry,
  type KeyMetadata,
  KMSClient,
  paginateListGrants,
  paginateListKeys,
} from '@aws-sdk/client-kms';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import { known, mapReading, type Reading } from '../../../kernel/reading.ts';
import { type PolicyDocument, parsePolicy } from '../../../policy/document.ts';
import { defineCollector } from '../../collector.ts';
import { isGone } from '../../gone.ts';
import { type KeyGrant, type KeyRotation, KmsKey } from '../../resources/kms-key.ts';
import { told } from '../../told.ts';

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
      const rotation = shelf.wants(KmsKey, 'rotation')
        ? { rotation: await readRotation(kms, id, metadata) }
        : {};
      const grants = shelf.wants(KmsKey, 'grants') ? { grants: await readGrants(kms, id) } : {};
      shelf.put(KmsKey, { id, arn }, { state, ...policy, ...rotation, ...grants });
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

async function readRotation(
  kms: KMSClient,
  KeyId: string,
  metadata: Reading<KeyMetadata | undefined>,
): Promise<Reading<KeyRotation | null>> {
  if (metadata.state !== 'known') return metadata;
  return await attempt('kms:GetKeyRotationStatus', async () => {
    if (!canRotate(told(metadata.value, 'KeyMetadata'))) return null;
    const answer = await kms.send(new GetKeyRotationStatusCommand({ KeyId }));
    return {
      on: told(answer.KeyRotationEnabled, 'KeyRotationEnabled'),
      everyDays: answer.RotationPeriodInDays ?? null,
    };
  });
}

/** Made by KMS itself, symmetric, for encryption: AWS rotates no others by itself. */
function canRotate({ KeySpec, KeyUsage, Origin, KeyState }: KeyMetadata): boolean {
  return (
    told(KeySpec, 'KeySpec') === 'SYMMETRIC_DEFAULT' &&
    told(KeyUsage, 'KeyUsage') === 'ENCRYPT_DECRYPT' &&
    told(Origin, 'Origin') === 'AWS_KMS' &&
    (KeyState === 'Enabled' || KeyState === 'Disabled')
  );
}

function readGrants(client: KMSClient, KeyId: string): Promise<Reading<readonly KeyGrant[]>> {
  return attempt('kms:ListGrants', async () => {
    const grants: KeyGrant[] = [];
    for await (const page of paginateListGrants({ client }, { KeyId, Limit: 100 })) {
      for (const one of told(page.Grants, 'Grants')) {
        grants.push({
          id: one.GrantId ?? '',
          grantee: one.GranteePrincipal ?? '',
          operations: one.Operations ?? [],
          createdAt: one.CreationDate?.toISOString() ?? null,
        });
      }
    }
    return grants;
  });
}

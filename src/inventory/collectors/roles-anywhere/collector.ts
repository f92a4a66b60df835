import {
  paginateListProfiles,
  paginateListTrustAnchors,
  RolesAnywhereClient,
} from '@aws-sdk/client-rolesanywhere';
import { attempt } from '../../../aws/attempt.ts';
import { defineCollector } from '../../collector.ts';
import { regionIdentity } from '../../recorder.ts';
import { type AnywhereProfile, RolesAnywhere, type TrustAnchor } from '../../resources/roles-anywhere.ts';
import { told } from '../../told.ts';

export const collector = defineCollector({
  id: 'roles-anywhere',
  scope: 'region',
  provides: [RolesAnywhere],
  run: async (aws, place, shelf) => {
    const client = aws.client(RolesAnywhereClient, place.region);
    const [trustAnchors, profiles] = await Promise.all([
      attempt('rolesanywhere:ListTrustAnchors', () => anchorsOf(client)),
      attempt('rolesanywhere:ListProfiles', () => profilesOf(client)),
    ]);
    shelf.put(RolesAnywhere, regionIdentity(place), { trustAnchors, profiles });
  },
});

const SOURCES: Readonly<Record<string, TrustAnchor['source']>> = {
  AWS_ACM_PCA: 'private-ca',
  CERTIFICATE_BUNDLE: 'uploaded',
  SELF_SIGNED_REPOSITORY: 'uploaded',
};

async function anchorsOf(client: RolesAnywhereClient): Promise<readonly TrustAnchor[]> {
  const found: TrustAnchor[] = [];
  for await (const page of paginateListTrustAnchors({ client }, {})) {
    for (const one of told(page.trustAnchors, 'trustAnchors')) {
      found.push({
        arn: told(one.trustAnchorArn, 'trustAnchorArn'),
        name: one.name ?? '',
        enabled: told(one.enabled, 'enabled'),
        source: SOURCES[one.source?.sourceType ?? ''] ?? 'other',
        createdAt: one.createdAt?.toISOString() ?? null,
      });
    }
  }
  return found;
}

async function profilesOf(client: RolesAnywhereClient): Promise<readonly AnywhereProfile[]> {
  const found: AnywhereProfile[] = [];
  for await (const page of paginateListProfiles({ client }, {})) {
    for (const one of told(page.profiles, 'profiles')) {
      found.push({
        arn: told(one.profileArn, 'profileArn'),
        name: one.name ?? '',
        enabled: told(one.enabled, 'enabled'),
        roleArns: one.roleArns ?? [],
        createdAt: one.createdAt?.toISOString() ?? null,
      });
    }
  }
  return found;
}

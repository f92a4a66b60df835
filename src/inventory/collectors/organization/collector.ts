import { IAMClient, ListOrganizationsFeaturesCommand, ListSAMLProvidersCommand } from '@aws-sdk/client-iam';
import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { attempt } from '../../../aws/attempt.ts';
import { known, type Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { accountIdentity } from '../../recorder.ts';
import { type Membership, Organization } from '../../resources/organization.ts';
import { readDelegatedServices, readDelegates, readTrustedServices } from './delegation.ts';
import { readGuardrails, readUnits } from './structure.ts';

export const collector = defineCollector({
  id: 'organization',
  scope: 'global',
  provides: [Organization],
  run: async (aws, place, shelf) => {
    const organizations = aws.client(OrganizationsClient, place.region);
    const iam = aws.client(IAMClient, place.region);
    const wants = (field: Parameters<typeof shelf.wants<typeof Organization>>[1]): boolean =>
      shelf.wants(Organization, field);
    const membership = await readMembership(organizations, place.account);
    /** Only the management account is told, so only it asks. */
    const ask = <T>(read: () => Promise<Reading<T>>): Promise<Reading<T | null>> | Reading<null> => {
      if (membership.state !== 'known') return membership;
      return membership.value?.isManagement ? read() : known(null);
    };
    const [
      rootFeatures,
      trustedServices,
      delegatedServices,
      policyDelegates,
      guardrails,
      units,
      samlProviders,
    ] = await Promise.all([
      wants('rootFeatures') && ask(() => readRootFeatures(iam)),
      wants('trustedServices') && ask(() => readTrustedServices(organizations)),
      wants('delegatedServices') && ask(() => readDelegatedServices(organizations)),
      wants('policyDelegates') && ask(() => readDelegates(organizations, place.account)),
      wants('guardrails') && ask(() => readGuardrails(organizations)),
      wants('units') && ask(() => readUnits(organizations)),
      wants('samlProviders') && readSamlProviders(iam),
    ]);
    shelf.put(Organization, accountIdentity(place), {
      membership,
      ...(rootFeatures && { rootFeatures }),
      ...(trustedServices && { trustedServices }),
      ...(delegatedServices && { delegatedServices }),
      ...(policyDelegates && { policyDelegates }),
      ...(guardrails && { guardrails }),
      ...(units && { units }),
      ...(samlProviders && { samlProviders }),
    });
  },
});

function readMembership(client: OrganizationsClient, account: string): Promise<Reading<Membership | null>> {
  return attempt<Membership | null>(
    'organizations:DescribeOrganization',
    async () => {
      const { Organization: found } = await client.send(new DescribeOrganizationCommand({}));
      const managementAccount = found?.MasterAccountId;
      if (!found?.Id || !managementAccount) throw new SyntaxError('An organization without an account');
      return { id: found.Id, managementAccount, isManagement: managementAccount === account };
    },
    { AWSOrganizationsNotInUseException: null },
  );
}

/** Without trusted access for IAM, or without all features, nothing of it can be on. */
function readRootFeatures(client: IAMClient): Promise<Reading<readonly string[]>> {
  return attempt<readonly string[]>(
    'iam:ListOrganizationsFeatures',
    async () => (await client.send(new ListOrganizationsFeaturesCommand({}))).EnabledFeatures ?? [],
    { ServiceAccessNotEnabledException: [], OrganizationNotInAllFeaturesModeException: [] },
  );
}

/** AWS does not page it. */
function readSamlProviders(client: IAMClient): Promise<Reading<readonly string[]>> {
  return attempt('iam:ListSAMLProviders', async () => {
    const { SAMLProviderList } = await client.send(new ListSAMLProvidersCommand({}));
    return (SAMLProviderList ?? []).map(({ Arn = '' }) => Arn.slice(Arn.lastIndexOf('/') + 1));
  });
}

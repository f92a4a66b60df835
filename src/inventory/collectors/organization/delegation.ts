/** Who else than the management account administers what. */
import {
  DescribeResourcePolicyCommand,
  type OrganizationsClient,
  paginateListAWSServiceAccessForOrganization,
  paginateListDelegatedAdministrators,
  paginateListDelegatedServicesForAccount,
} from '@aws-sdk/client-organizations';
import { attempt } from '../../../aws/attempt.ts';
import { mapReading, type Reading } from '../../../kernel/reading.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { namedBy } from '../../../policy/principal.ts';

export function readTrustedServices(client: OrganizationsClient): Promise<Reading<readonly string[]>> {
  return attempt('organizations:ListAWSServiceAccessForOrganization', async () => {
    const services: string[] = [];
    for await (const page of paginateListAWSServiceAccessForOrganization({ client }, {})) {
      services.push(...(page.EnabledServicePrincipals ?? []).flatMap((one) => one.ServicePrincipal ?? []));
    }
    return services.toSorted();
  });
}

export async function readDelegatedServices(
  client: OrganizationsClient,
): Promise<Reading<readonly string[]>> {
  const administrators = await attempt('organizations:ListDelegatedAdministrators', async () => {
    const ids: string[] = [];
    for await (const page of paginateListDelegatedAdministrators({ client }, {})) {
      ids.push(...(page.DelegatedAdministrators ?? []).flatMap(({ Id }) => Id ?? []));
    }
    return ids;
  });
  if (administrators.state !== 'known') return administrators;
  const services = await attempt('organizations:ListDelegatedServicesForAccount', async () => {
    const found = new Set<string>();
    for (const AccountId of administrators.value) {
      for await (const page of paginateListDelegatedServicesForAccount({ client }, { AccountId })) {
        for (const { ServicePrincipal } of page.DelegatedServices ?? []) {
          if (ServicePrincipal) found.add(ServicePrincipal);
        }
      }
    }
    return found;
  });
  return mapReading(services, (found) => [...found].toSorted());
}

export function readDelegates(
  client: OrganizationsClient,
  account: string,
): Promise<Reading<readonly string[]>> {
  return attempt<readonly string[]>(
    'organizations:DescribeResourcePolicy',
    async () => {
      const { ResourcePolicy } = await client.send(new DescribeResourcePolicyCommand({}));
      return delegatesIn(ResourcePolicy?.Content ?? '', account);
    },
    { ResourcePolicyNotFoundException: [] },
  );
}

function delegatesIn(content: string, account: string): readonly string[] {
  const allowed = parsePolicy(content).statements.filter(({ effect }) => effect === 'Allow');
  const named = allowed.flatMap(({ principal }) => (principal ? namedBy(principal) : []));
  const accounts = named.flatMap((one) => (one.kind === 'account' ? [one.account] : []));
  return [...new Set(accounts)].filter((one) => one !== account).toSorted();
}

/** How the organization is divided, and what limits its accounts. */
import {
  type OrganizationsClient,
  paginateListOrganizationalUnitsForParent,
  paginateListPolicies,
  paginateListRoots,
} from '@aws-sdk/client-organizations';
import { attempt } from '../../../aws/attempt.ts';
import type { Reading } from '../../../kernel/reading.ts';
import type { Guardrails } from '../../resources/organization.ts';

export function readGuardrails(client: OrganizationsClient): Promise<Reading<Guardrails>> {
  return attempt('organizations:ListPolicies', async () => ({
    serviceControl: await customPolicies(client, 'SERVICE_CONTROL_POLICY'),
    resourceControl: await customPolicies(client, 'RESOURCE_CONTROL_POLICY'),
  }));
}

async function customPolicies(
  client: OrganizationsClient,
  Filter: 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY',
): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const page of paginateListPolicies({ client }, { Filter })) {
    for (const { AwsManaged, Name, Id } of page.Policies ?? []) {
      if (!AwsManaged) names.push(Name ?? Id ?? '');
    }
  }
  return names.toSorted();
}

export async function readUnits(client: OrganizationsClient): Promise<Reading<readonly string[]>> {
  const roots = await attempt('organizations:ListRoots', async () => {
    const ids: string[] = [];
    for await (const page of paginateListRoots({ client }, {})) {
      ids.push(...(page.Roots ?? []).flatMap(({ Id }) => Id ?? []));
    }
    return ids;
  });
  if (roots.state !== 'known') return roots;
  return attempt('organizations:ListOrganizationalUnitsForParent', async () => {
    const names: string[] = [];
    for (const ParentId of roots.value) {
      for await (const page of paginateListOrganizationalUnitsForParent({ client }, { ParentId })) {
        names.push(...(page.OrganizationalUnits ?? []).flatMap(({ Name }) => Name ?? []));
      }
    }
    return names.toSorted();
  });
}

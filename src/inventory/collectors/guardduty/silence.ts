import {
  GetFilterCommand,
  type GuardDutyClient,
  paginateListFilters,
  paginateListIPSets,
} from '@aws-sdk/client-guardduty';
import { told } from '../../told.ts';

export async function silencersOf(client: GuardDutyClient, DetectorId: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { FilterNames } of paginateListFilters({ client }, { DetectorId }))
    for (const FilterName of told(FilterNames, 'FilterNames')) {
      const { Action } = await client.send(new GetFilterCommand({ DetectorId, FilterName }));
      if (told(Action, 'Action') === 'ARCHIVE') found.push(FilterName);
    }
  return found;
}

export async function trustedListsOf(
  client: GuardDutyClient,
  DetectorId: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { IpSetIds } of paginateListIPSets({ client }, { DetectorId }))
    found.push(...told(IpSetIds, 'IpSetIds'));
  return found;
}

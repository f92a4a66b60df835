/** A job for each identity with rights, many under way at once: the gate says how fast. Three calls and more for each. */
import { setTimeout } from 'node:timers/promises';
import {
  type AccessAdvisorUsageGranularityType,
  GenerateServiceLastAccessedDetailsCommand,
  GetServiceLastAccessedDetailsCommand,
  IAMClient,
  paginateGetAccountAuthorizationDetails,
  type RoleDetail,
  type UserDetail,
} from '@aws-sdk/client-iam';
import pLimit from 'p-limit';
import { known } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { isGone } from '../../gone.ts';
import { LastAccessed } from '../../resources/last-accessed.ts';
import { type JobSource, readLastAccessed } from './job.ts';

/** Jobs wait most of the time. */
const AT_ONCE = 48;

interface Holder {
  readonly id: string;
  readonly arn: string;
}

export const collector = defineCollector({
  id: 'iam-last-accessed',
  scope: 'global',
  provides: [LastAccessed],
  run: async (aws, place, shelf) => {
    const iam = aws.client(IAMClient, place.region);
    const { of, lastAccessed } = place.closely ?? {};
    const level = lastAccessed === 'actions' ? 'ACTION_LEVEL' : 'SERVICE_LEVEL';
    const holders = (await holdersOfRights(iam)).filter(({ arn }) => isMeant(arn, of));
    shelf.listed(LastAccessed, known({ count: holders.length }));
    if (!shelf.wants(LastAccessed, 'services')) return;
    await pLimit(AT_ONCE).map([...holders], async (holder) => {
      const services = await readLastAccessed(jobSource(iam, holder.arn, level));
      // Deleted meanwhile.
      if (!isGone([services])) shelf.put(LastAccessed, holder, { services });
    });
  },
});

function jobSource(iam: IAMClient, Arn: string, Granularity: AccessAdvisorUsageGranularityType): JobSource {
  return {
    start: () => iam.send(new GenerateServiceLastAccessedDetailsCommand({ Arn, Granularity })),
    read: (JobId, Marker) => iam.send(new GetServiceLastAccessedDetailsCommand({ JobId, Marker })),
    wait: setTimeout,
  };
}

function isMeant(arn: string, of: string | undefined): boolean {
  return of === undefined || arn.toLowerCase().includes(of.toLowerCase());
}

/** Without a policy there is no service to tell of. */
async function holdersOfRights(iam: IAMClient): Promise<readonly Holder[]> {
  const found: Holder[] = [];
  const pages = paginateGetAccountAuthorizationDetails(
    { client: iam, pageSize: 1000 },
    { Filter: ['User', 'Role'] },
  );
  for await (const { UserDetailList = [], RoleDetailList = [] } of pages) {
    for (const user of UserDetailList) {
      if (hasPolicy(user.UserPolicyList, user.AttachedManagedPolicies, user.GroupList))
        found.push(holder(user, user.UserName));
    }
    for (const role of RoleDetailList) {
      const isOfService = role.Path?.startsWith('/aws-service-role/') ?? false;
      if (!isOfService && hasPolicy(role.RolePolicyList, role.AttachedManagedPolicies))
        found.push(holder(role, role.RoleName));
    }
  }
  return found;
}

function hasPolicy(...lists: readonly (readonly unknown[] | undefined)[]): boolean {
  return lists.some((list) => (list ?? []).length > 0);
}

function holder({ Arn = '' }: UserDetail | RoleDetail, id = ''): Holder {
  return { id, arn: Arn };
}

import type { AwsFault } from '../../../kernel/fault.ts';
import { type Gap, known, knownExcept, type Reading } from '../../../kernel/reading.ts';
import { defineDerivation, source } from '../../derivation.ts';
import type { Collected } from '../../inventory.ts';
import { ManagementAccountWorkloads, WORKLOADS } from '../../resources/management-account-workloads.ts';
import { type Membership, Organization } from '../../resources/organization.ts';

const NOT_ASKED: AwsFault = {
  kind: 'not-collected',
  code: 'NotCollected',
  message: 'Nobody asked for this',
};

export const derivation = defineDerivation({
  id: 'management-account-workloads',
  provides: ManagementAccountWorkloads,
  from: [source(Organization, 'membership'), ...WORKLOADS],
  derive: (seen) => {
    const membership = membershipIn(seen);
    if (membership.state !== 'known') return { counts: membership };
    if (!membership.value?.isManagement) return { counts: known(null) };
    const counts = WORKLOADS.map(({ type }) => [
      type.type,
      seen.resources.filter((one) => one.type === type.type).length,
    ]).filter(([, number]) => number !== 0);
    return { counts: knownExcept(Object.fromEntries(counts), unlisted(seen)) };
  },
});

function membershipIn({ resources }: Collected): Reading<Membership | null> {
  const reading = resources.find(({ type }) => type === Organization.type)?.fields['membership'];
  return (
    (reading as Reading<Membership | null> | undefined) ?? {
      state: 'failed',
      action: 'organizations:DescribeOrganization',
      fault: NOT_ASKED,
    }
  );
}

function unlisted({ listings }: Collected): readonly Gap[] {
  return WORKLOADS.flatMap(({ type }): readonly Gap[] => {
    const own = listings.filter((one) => one.type === type.type);
    const action = type.listing[0];
    if (own.length === 0 && action) return [{ state: 'failed', action, fault: NOT_ASKED, region: 'global' }];
    return own.flatMap(({ region, result }) => (result.state === 'known' ? [] : [{ ...result, region }]));
  });
}

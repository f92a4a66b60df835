import { known, type Reading } from '../../../kernel/reading.ts';
import { defineDerivation, source } from '../../derivation.ts';
import type { Collected } from '../../inventory.ts';
import type { ResourceType } from '../../resource-type.ts';
import { AccountWatch, type WatchAnswer } from '../../resources/account-watch.ts';
import { type Membership, Organization } from '../../resources/organization.ts';
import { OrganizationWatch } from '../../resources/organization-watch.ts';

/** Who is alone has nothing to watch, whatever could not be read of the alerts; who may be in one, is not alone. */
export const derivation = defineDerivation({
  id: 'organization-watch',
  provides: OrganizationWatch,
  from: [source(Organization, 'membership'), source(AccountWatch, 'organizationChanges')],
  derive: (seen) => {
    const membership = onlyOne<Membership | null>(seen, Organization, 'membership');
    if (membership.state !== 'known') return { changes: membership };
    if (membership.value === null) return { changes: known(null) };
    return { changes: onlyOne<WatchAnswer>(seen, AccountWatch, 'organizationChanges') };
  },
});

function onlyOne<T>(
  { resources, listings }: Collected,
  { type, fields }: ResourceType,
  name: string,
): Reading<T> {
  const reading = resources.find((one) => one.type === type)?.fields[name];
  if (reading) return reading as Reading<T>;
  const unread = listings.find((one) => one.type === type && one.result.state !== 'known')?.result;
  if (unread && unread.state !== 'known') return unread;
  return {
    state: 'failed',
    action: fields[name]?.needs[0] ?? 'unknown:Unknown',
    fault: { kind: 'not-collected', code: 'NotAsked', message: 'This was not asked' },
  };
}

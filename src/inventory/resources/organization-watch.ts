import { defineResource, field } from '../resource-type.ts';
import { AccountWatch, type WatchAnswer } from './account-watch.ts';
import { Organization } from './organization.ts';

/** The alert about the organization, where there is one. */
export const OrganizationWatch = defineResource({
  type: 'Jikimi::Organization::Watch',
  name: { en: 'Alert about the organization', ko: '조직 변경 알림' },
  scope: 'account',
  fields: {
    /** `null`: the account is in no organization. */
    changes: field<WatchAnswer | null>(
      ...Organization.fields.membership.needs,
      ...AccountWatch.fields.organizationChanges.needs,
    ),
  },
});

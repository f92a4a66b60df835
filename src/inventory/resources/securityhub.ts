import { defineResource, field } from '../resource-type.ts';

/** Security Hub CSPM, the service that was simply called Security Hub until 2025. */
export const SecurityHub = defineResource({
  type: 'AWS::SecurityHub::Hub',
  name: { en: 'Security Hub CSPM', ko: 'Security Hub CSPM' },
  scope: 'region',
  fields: {
    /** `null`: not turned on. `since`: ISO 8601. */
    hub: field<{ readonly since: string } | null>('securityhub:DescribeHub'),
  },
});

import { defineResource, field } from '../resource-type.ts';

/** Those that are paid for or about to be. */
export const SavingsPlan = defineResource({
  type: 'AWS::SavingsPlans::SavingsPlan',
  name: { en: 'Savings Plan', ko: 'Savings Plans' },
  scope: 'listed',
  listing: ['savingsplans:DescribeSavingsPlans'],
  fields: { startedAt: field<string | null>('savingsplans:DescribeSavingsPlans') },
});

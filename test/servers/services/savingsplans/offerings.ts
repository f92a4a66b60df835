import { createHash } from 'node:crypto';
import type { SavingsPlanOffering } from '@aws-sdk/client-savingsplans';

const YEAR_SECONDS = 31_536_000;

/** What every account is offered in US dollars, of the plans that bind to no instance family. */
export const OFFERINGS: readonly SavingsPlanOffering[] = (['Compute', 'SageMaker'] as const).flatMap(
  (planType) =>
    [YEAR_SECONDS, 3 * YEAR_SECONDS].flatMap((durationSeconds) =>
      (['No Upfront', 'Partial Upfront', 'All Upfront'] as const).map((paymentOption) => ({
        offeringId: idOf(planType, String(durationSeconds), paymentOption),
        productTypes: planType === 'Compute' ? ['EC2', 'Fargate', 'Lambda'] : ['SageMaker'],
        planType,
        description: `${durationSeconds / YEAR_SECONDS} year ${paymentOption} ${planType} Savings Plan`,
        paymentOption,
        durationSeconds,
        currency: 'USD',
        serviceCode: planType === 'Compute' ? 'ComputeSavingsPlans' : 'MachineLearningSavingsPlans',
        usageType: `${planType}SP:${durationSeconds / YEAR_SECONDS}yr${paymentOption.replaceAll(' ', '')}`,
        operation: '',
        properties: [],
      })),
    ),
);

/** An offering keeps its id. */
function idOf(...of: readonly string[]): string {
  const hex = createHash('sha256').update(of.join()).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

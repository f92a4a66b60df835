import { motoRefuses, type RefusalRule } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  motoRefuses('CreateBudget', 'there is one of that name', 'DuplicateRecordException'),
];

import { motoRefuses, type RefusalRule } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  motoRefuses('DeleteTable', 'deletion protection is on', 'ValidationException'),
];

import { motoRefuses, type RefusalRule } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  motoRefuses('DeleteRule', 'it has targets', 'ValidationException'),
  motoRefuses('DeleteEventBus', 'it is the default bus', 'ValidationException'),
];

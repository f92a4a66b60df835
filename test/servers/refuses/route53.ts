import { motoRefuses, type RefusalRule } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  motoRefuses('DeleteHostedZone', 'records other than its own are in it', 'HostedZoneNotEmpty'),
];

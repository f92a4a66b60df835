import { inRegions } from '../in-regions.ts';
import type { Seed } from '../law.ts';

export const seed: Seed['seed'] = (_account, n) => Promise.resolve(inRegions(n));

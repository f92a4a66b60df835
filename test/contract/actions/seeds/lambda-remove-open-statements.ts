import { openFunction } from '../functions.ts';
import type { Seed } from '../law.ts';

export const seed: Seed['seed'] = async (account, n) => [await openFunction(account, '*', n)];

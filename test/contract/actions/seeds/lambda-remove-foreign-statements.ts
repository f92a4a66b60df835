import { openFunction } from '../functions.ts';
import type { Seed } from '../law.ts';

const STRANGER = 'arn:aws:iam::444455556666:root';

export const seed: Seed['seed'] = async (account, n) => [await openFunction(account, STRANGER, n)];

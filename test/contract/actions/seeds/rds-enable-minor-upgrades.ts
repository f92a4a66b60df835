import { databases } from '../databases.ts';
import type { Seed } from '../law.ts';

export const seed: Seed['seed'] = (account, n) => databases(account, n, { AutoMinorVersionUpgrade: false });

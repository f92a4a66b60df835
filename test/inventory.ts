import type { Inventory } from '../src/inventory/inventory.ts';
import { known } from '../src/kernel/reading.ts';
import { ACCOUNT, NOW } from './control-table.ts';

/** An inventory of nothing in two regions; say only what the test is about. */
export function inventory(over: Partial<Inventory> = {}): Inventory {
  return {
    account: ACCOUNT,
    caller: { arn: 'arn:aws:iam::111122223333:user/owner', userId: 'AIDAEXAMPLE' },
    startedAt: NOW,
    durationMs: 1234,
    regions: [
      { name: 'ap-northeast-2', state: 'checked' },
      { name: 'us-east-1', state: 'checked' },
    ],
    regionsFrom: known('account:ListRegions'),
    listings: [],
    resources: [],
    apiCalls: { total: 0, byService: {} },
    ...over,
  };
}

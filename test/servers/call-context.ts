import type { AccountState } from './account-state.ts';
import type { Called } from './identify.ts';
import type { Structure } from './model/service-model.ts';
import type { Principal } from './principal.ts';

/** The call under way, as answers and mends see it. */
export interface CallContext extends Called {
  readonly principal: Principal;
  readonly account: AccountState;
  readonly sourceIp: string;
  readonly userAgent: string;
  /** Read on first use. */
  readonly input: () => Structure;
  /** The same call as another account of the server sees it. @throws {Error} where the server has no such account */
  readonly inAccount: (id: string) => CallContext;
  /** All accounts of the server. */
  readonly accounts: readonly AccountState[];
  /** An SDK client that speaks to moto itself, as this account, in this region unless another is named. */
  readonly moto: <C>(constructor: new (config: never) => C, region?: string) => C;
}

/** Something an account remembers, once or per region. Answers keep their state in it. */
export function memory<T>(
  scope: 'account' | 'region',
  initial: () => T,
): (at: Pick<CallContext, 'account' | 'region'>) => { value: T } {
  const cells = new WeakMap<AccountState, Map<string, { value: T }>>();
  return ({ account, region }) => {
    const ofAccount = cells.get(account) ?? new Map<string, { value: T }>();
    cells.set(account, ofAccount);
    const key = scope === 'region' ? region : '*';
    const cell = ofAccount.get(key) ?? { value: initial() };
    ofAccount.set(key, cell);
    return cell;
  };
}

/** The bill of one account, made when asked for. */
import type { AccountState } from '../account-state.ts';
import { double } from './amount.ts';
import { type Ledger, type LineItem, ledgerOf, monthStart, total, usageOf } from './ledger.ts';
import { Lifetimes } from './lifetimes.ts';
import type { Product } from './products.ts';
import type { Terms } from './terms.ts';

export class AccountBill {
  readonly #account: AccountState;
  readonly #lifetimes: Lifetimes;
  #terms: Terms = {};
  readonly #estimates = new Map<number, ReadonlyMap<string, number>>();
  #last: { readonly key: string; readonly items: readonly LineItem[] } | undefined;

  constructor(account: AccountState) {
    this.#account = account;
    this.#lifetimes = new Lifetimes(account);
  }

  set terms(terms: Terms) {
    this.#terms = terms;
    this.#last = undefined;
    this.#estimates.clear();
  }

  get terms(): Terms {
    return this.#terms;
  }

  /** All that was used until this moment of the account's time, also what AWS would show only tomorrow. */
  get whole(): readonly LineItem[] {
    return this.#ledger(false);
  }

  /** What AWS would show by now. */
  get published(): Ledger {
    return { account: this.#account.id, items: this.#ledger(true), atMs: this.#account.clock.nowMs() };
  }

  /**
   * What things cost until now, in dollars, before credits and tax, with what they brought along: the volumes and the
   * address of an instance, the members of a group. By the id asked for: as on the bill, or the last part of that.
   */
  costOf(resourceIds: Iterable<string>): ReadonlyMap<string, number> {
    const sums = new Map([...resourceIds].map((id) => [id, 0n]));
    const usage = this.#usage(false);
    const parents = new Map(usage.map(({ charge }) => [charge.resourceId, charge.partOf]));
    for (const { charge, cost } of usage) {
      const { resourceId, partOf } = charge;
      for (const id of new Set([resourceId, lastPart(resourceId), partOf, partOf && parents.get(partOf)])) {
        const sum = id === undefined ? undefined : sums.get(id);
        if (id !== undefined && sum !== undefined) sums.set(id, sum + cost);
      }
    }
    return new Map([...sums].map(([id, sum]) => [id, double(sum)]));
  }

  /** What principals cost until now, in dollars, before credits and tax, by the resource on the bill: what they made, and what they called. */
  costBy(arns: Iterable<string>): ReadonlyMap<string, number> {
    const wanted = new Set(arns);
    const sums = new Map<string, bigint>();
    for (const { charge, cost } of this.#usage(true)) {
      if (charge.by === undefined || !wanted.has(charge.by)) continue;
      const id = charge.resourceId ?? charge.usageType;
      sums.set(id, (sums.get(id) ?? 0n) + cost);
    }
    return new Map([...sums].map(([id, sum]) => [id, double(sum)]));
  }

  /** The metric `EstimatedCharges` of `AWS/Billing` as it is now. */
  get estimatedCharges(): ReadonlyMap<string, number> {
    return this.estimatedChargesAt(this.#account.clock.nowMs());
  }

  /** As it was: dollars of the month until then, by product code, and of everything as `''`. */
  estimatedChargesAt(atMs: number): ReadonlyMap<string, number> {
    const known = this.#estimates.get(atMs);
    if (known) return known;
    const items = ledgerOf(this.#sources(), { terms: this.#terms, untilMs: atMs, published: true });
    const month = items.filter(({ startMs }) => startMs >= monthStart(atMs));
    const byProduct = [...Map.groupBy(month, ({ charge: { product } }) => metricName(product))];
    const estimate = new Map([
      ['', double(total(month))],
      ...byProduct.map(([code, of]) => [code, double(total(of))] as const),
    ]);
    // What is past stays; in this moment something may still happen.
    if (atMs < this.#account.clock.nowMs()) this.#estimates.set(atMs, estimate);
    return estimate;
  }

  /** What is left of the terms' credits that may still be spent; `undefined` where there never were any. */
  get creditsLeftUsd(): number | undefined {
    const { credits } = this.#terms;
    if (!credits) return undefined;
    const nowMs = this.#account.clock.nowMs();
    const spent = Map.groupBy(
      this.published.items.filter(({ charge }) => charge.type === 'Credit'),
      ({ charge }) => charge.description,
    );
    return credits
      .filter(({ to }) => !to || to.getTime() > nowMs)
      .reduce((sum, { name, usd }) => sum + usd + double(total(spent.get(name) ?? [])), 0);
  }

  #usage(byWhom: boolean): readonly LineItem[] {
    const untilMs = this.#account.clock.nowMs();
    return usageOf(this.#sources(), { terms: this.#terms, untilMs, published: false, byWhom });
  }

  #ledger(published: boolean): readonly LineItem[] {
    const untilMs = this.#account.clock.nowMs();
    const key = `${published} ${untilMs} ${this.#account.happened.length}`;
    if (this.#last?.key !== key) {
      const items = ledgerOf(this.#sources(), { terms: this.#terms, untilMs, published });
      this.#last = { key, items };
    }
    return this.#last.items;
  }

  #sources() {
    return { ...this.#lifetimes.read(), account: this.#account.id };
  }
}

const bills = new WeakMap<AccountState, AccountBill>();

export function billOf(account: AccountState): AccountBill {
  const bill = bills.get(account) ?? new AccountBill(account);
  bills.set(account, bill);
  return bill;
}

function lastPart(id: string | undefined): string | undefined {
  return id?.startsWith('arn:') ? id.split(/[/:]/).at(-1) : undefined;
}

/** All that is sold in the Marketplace is one service there. */
function metricName({ code, entity }: Product): string {
  return entity === 'AWS' ? code : 'AWSMarketplace';
}

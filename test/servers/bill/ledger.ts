/**
 * Every line of an account's bill, hour by hour: one ledger, from which each format and each answer is written.
 * Its sums are whole numbers, so that all of them agree to the cent.
 */
import { share, times, toCent, whole } from './amount.ts';
import type { Meter } from './kind.ts';
import type { Life, UseAt } from './lifetimes.ts';
import { type Price, priceOf, VAT_PERCENT } from './prices.ts';
import { PRODUCTS, type Product } from './products.ts';
import type { Tags } from './reading.ts';
import type { PlannedUse, Terms } from './terms.ts';

export type LineType = 'Usage' | 'Tax' | 'Credit' | 'Fee';

/** What lines of many hours have in common. */
export interface Charge {
  readonly type: LineType;
  readonly product: Product;
  readonly usageType: string;
  readonly operation: string;
  /** Empty for tax. */
  readonly region: string;
  readonly unit: string;
  readonly family: string;
  readonly rate: bigint;
  readonly description: string;
  readonly resourceId?: string;
  readonly tags: Tags;
  readonly createdBy?: string;
  /** ARN of who called a model. */
  readonly iamPrincipal?: string;
  /** Availability zone. */
  readonly zone?: string;
  /** Not on the bill: the thing that brought this one along. */
  readonly partOf?: string;
  /** Not on the bill: ARN of who made the thing, or called. */
  readonly by?: string;
}

export interface LineItem {
  readonly charge: Charge;
  readonly startMs: number;
  readonly endMs: number;
  readonly amount: bigint;
  /** Unblended. */
  readonly cost: bigint;
}

/** What reports and answers are written from. */
export interface Ledger {
  readonly account: string;
  readonly items: readonly LineItem[];
  /** When it was asked for. */
  readonly atMs: number;
}

const HOUR_MS = 3_600_000;

interface Sources {
  readonly lives: readonly Life[];
  readonly uses: readonly UseAt[];
  readonly account: string;
}

/** How the ledger is asked for. */
interface Asked {
  readonly terms: Terms;
  /** What was used before. */
  readonly untilMs: number;
  /** Only whole hours that have already appeared: each service takes its own part of the terms' `lateHours`. */
  readonly published: boolean;
  /** Lines of different makers and callers apart. */
  readonly byWhom?: boolean;
}

/** By the time of use; then fees and tax of each month. */
export function ledgerOf(sources: Sources, asked: Asked): readonly LineItem[] {
  const { terms, untilMs } = asked;
  const usage = usageOf(sources, asked);
  const items = [...usage, ...creditsOn(usage, terms)].sort((a, b) => a.startMs - b.startMs);
  return [...Map.groupBy(items, ({ startMs }) => monthStart(startMs))].flatMap(([month, inMonth]) => {
    const fees = supportOf(inMonth, terms, month, untilMs);
    return [...inMonth, ...fees, ...taxOf([...inMonth, ...fees], terms, month)];
  });
}

export function monthStart(ms: number): number {
  const at = new Date(ms);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth());
}

export function monthEnd(ms: number): number {
  const at = new Date(ms);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1);
}

/** A month's invoice comes on the eighth, after support fees. */
export function isClosed(monthMs: number, atMs: number): boolean {
  return atMs >= monthEnd(monthMs) + 7 * 24 * HOUR_MS;
}

export function total(items: Iterable<LineItem>): bigint {
  let sum = 0n;
  for (const { cost } of items) sum += cost;
  return sum;
}

/** Of a ledger's use. The same lines in the same order for the same account, whatever else is asked. */
export function usageOf({ lives, uses, account }: Sources, asked: Asked): readonly LineItem[] {
  const book = new Book();
  for (const life of lives) meter(book, life, account, asked);
  for (const use of uses) count(book, use, asked);
  for (const planned of asked.terms.usage ?? []) plan(book, planned, asked);
  return book.items();
}

/** When the last use of a service shown ended. */
function shownUntil({ code }: Product, { untilMs, published, terms: { lateHours = 24 } }: Asked): number {
  if (!published) return untilMs;
  const quarters = 1 + (code.length % 4);
  return hourOf(untilMs - (lateHours * HOUR_MS * quarters) / 4);
}

function meter(book: Book, life: Life, account: string, asked: Asked): void {
  let before: readonly Meter[] = [];
  for (const { fromMs, toMs = Number.POSITIVE_INFINITY, facts, tags } of life.stretches) {
    const meters = life.kind.meters?.({ id: life.id, facts }, { region: life.region, account }) ?? [];
    for (const one of meters) {
      const goesOn = before.some(({ usage }) => usage === one.usage);
      const least = goesOn ? 0 : (one.leastSeconds ?? 0) * 1000;
      const shown = shownUntil(one.product, asked);
      const endMs = Math.min(Math.max(toMs, fromMs + least), life.untilMs, shown);
      const parent = one.untagged ? life.id : facts['goesWith'];
      const charge = chargeOf(priceOf(one.product, one.usage, life.region), one.operation, {
        resourceId: one.resourceId ?? life.id,
        tags: one.untagged ? {} : tags,
        ...(!one.untagged && creator(life.createdBy, fromMs, asked.terms)),
        ...(one.zone !== undefined && { zone: one.zone }),
        ...(parent !== undefined && { partOf: String(parent) }),
        ...(asked.byWhom && { by: life.by }),
      });
      book.spread(charge, quantityOf(one.quantity), one.per, fromMs, endMs);
    }
    before = meters;
  }
}

function count(book: Book, { use, atMs, region, caller, thing }: UseAt, asked: Asked): void {
  if (atMs >= shownUntil(use.product, asked)) return;
  const charge = chargeOf(priceOf(use.product, use.usage, region), use.operation, {
    tags: thing?.tags ?? {},
    ...(use.resourceId && { resourceId: use.resourceId }),
    ...(use.namesCaller && { iamPrincipal: caller }),
    ...(thing && creator(thing.createdBy, atMs, asked.terms)),
    ...(asked.byWhom && { by: caller }),
  });
  book.add(charge, hourOf(atMs), quantityOf(use.quantity));
}

function plan(book: Book, planned: PlannedUse, asked: Asked): void {
  const { tags = {}, resourceId, createdBy, iamPrincipal, from, to, knownFrom } = planned;
  if (asked.published && knownFrom && asked.untilMs < knownFrom.getTime()) return;
  const product = PRODUCTS[planned.product];
  const charge = chargeOf(priceOf(product, planned.usage, planned.region), planned.operation, {
    tags,
    ...(resourceId && { resourceId }),
    ...(createdBy && { createdBy }),
    ...(iamPrincipal && { iamPrincipal }),
    ...(asked.byWhom && planned.by && { by: planned.by }),
  });
  const endMs = Math.min(to.getTime(), shownUntil(product, asked));
  book.spread(charge, quantityOf(planned.perHour), 'hour', from.getTime(), endMs);
}

/** The tag is on what was made after the owner switched it on. */
function creator(
  createdBy: string | undefined,
  sinceMs: number,
  { createdBySince }: Terms,
): { readonly createdBy?: string } {
  return createdBy && createdBySince && sinceMs >= createdBySince.getTime() ? { createdBy } : {};
}

/** To ten decimals, as far as a double has them. */
function quantityOf(quantity: number): bigint {
  const units = Math.floor(quantity);
  return whole(units) + BigInt(Math.round((quantity - units) * 1e10));
}

function hourOf(ms: number): number {
  return ms - (ms % HOUR_MS);
}

function chargeOf(
  { product, usageType, unit, family, region, rate }: Price,
  operation: string,
  rest: Pick<Charge, 'resourceId' | 'tags' | 'createdBy' | 'iamPrincipal' | 'zone' | 'partOf' | 'by'>,
): Charge {
  const description = `$${Number(rate) / 1e10} per ${unit} for ${usageType} in ${region}`;
  return { type: 'Usage', product, usageType, operation, region, unit, family, rate, description, ...rest };
}

/** Adds up amounts by charge and hour. */
class Book {
  readonly #pages = new Map<string, { readonly charge: Charge; readonly hours: Map<number, bigint> }>();

  add(charge: Charge, hourMs: number, amount: bigint): void {
    const { hours } = this.#page(charge);
    hours.set(hourMs, (hours.get(hourMs) ?? 0n) + amount);
  }

  /** A quantity for every hour or month, from one moment to another. */
  spread(charge: Charge, quantity: bigint, per: 'hour' | 'month', fromMs: number, toMs: number): void {
    if (toMs <= fromMs) return;
    const { hours } = this.#page(charge);
    for (let hour = hourOf(fromMs); hour < toMs; hour += HOUR_MS) {
      const ms = Math.min(hour + HOUR_MS, toMs) - Math.max(hour, fromMs);
      const of = per === 'hour' ? HOUR_MS : monthEnd(hour) - monthStart(hour);
      hours.set(hour, (hours.get(hour) ?? 0n) + share(quantity, BigInt(ms), BigInt(of)));
    }
  }

  items(): LineItem[] {
    const items: LineItem[] = [];
    for (const { charge, hours } of this.#pages.values()) {
      for (const [startMs, amount] of hours) {
        if (amount === 0n) continue;
        items.push({ charge, startMs, endMs: startMs + HOUR_MS, amount, cost: times(amount, charge.rate) });
      }
    }
    return items;
  }

  #page(charge: Charge): { readonly charge: Charge; readonly hours: Map<number, bigint> } {
    const key = JSON.stringify([
      charge.product.code,
      charge.usageType,
      charge.operation,
      charge.resourceId,
      charge.tags,
      charge.createdBy,
      charge.iamPrincipal,
      charge.by,
    ]);
    const page = this.#pages.get(key) ?? { charge, hours: new Map<number, bigint>() };
    this.#pages.set(key, page);
    return page;
  }
}

/** Credits pay in the order of use, not for the Marketplace, and name no resource. */
function creditsOn(usage: readonly LineItem[], { credits = [] }: Terms): readonly LineItem[] {
  const lines: LineItem[] = [];
  if (credits.length === 0) return lines;
  const payable = usage.filter(({ charge, cost }) => charge.product.entity === 'AWS' && cost > 0n);
  const groups = Map.groupBy(
    payable.toSorted((a, b) => a.startMs - b.startMs),
    ({ charge, startMs }) => `${startMs} ${charge.product.code} ${charge.usageType} ${charge.operation}`,
  );
  const left = credits.map(({ usd }) => whole(Math.round(usd * 100)) / 100n);
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    let due = total(group);
    for (const [index, { name, from, to }] of credits.entries()) {
      const held = left[index] ?? 0n;
      const inTime =
        first.startMs >= (from?.getTime() ?? 0) &&
        first.startMs < (to?.getTime() ?? Number.POSITIVE_INFINITY);
      const paid = inTime ? (held < due ? held : due) : 0n;
      if (paid === 0n) continue;
      left[index] = held - paid;
      due -= paid;
      const {
        resourceId: _,
        createdBy: __,
        iamPrincipal: ___,
        partOf: ____,
        zone: _____,
        ...charge
      } = first.charge;
      lines.push({
        ...first,
        amount: 0n,
        cost: -paid,
        charge: { ...charge, type: 'Credit', description: name, tags: {} },
      });
    }
  }
  return lines;
}

/** Business Support: a tenth of the month's use and at least $100 (list, to end on 2027-01-01), on the sixth of the next month. */
function supportOf(
  items: readonly LineItem[],
  { support }: Terms,
  month: number,
  untilMs: number,
): readonly LineItem[] {
  const endMs = monthEnd(month);
  if (support !== 'business' || untilMs < endMs + 5 * 24 * HOUR_MS) return [];
  const used = total(
    items.filter(({ charge }) => charge.type === 'Usage' && charge.product.entity === 'AWS'),
  );
  const tenth = toCent(used / 10n);
  const cost = tenth > whole(100) ? tenth : whole(100);
  const charge: Charge = {
    type: 'Fee',
    product: PRODUCTS.support,
    usageType: 'Dollar',
    operation: '',
    region: '',
    unit: 'Dollar',
    family: '',
    rate: whole(1),
    description: 'AWS Support (Business)',
    tags: {},
  };
  return [{ charge, startMs: month, endMs, amount: cost, cost }];
}

/** One line a month for each service, on what is left after credits, in whole cents. */
function taxOf(
  items: readonly LineItem[],
  { taxPercent = VAT_PERCENT }: Terms,
  month: number,
): readonly LineItem[] {
  if (taxPercent === 0n) return [];
  const byProduct = Map.groupBy(items, ({ charge }) => charge.product.code);
  return [...byProduct.values()].flatMap((ofProduct): LineItem[] => {
    const [first] = ofProduct;
    if (!first) return [];
    const { product } = first.charge;
    const charge: Charge = {
      type: 'Tax',
      product,
      usageType: '',
      operation: '',
      region: '',
      unit: '',
      family: '',
      rate: 0n,
      description: `Tax for product code ${product.code}`,
      tags: {},
    };
    const cost = toCent(share(total(ofProduct), taxPercent, 100n));
    return [{ charge, startMs: month, endMs: monthEnd(month), amount: whole(1), cost }];
  });
}

/** The ledger as one report wants it: of one month, by the hour, day or month, with or without what identifies. */
import { type Charge, isClosed, type Ledger, type LineItem, monthEnd, monthStart } from '../ledger.ts';

export interface Grain {
  readonly granularity: 'HOURLY' | 'DAILY' | 'MONTHLY';
  readonly resources: boolean;
  /** ARNs of who called models. */
  readonly principals: boolean;
}

export interface ReportLine {
  readonly item: LineItem;
  readonly account: string;
  /** First moment of the month. */
  readonly monthMs: number;
  readonly closed: boolean;
  /** The piece of time that the line is of. */
  readonly intervalStartMs: number;
  readonly intervalEndMs: number;
}

const HOUR_MS = 3_600_000;

export function monthsOf({ items }: Ledger): readonly number[] {
  return [...new Set(items.map(({ startMs }) => monthStart(startMs)))].sort((a, b) => a - b);
}

export function reportLines(ledger: Ledger, monthMs: number, grain: Grain): readonly ReportLine[] {
  const endMs = monthEnd(monthMs);
  const closed = isClosed(monthMs, ledger.atMs);
  const within = ledger.items.filter(({ startMs }) => startMs >= monthMs && startMs < endMs);
  const length = { HOURLY: HOUR_MS, DAILY: 24 * HOUR_MS, MONTHLY: endMs - monthMs }[grain.granularity];
  const charges = new Map<string, Charge>();
  const known = new Map<Charge, Charge>();
  const lines = new Map<Charge, Map<number, ReportLine>>();
  for (const item of within) {
    const charge = known.get(item.charge) ?? coarse(item.charge, grain, charges);
    known.set(item.charge, charge);
    const intervalStartMs = monthMs + Math.floor((item.startMs - monthMs) / length) * length;
    const ofCharge = lines.get(charge) ?? new Map<number, ReportLine>();
    lines.set(charge, ofCharge);
    const old = ofCharge.get(intervalStartMs)?.item;
    ofCharge.set(intervalStartMs, {
      item: {
        charge,
        startMs: Math.min(old?.startMs ?? item.startMs, item.startMs),
        endMs: Math.max(old?.endMs ?? item.endMs, item.endMs),
        amount: (old?.amount ?? 0n) + item.amount,
        cost: (old?.cost ?? 0n) + item.cost,
      },
      account: ledger.account,
      monthMs,
      closed,
      intervalStartMs,
      intervalEndMs: Math.min(intervalStartMs + length, endMs),
    });
  }
  // By charge: AWS's files are in no order either, and like beside like takes a tenth of the room.
  return [...lines.values()].flatMap((ofCharge) => [...ofCharge.values()]);
}

/** One charge for all that the report cannot tell apart. */
function coarse(charge: Charge, { resources, principals }: Grain, charges: Map<string, Charge>): Charge {
  const { resourceId, iamPrincipal, zone, partOf: _, by: __, ...rest } = charge;
  const kept: Charge = {
    ...rest,
    ...(resources && resourceId !== undefined && { resourceId }),
    ...(zone !== undefined && { zone }),
    ...(principals && iamPrincipal !== undefined && { iamPrincipal }),
  };
  const key = JSON.stringify([
    kept.type,
    kept.product.code,
    kept.usageType,
    kept.operation,
    kept.region,
    kept.resourceId,
    kept.zone,
    kept.tags,
    kept.createdBy,
    kept.iamPrincipal,
    kept.description,
  ]);
  const same = charges.get(key) ?? kept;
  charges.set(key, same);
  return same;
}

/** On what terms an account is billed. */
import type { PRODUCTS } from './products.ts';
import type { Tags } from './reading.ts';

interface Credit {
  readonly name: string;
  readonly usd: number;
  readonly from?: Date;
  readonly to?: Date;
}

/** Use that no call tells of: traffic of an instance, a million invocations. */
export interface PlannedUse {
  readonly product: keyof typeof PRODUCTS;
  /** Usage type without its region: `DataTransfer-Out-Bytes`. */
  readonly usage: string;
  readonly operation: string;
  readonly region: string;
  readonly from: Date;
  readonly to: Date;
  /** In the price's unit. */
  readonly perHour: number;
  readonly resourceId?: string;
  readonly tags?: Tags;
  readonly createdBy?: string;
  readonly iamPrincipal?: string;
  /** Not on the bill: ARN of whose doing it is. */
  readonly by?: string;
  /** AWS finds it out only then, even after the month's invoice, and sends the month's report again. */
  readonly knownFrom?: Date;
}

export interface Terms {
  /** Spent in this order. */
  readonly credits?: readonly Credit[];
  /** @default VAT_PERCENT */
  readonly taxPercent?: bigint;
  readonly support?: 'business';
  /** When an account of before plans was opened: its offers of the first year; absent: it had none, or they are over. */
  readonly openedOn?: Date;
  /** When the owner activated the tag `aws:createdBy`; absent: never. */
  readonly createdBySince?: Date;
  readonly usage?: readonly PlannedUse[];
  /** How long use may take to appear in reports and Cost Explorer: each service has its own part of that. @default 24 */
  readonly lateHours?: number;
}

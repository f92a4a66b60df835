import type { Account, RegionState } from '../inventory/inventory.ts';
import type { FieldName, FieldValues, ResourceType } from '../inventory/resource-type.ts';
import type { Text } from '../kernel/text.ts';

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a failure opens the door to, worst first: this order, before severity, decides what to do now. */
export const RISKS = [
  'attacker-inside',
  'account-takeover',
  'runaway-bill',
  'data-exposure',
  'no-evidence',
  'hygiene',
] as const;
export type Risk = (typeof RISKS)[number];

export const FRAMEWORKS = [
  'cis-aws-7.0',
  'aws-startup-security-baseline',
  'aws-fsbp',
  'kisa-isms-p-2023',
] as const;
export type FrameworkId = (typeof FRAMEWORKS)[number];

/** What `evaluate` may answer. There is no way to say "unknown": only the engine says it, of what was not read. */
export type Verdict =
  | { readonly status: 'pass'; readonly because: Text }
  | {
      readonly status: 'fail';
      readonly because: Text;
      /** Only where this case is worse or milder than the control's own severity. */
      readonly severity?: Severity;
      /** Only where this case opens another door than the control's own risk. */
      readonly risk?: Risk;
    }
  | { readonly status: 'not-applicable'; readonly because: Text };

/** Thresholds and facts that only the owner knows. */
export interface Settings {
  /** Credentials unused for this many days are idle. CIS 7.0 2.11: 45. */
  readonly idleDays: number;
  /** Access keys older than this are old. CIS 7.0 2.12: 90. */
  readonly keyAgeDays: number;
  /** Regions the owner says they use; empty when they have not said. */
  readonly homeRegions: readonly string[];
}

/** Where and when the resource was seen. */
export interface Circumstances {
  readonly account: Account;
  readonly resource: { readonly id: string; readonly arn?: string; readonly region: string };
  /** The regions of the run, for controls that need "everywhere". */
  readonly regions: readonly RegionState[];
  /** When the inventory was taken, ISO 8601: ages are counted to here. */
  readonly now: string;
  readonly settings: Settings;
}

/** How to mend it by hand, in the words of the AWS console. */
export interface Fix {
  /** One action each, in order. */
  readonly steps: readonly Text[];
  /** A person's time, not AWS's. */
  readonly minutes: number;
  /** Added to the bill per month, in words; `null` is free. */
  readonly cost: Text | null;
  /** What may stop working; `null` when nothing can. */
  readonly breaks: Text | null;
  /** How the owner sees that it worked. */
  readonly check: Text;
  /** Console page; `{region}` and `{id}` are filled in and URL-encoded. */
  readonly console: string;
}

export interface Control<R extends ResourceType = ResourceType, F extends FieldName<R> = FieldName<R>> {
  /** The folder's name: `service-thing-condition`. */
  readonly id: string;
  readonly resource: R;
  /** The fields `evaluate` sees, and nothing else. It is called only when every one of them was read. */
  readonly reads: readonly F[];
  readonly severity: Severity;
  readonly risk: Risk;
  /** The bad state, as found: "Anyone can read the queue", not "Queues are private". */
  readonly title: Text;
  /** What could happen, as a short story a student understands. */
  readonly why: Text;
  readonly fix: Fix;
  /** Ids of the remediation actions that mend it (`service-verb-object`). */
  readonly remedies: readonly string[];
  /** Framework id to the section ids this control answers. */
  readonly frameworks: Readonly<Partial<Record<FrameworkId, readonly string[]>>>;
  /**
   * Judged only when its framework, or the control itself, is named on the command line. For what costs further calls in
   * an empty account, and for advice that pays off for auditors only: the everyday checkup keeps its price and its calm.
   */
  readonly onRequest?: true;
  /** What it means that AWS listed none at all, in any region; `not-applicable` unless said here. */
  readonly whenNone?: Verdict;
  /** Pure. */
  readonly evaluate: (fields: Pick<FieldValues<R>, F>, at: Circumstances) => Verdict;
}

/** A control whose resource and fields are forgotten, as the engine holds it. */
export type AnyControl = Omit<Control, 'evaluate'> & {
  readonly evaluate: (fields: never, at: Circumstances) => Verdict;
};

export function defineControl<R extends ResourceType, const F extends FieldName<R>>(
  control: Control<R, F>,
): Control<R, F> {
  return control;
}

export function pass(because: Text): Verdict {
  return { status: 'pass', because };
}

export function fail(because: Text, severity?: Severity, risk?: Risk): Verdict {
  return { status: 'fail', because, ...(severity && { severity }), ...(risk && { risk }) };
}

export function notApplicable(because: Text): Verdict {
  return { status: 'not-applicable', because };
}

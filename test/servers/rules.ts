/** Faults on demand: which calls, which harm. */
import { covers } from '../../src/policy/wildcard.ts';
import type { Structure } from './model/service-model.ts';
import type { AwsError } from './protocols/protocol.ts';
import type { DeniedBy } from './refusals.ts';

export type Harm =
  | { readonly kind: 'throttle' }
  | { readonly kind: 'deny'; readonly by?: DeniedBy }
  | { readonly kind: 'expired-token' }
  | { readonly kind: 'region-disabled' }
  | { readonly kind: 'internal-error' }
  | ({ readonly kind: 'error' } & AwsError)
  /** Waits before anything else happens. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The right answer, except that only the first half of its body arrives, as a whole HTTP answer. */
  | { readonly kind: 'truncate' }
  /** The connection breaks off in the middle of the answer. */
  | { readonly kind: 'cut' }
  /** What was asked takes place, and the connection ends without an answer. */
  | { readonly kind: 'lost-response' }
  /** What is read was so before the last change, for this long after it. */
  | { readonly kind: 'old-copy'; readonly ms: number }
  /** Answers lists in pages of this many. */
  | { readonly kind: 'page'; readonly size: number }
  /** Answers with this, checked against the model. */
  | { readonly kind: 'answer'; readonly output: Structure };

/** Which calls a rule is about; what is left out matches all. */
export interface CallPattern {
  /** botocore's name: `iam`, `s3control`. */
  readonly service?: string;
  readonly operation?: string;
  readonly region?: string;
  readonly accessKeyId?: string;
  /** ARN of the caller, with `*` and `?`. */
  readonly principal?: string;
}

export interface Rule extends CallPattern {
  /** The first call, counted from 1 among those that match, which is harmed. */
  readonly from?: number;
  /** The last one harmed. */
  readonly to?: number;
  readonly harm: Harm;
}

/** The rules of an account, each with its count of matching calls. */
export class Rules {
  readonly #active = new Map<Rule, number>();

  /** @returns lifts the rule */
  add(rule: Rule): () => void {
    this.#active.set(rule, 0);
    return () => this.#active.delete(rule);
  }

  clear(): void {
    this.#active.clear();
  }

  /** The harms that befall a call, in the order in which the rules were made. Counts the call. */
  harms(call: Required<CallPattern>): readonly Harm[] {
    const harms: Harm[] = [];
    for (const [rule, before] of this.#active) {
      if (!matches(rule, call)) continue;
      const nth = before + 1;
      this.#active.set(rule, nth);
      if (nth >= (rule.from ?? 1) && nth <= (rule.to ?? Number.POSITIVE_INFINITY)) harms.push(rule.harm);
    }
    return harms;
  }
}

function matches(pattern: CallPattern, call: Required<CallPattern>): boolean {
  if (pattern.principal !== undefined && !covers(pattern.principal, call.principal)) return false;
  const same = (key: keyof CallPattern): boolean => pattern[key] === undefined || pattern[key] === call[key];
  return same('service') && same('operation') && same('region') && same('accessKeyId');
}

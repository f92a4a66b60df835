/** What the search answers. */
import type { Unread } from '../../kernel/reading.ts';
import type { Text } from '../../kernel/text.ts';
import type { Deciding } from '../../policy/evaluate.ts';
import type { ThingKind, Trait } from './input.ts';

export type Certainty = 'certain' | 'unclear';

/** One thing that a hop rests on. */
export type Evidence =
  /** AWS would grant this call: the statements that say so, the role's trust policy among them. */
  | {
      readonly kind: 'granted';
      readonly action: string;
      readonly on: string;
      readonly certainty: Certainty;
      readonly deciding: readonly Deciding[];
      /** Condition keys whose values nobody knows. */
      readonly unknownKeys: readonly string[];
    }
  /** A service may take the role. */
  | {
      readonly kind: 'trusted';
      readonly service: string;
      readonly role: string;
      readonly certainty: Certainty;
      readonly deciding: readonly Deciding[];
      readonly unknownKeys: readonly string[];
    }
  | { readonly kind: 'thing'; readonly arn: string }
  | Unknown
  /** What else must happen, as the technique says. */
  | { readonly kind: 'waits'; readonly for: Text };

/** Something that nobody read, so that the hop cannot be certain. */
export type Unknown =
  /** Whether the identity or thing has it. */
  | { readonly kind: 'unknown'; readonly what: 'trait'; readonly of: string; readonly trait: Trait }
  /** Whether there is one in the account. */
  | { readonly kind: 'unknown'; readonly what: 'thing'; readonly of: ThingKind }
  /**
   * ARN. `policies`: some of its policies, or its boundary; `limits`: whether boundary and organization leave it
   * everything; `trust`: its trust policy; `versions`: what its older versions say.
   */
  | {
      readonly kind: 'unknown';
      readonly what: 'policies' | 'limits' | 'trust' | 'versions';
      readonly of: string;
    };

export interface Hop {
  /** The calls, as `iam:PassRole + lambda:CreateFunction`. */
  readonly action: string;
  /** Id. */
  readonly technique: string;
  /** ARN. */
  readonly from: string;
  /** ARN of the user or role one has become, of the group one has joined, or `admin`. */
  readonly to: string;
  /** ARN of what it was done upon: a role, a function, a policy. */
  readonly upon: string;
  readonly evidence: readonly Evidence[];
  readonly certainty: Certainty;
}

export interface EscalationPath {
  /** The same in every run on the same account. */
  readonly id: string;
  /** ARN. */
  readonly from: string;
  /** `admin`, or the ARN that was asked for. */
  readonly to: string;
  readonly hops: readonly Hop[];
  /** `certain` only if each hop is. */
  readonly certainty: Certainty;
  /** What AWS's policy simulator said, where it was asked. */
  readonly confirmation?: Confirmation;
}

export type Confirmation =
  /** It allows every call. */
  | { readonly state: 'confirmed' }
  /** It refuses these calls. */
  | { readonly state: 'contradicted'; readonly calls: readonly string[] }
  /** Of these it cannot tell: it lacks the value of a condition, or a role's trust decides. */
  | { readonly state: 'unsettled'; readonly calls: readonly string[] }
  | { readonly state: 'not-asked'; readonly why: Unread };

export interface EscalationPaths {
  readonly paths: readonly EscalationPath[];
  /** ARNs of those who have everything already: nobody's path starts there, and all end there. */
  readonly admins: readonly string[];
  /** ARNs of those who have everything under conditions that nobody can judge here. */
  readonly unclearAdmins: readonly string[];
  /** ARNs of identities whose policies were not all read. */
  readonly incomplete: readonly string[];
  /** Kinds of things that techniques look for and nobody read. */
  readonly unreadKinds: readonly ThingKind[];
}

import type { Text } from '../kernel/text.ts';

export const LEVELS = ['informational', 'low', 'medium', 'high', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

/** Something worth a look: a rule's hit, or a turn in somebody's habits. By itself no incident. */
export interface Signal {
  readonly kind: 'rule' | 'first-seen' | 'unusual-use' | 'volume' | 'denied-then-allowed' | 'parameters';
  /** The rule's id; of other kinds a name that says what was seen. */
  readonly id: string;
  readonly title: Text;
  /** The number, the name, the place. */
  readonly because?: Text;
  readonly level: Level;
  /** Sigma's: `attack.persistence`, `attack.t1098.001`. */
  readonly tags: readonly string[];
  /** In order of time. Of a long series, the first of them. */
  readonly eventIds: readonly string[];
}

/** What a judgement needs to know of a record. */
export interface EventFacts {
  readonly eventId: string;
  /** 1970 where the record says no time. */
  readonly at: Date;
  readonly account: string;
  readonly region: string;
  readonly source: string;
  readonly call: string;
  readonly failed: boolean;
  readonly reads: boolean;
  /** Whose habits count; null where the record names nobody. */
  readonly principal: string | null;
  /** The ARN as recorded, with the session's name. */
  readonly arn: string | null;
  readonly identityType: string | null;
  /** The session was begun with MFA. */
  readonly mfa: boolean;
  /** The node of the links: a key, a session, a trust, an instance. */
  readonly credential: string;
  readonly address: string | null;
  /** Of the address: the /24, of IPv6 the /48. */
  readonly network: string | null;
  readonly agent: string | null;
  /** A service did it for the principal or for itself. */
  readonly forwarded: boolean;
  /** Days with calls of the principal, and of the account, before this one. */
  readonly daysBefore: number;
  readonly logDaysBefore: number;
  /** Seen of the principal on an earlier day. */
  readonly knownAddress: boolean;
  readonly knownNetwork: boolean;
  readonly knownAgent: boolean;
  readonly knownRegion: boolean;
  readonly knownCall: boolean;
  readonly networkKnownToAccount: boolean;
  /** The account was used from there a week before; in the log's first days, is used from there for weeks after. */
  readonly homeNetwork: boolean;
  /** A machine that calls from somewhere else each time, as hosted builds do. */
  readonly roaming: boolean;
  /** What AWS says of the principal, not what the principal did. */
  readonly isVerdict: boolean;
}

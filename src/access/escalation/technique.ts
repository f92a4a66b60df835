/** One way from some rights to more: what it takes, and what one becomes by it. Data; the search does the rest. */
import type { IamAction } from '../../kernel/reading.ts';
import type { Text } from '../../kernel/text.ts';
import type { ThingKind, Trait } from './input.ts';

export interface Technique {
  readonly id: string;
  readonly title: Text;
  /** MITRE ATT&CK's name for what it is done for. */
  readonly tactic:
    | 'credential-access'
    | 'execution'
    | 'lateral-movement'
    | 'persistence'
    | 'privilege-escalation';
  /** Its numbers in the public list pathfinding.cloud (December 2025); empty: from elsewhere. */
  readonly listedAs: readonly string[];
  readonly upon: Upon;
  /** `target`: the identity it is done upon, or the role of the thing. */
  readonly gives: 'admin' | 'target';
  /** Facts of what it is done upon. */
  readonly must?: readonly Trait[];
  /** One of these must be in the account, whatever its role. */
  readonly requires?: ThingKind;
  readonly needs: readonly Need[];
  /** What else must happen before it works; with it a hop is never certain. */
  readonly waitsFor?: Text;
}

type Upon =
  | 'self-user'
  | 'self-role'
  | 'own-group'
  /** A group that the caller is not in. */
  | 'other-group'
  /** A customer managed policy in force for the caller. */
  | 'own-policy'
  /** The same, with an older version that allows everything. */
  | 'own-policy-version'
  | 'user'
  | 'role'
  /** A customer managed policy attached to a role. */
  | 'policy-of-role'
  | { readonly thing: ThingKind };

export type Need =
  | {
      readonly kind: 'may';
      readonly action: IamAction;
      /**
       * `target`: what the technique is done upon; `identity`: the role that the policy hangs on. Else ARN patterns with `{partition}` and `{account}`, of each of
       * which the caller picks one; `*` where AWS knows no resource for the action.
       */
      readonly on: 'target' | 'policy' | 'identity' | readonly string[];
      /** What the caller puts into the request. */
      readonly asking?: Readonly<Record<string, string>>;
    }
  /** `rewritten`: the caller has let itself in before. */
  | { readonly kind: 'assume'; readonly trust: 'as-it-is' | 'rewritten' }
  | {
      readonly kind: 'pass';
      /** The role must trust one of these services. */
      readonly trusting: readonly string[];
      /** As `iam:PassedToService` names it; `null`: not documented. */
      readonly passedTo: string | null;
      /** EC2 takes the role's instance profile. */
      readonly inProfile?: boolean;
    };

export function defineTechnique(technique: Technique): Technique {
  return technique;
}

/**
 * What a guard is, as data: what is amiss with a state of it, how soon it tells, and its form in CloudFormation. The actions
 * and the template are made of the same functions, so that the two ways give the same.
 */
import type { Target } from '../../change/action.ts';
import type { Json } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';

export interface GuardForm<T extends Target, State extends Json> {
  /** What an intruder, or anybody, changed: empty where all is as it should be. Ownership is no part of it. */
  readonly amiss: (state: NonNullable<State>, target: T) => readonly Text[];
  /** Where a state that is not `null` may still be nothing of ours. */
  readonly isMissing?: (state: NonNullable<State>) => boolean;
  /** How long after the thing happened it tells. */
  readonly soon: Text;
  readonly resources: (target: T) => Readonly<Record<string, TemplateResource>>;
}

/** Texts with `${AWS::AccountId}` in them become Fn::Sub. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties: { readonly [key: string]: Json };
  /** Name of a condition; else it is made in the region of the topic. */
  readonly Condition?: 'Elsewhere' | 'MakesMonitor';
  readonly DependsOn?: string;
}

/** Stands for the account where a template is made for any. */
export const ANY_ACCOUNT = '${AWS::AccountId}';

/** As they are held together: each is handed only its own targets and states. */
// oxlint-disable-next-line typescript/no-explicit-any -- the state's type is known to the form alone
export type AnyForm = GuardForm<any, any>;

/** All that AWS asks the policies before one call: its own actions, and those that its parameters bring along. */
import type { IamAction } from '../../../src/kernel/reading.ts';
import type { CallContext } from '../call-context.ts';
import { actionsFor } from '../iam-actions.ts';
import { furtherActions } from './further-actions.ts';
import type { IamView } from './iam-view.ts';
import { passedRoles } from './passed-roles.ts';
import { type On, resourcesOf } from './resources.ts';

export interface Ask extends On {
  readonly action: IamAction;
  /** Condition keys of this ask alone, in lower case. */
  readonly more?: Readonly<Record<string, readonly string[] | undefined>>;
  /** Whether the policy of the called resource has a say. */
  readonly isOfCall: boolean;
}

export async function asksOf(at: CallContext, view: IamView): Promise<readonly Ask[]> {
  const asks: Ask[] = [];
  const { actions, besides } = furtherActions(at, actionsFor(at.service, at.operation.name));
  for (const action of actions) {
    for (const on of await resourcesOf(action, at, view)) asks.push({ ...on, action, isOfCall: true });
  }
  for (const ask of besides) asks.push({ ...ask, isOfCall: false });
  for (const { arn, to } of await passedRoles(at, view)) {
    const more = { 'iam:passedtoservice': [to] };
    asks.push({ action: 'iam:PassRole', resource: arn, more, isOfCall: false });
  }
  return asks;
}

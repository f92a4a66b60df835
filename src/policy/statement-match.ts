/** Whether a statement speaks of a request: its action and its resource, conditions and principal apart. */
import type { PolicyDocument, Statement } from './document.ts';
import { remembered } from './remembered.ts';
import { coversNone, coversWithVariables, type RequestContext, VARIABLES_SINCE } from './request-context.ts';
import { some, type Truth, truthOf } from './truth.ts';
import { covers } from './wildcard.ts';

/** A statement, and the policy that it stands in. */
export interface Spoken<P extends Holder = Holder> {
  readonly policy: P;
  readonly statement: Statement;
}

interface Holder {
  readonly document: PolicyDocument;
}

const indexes = new WeakMap<PolicyDocument, Map<string, readonly Statement[]>>();
const sets = new WeakMap<readonly Holder[], Map<string, readonly Spoken[]>>();

/**
 * The statements that speak of the action, whatever the resource. Remembered: accounts ask a few dozen actions of
 * thousands of principals that share their policies.
 * @param action in lower case
 */
export function speakingOf<P extends Holder>(policies: readonly P[], action: string): readonly Spoken<P>[] {
  const found = remembered(remembered(sets, policies, newMap<readonly Spoken[]>), action, () =>
    policies.flatMap((policy) =>
      inDocument(policy.document, action).map((statement) => ({ policy, statement })),
    ),
  );
  return found as readonly Spoken<P>[];
}

function inDocument(document: PolicyDocument, action: string): readonly Statement[] {
  return remembered(remembered(indexes, document, newMap<readonly Statement[]>), action, () =>
    document.statements.filter((statement) => namesAction(statement, action)),
  );
}

function newMap<V>(): Map<string, V> {
  return new Map();
}

function namesAction({ actions, notActions }: Statement, action: string): boolean {
  const named = (patterns: readonly string[]) => patterns.some((one) => covers(one.toLowerCase(), action));
  return actions ? named(actions) : notActions !== undefined && !named(notActions);
}

/** A statement of a resource policy may leave its resource out: it is the one that the policy hangs on. */
export function namesResource(
  statement: Statement,
  resource: string,
  context: RequestContext,
  version: string,
): Truth {
  const judge = (pattern: string): Truth =>
    version >= VARIABLES_SINCE
      ? coversWithVariables(pattern, resource, context)
      : truthOf(covers(pattern, resource));
  if (statement.resources) return some(statement.resources, judge);
  return statement.notResources ? coversNone(statement.notResources, judge) : 'yes';
}

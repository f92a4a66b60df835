/** Whether a statement speaks of a request: its action and its resource, conditions and principal apart. */
import type { PolicyDocument, Statement } from './document.ts';
import { coversNone, coversWithVariables, type RequestContext, VARIABLES_SINCE } from './request-context.ts';
import { some, type Truth, truthOf } from './truth.ts';
import { covers } from './wildcard.ts';

const indexes = new WeakMap<PolicyDocument, Map<string, readonly Statement[]>>();
const NONE: readonly Statement[] = [];

/**
 * The statements that speak of the action, whatever the resource. Remembered per document: accounts ask a few dozen
 * actions of thousands of principals that share their policies.
 * @param action in lower case
 */
export function speakingOf(document: PolicyDocument, action: string): readonly Statement[] {
  let index = indexes.get(document);
  if (!index) {
    index = new Map();
    indexes.set(document, index);
  }
  const known = index.get(action);
  if (known) return known;
  const found = document.statements.filter((statement) => namesAction(statement, action));
  const kept = found.length === 0 ? NONE : found;
  index.set(action, kept);
  return kept;
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

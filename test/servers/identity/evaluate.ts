/** What a set of policies says to one action on one resource. */
import { type PolicyDocument, parsePolicy, type Statement } from '../../../src/policy/document.ts';
import { covers } from '../../../src/policy/wildcard.ts';
import { type Facts, filled, holds } from './conditions.ts';

export interface NamedPolicy {
  /** Of a managed policy; inline ones have none. */
  readonly arn?: string;
  readonly document: PolicyDocument;
}

/** A policy whose action patterns are in lower case, as they are compared. */
export function namedPolicy(text: string, arn?: string): NamedPolicy {
  const { version, statements } = parsePolicy(text);
  const document = { version, statements: statements.map(inLowerCase) };
  return arn === undefined ? { document } : { arn, document };
}

function inLowerCase(statement: Statement): Statement {
  const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase());
  return {
    ...statement,
    ...(statement.actions && { actions: lower(statement.actions) }),
    ...(statement.notActions && { notActions: lower(statement.notActions) }),
  };
}

export interface Asked {
  readonly action: string;
  /** ARN, or `*`. */
  readonly resource: string;
  readonly facts: Facts;
}

export type Verdict =
  | { readonly says: 'allow'; readonly statement: Statement }
  | { readonly says: 'deny'; readonly policy: NamedPolicy }
  | { readonly says: 'nothing' };

/**
 * Deny beats allow.
 * @param concerns for policies of resources: whether a statement speaks of the caller
 */
export function verdict(
  policies: readonly NamedPolicy[],
  asked: Asked,
  concerns: (statement: Statement) => boolean = () => true,
): Verdict {
  const action = asked.action.toLowerCase();
  let allowed: Statement | undefined;
  for (const policy of policies) {
    // Policy variables are text before this version.
    const variables = policy.document.version >= '2012-10-17';
    for (const statement of policy.document.statements) {
      if (statement.effect === 'Allow' && allowed) continue;
      if (!speaksOf(statement, action, asked, variables) || !concerns(statement)) continue;
      if (statement.effect === 'Deny') return { says: 'deny', policy };
      allowed = statement;
    }
  }
  return allowed ? { says: 'allow', statement: allowed } : { says: 'nothing' };
}

function speaksOf(
  statement: Statement,
  action: string,
  { resource, facts }: Asked,
  variables: boolean,
): boolean {
  const { resources, notResources, conditions } = statement;
  if (!speaksOfAction(statement, action)) return false;
  const names = (pattern: string) => {
    if (pattern === '*') return true;
    const whole = variables ? filled(pattern, facts) : pattern;
    return whole !== undefined && covers(whole, resource);
  };
  if (resources && !resources.some(names)) return false;
  if (notResources?.some(names)) return false;
  return holds(conditions, facts, variables);
}

/** AWS's own policies list thousands of patterns, and the same actions are asked for again and again. */
const asked = new WeakMap<Statement, Map<string, boolean>>();

function speaksOfAction(statement: Statement, action: string): boolean {
  const answers = asked.get(statement) ?? new Map<string, boolean>();
  asked.set(statement, answers);
  const known = answers.get(action) ?? covered(statement, action);
  answers.set(action, known);
  return known;
}

function covered({ actions, notActions }: Statement, action: string): boolean {
  const among = (patterns: readonly string[]) => patterns.some((pattern) => covers(pattern, action));
  return (!actions || among(actions)) && (!notActions || !among(notActions));
}

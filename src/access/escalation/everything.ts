/**
 * Who has everything: any action on anything, and the right to change its own permissions. Stricter than the posture's
 * rule for administrators: here a deny under a condition counts, for whoever takes an identity over does not meet it.
 */
import { parseArn } from '../../kernel/arn.ts';
import { parsePolicy } from '../../policy/document.ts';
import { type Authority, evaluate, type PolicyInForce } from '../../policy/evaluate.ts';
import type { RequestContext } from '../../policy/request-context.ts';
import { and, or, type Truth } from '../../policy/truth.ts';

const ALL: PolicyInForce = {
  name: 'AdministratorAccess',
  document: parsePolicy(
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
  ),
};

/** @param self ARN of a user, role or group */
export function hasEverything(authority: Authority, self: string, context: RequestContext): Truth {
  const { partition = 'aws', resource = '' } = parseArn(self) ?? {};
  const may = (action: string, on: string): Truth =>
    truth(evaluate(authority, { action, resource: on, context }).verdict);
  const anything = may('jikimi:Anything', `arn:${partition}:jikimi:::anything`);
  if (anything === 'no') return anything;
  const kind = resource.startsWith('role/') ? 'Role' : 'User';
  return and(anything, or(may(`iam:Attach${kind}Policy`, self), may(`iam:Put${kind}Policy`, self)));
}

/** Whether an identity would have everything, were its own policies to allow it. */
export function wouldHaveEverything(
  { boundary, serviceControls }: Authority,
  self: string,
  context: RequestContext,
): Truth {
  const raised = { policies: [ALL], boundary, ...(serviceControls && { serviceControls }) };
  return hasEverything(raised, self, context);
}

export function truth(verdict: ReturnType<typeof evaluate>['verdict']): Truth {
  return ({ allowed: 'yes', unclear: 'unclear', denied: 'no' } as const)[verdict];
}

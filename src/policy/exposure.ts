/** Who outside the account a resource policy lets in. Errs towards `cannot tell`, never towards closed. */
import type { PolicyDocument, Statement } from './document.ts';

/** The first statement that allows everyone, with no condition that narrows who. */
export function openStatement(policy: PolicyDocument): Statement | undefined {
  return policy.statements.find(
    (one) => one.effect === 'Allow' && one.principal === '*' && Object.keys(one.conditions).length === 0,
  );
}

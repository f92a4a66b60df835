/** Lambda policies speak of two doors: calls to the function, and calls through its URL. */
import type { FunctionUrl } from '../../inventory/resources/lambda-function.ts';
import { demandedValues } from '../../policy/conditions.ts';
import { exposure, forAnyone, lets, type Opening } from '../../policy/exposure.ts';

const URL_ACTION = 'lambda:InvokeFunctionUrl';

/** Whether the opening is of use only to callers of the function URL. */
export function isForUrlOnly({ statement, actions }: Opening): boolean {
  const viaUrl = demandedValues(statement.conditions, 'lambda:InvokedViaFunctionUrl');
  return (
    actions.every((action) => action.toLowerCase() === URL_ACTION.toLowerCase()) ||
    demandedValues(statement.conditions, 'lambda:FunctionUrlAuthType') !== undefined ||
    viaUrl?.every((value) => value.toLowerCase() === 'true') === true
  );
}

/** Through which openings anyone comes to a URL: with NONE unsigned, with AWS_IAM signed by any AWS account. */
export function openingsOfUrl({ authType, policy }: FunctionUrl, own: string): readonly Opening[] {
  if (policy === null) return [];
  return forAnyone(exposure(policy, own)).filter((opening) => {
    const demanded = demandedValues(opening.statement.conditions, 'lambda:FunctionUrlAuthType');
    return lets(opening, URL_ACTION) && (demanded === undefined || demanded.includes(authType));
  });
}

/** Lambda policies speak of two doors: calls to the function, and calls through its URL. */
import { demandedValues } from '../../policy/conditions.ts';
import { lets, type Opening } from '../../policy/exposure.ts';

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

/** Whether callers who have not signed in come through a URL of auth type NONE. */
export function admitsToUrl(opening: Opening): boolean {
  const authType = demandedValues(opening.statement.conditions, 'lambda:FunctionUrlAuthType');
  return lets(opening, URL_ACTION) && (authType === undefined || authType.includes('NONE'));
}

import type { Call, Target } from '../change/action.ts';
import type { Json } from '../kernel/json.ts';

/** IAM's actions are named as its operations are. */
export function iamCall(
  { region }: Target,
  operation: string,
  input: Readonly<Record<string, Json>>,
  doneWhen: readonly string[] = [],
): Call {
  return {
    load: () => import('@aws-sdk/client-iam'),
    client: 'IAM',
    operation,
    region,
    input,
    needs: [`iam:${operation}`],
    doneWhen,
  };
}

/** Of a deletion: it is gone already. */
export const GONE: readonly string[] = ['NoSuchEntity', 'NoSuchEntityException'];
/** Of a creation: it is there already, because the answer to the first attempt was lost. */
export const THERE: readonly string[] = ['EntityAlreadyExists', 'EntityAlreadyExistsException'];

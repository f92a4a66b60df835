/** AWS's own policy simulator: what an identity's policies and boundary say. It changes nothing. */
import { IAMClient, paginateSimulatePrincipalPolicy } from '@aws-sdk/client-iam';
import type { Reading } from '../kernel/reading.ts';
import { attempt } from './attempt.ts';
import type { AwsClients } from './gate.ts';

export interface Simulated {
  readonly action: string;
  readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
  /** Condition keys for which the simulator had no value. */
  readonly missing: readonly string[];
}

/**
 * Neither the trust of a role nor any other policy of a resource is asked.
 * @param on ARN or `*`
 */
export function simulatePolicy(
  aws: AwsClients,
  region: string,
  question: { readonly who: string; readonly actions: readonly string[]; readonly on: string },
): Promise<Reading<readonly Simulated[]>> {
  const client = aws.client(IAMClient, region);
  return attempt('iam:SimulatePrincipalPolicy', async () => {
    const found: Simulated[] = [];
    const pages = paginateSimulatePrincipalPolicy(
      { client },
      { PolicySourceArn: question.who, ActionNames: [...question.actions], ResourceArns: [question.on] },
    );
    for await (const { EvaluationResults = [] } of pages) {
      for (const { EvalActionName = '', EvalDecision, MissingContextValues = [] } of EvaluationResults) {
        if (EvalDecision === undefined) throw new TypeError('AWS left out EvalDecision');
        found.push({ action: EvalActionName, decision: EvalDecision, missing: MissingContextValues });
      }
    }
    return found;
  });
}

/** An inline policy of our own on a user, found again by its name. */
import { GetUserPolicyCommand, IAMClient, ListUserPoliciesCommand } from '@aws-sdk/client-iam';
import { errorCode } from '../aws/attempt.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { Call, Target } from '../change/action.ts';
import { told } from '../inventory/told.ts';
import type { Json } from '../kernel/json.ts';
import type { IamAction } from '../kernel/reading.ts';
import { GONE, iamCall } from './iam-call.ts';
import { readDocument } from './iam-document.ts';

export type UserPolicy = { readonly policy: Json };

export const USER_POLICY_READS: readonly IamAction[] = ['iam:ListUserPolicies', 'iam:GetUserPolicy'];
export const USER_POLICY_WRITES: readonly IamAction[] = ['iam:DeleteUserPolicy', 'iam:PutUserPolicy'];

/** `null` where the user has no such policy. @throws SDK exceptions, also where there is no such user */
export async function captureUserPolicy(
  aws: AwsClients,
  { region, name }: Target,
  PolicyName: string,
): Promise<UserPolicy> {
  const client = aws.client(IAMClient, region);
  // Of a user that is gone it says so; the call below answers alike whether the user or the policy is missing.
  await client.send(new ListUserPoliciesCommand({ UserName: name, MaxItems: 1 }));
  try {
    const { PolicyDocument } = await client.send(new GetUserPolicyCommand({ UserName: name, PolicyName }));
    return { policy: readDocument(told(PolicyDocument, 'PolicyDocument')) };
  } catch (error) {
    if (GONE.includes(errorCode(error))) return { policy: null };
    throw error;
  }
}

/** @param policy `null` takes it away */
export function setUserPolicy(target: Target, PolicyName: string, policy: Json): Call {
  const which = { UserName: target.name, PolicyName };
  return policy === null
    ? iamCall(target, 'DeleteUserPolicy', which, GONE)
    : iamCall(target, 'PutUserPolicy', { ...which, PolicyDocument: JSON.stringify(policy) });
}

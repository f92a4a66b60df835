/** A role of our own: read, and taken away with what is attached to it. */
import { GetRoleCommand, IAMClient, paginateListAttachedRolePolicies } from '@aws-sdk/client-iam';
import { errorCode } from '../aws/attempt.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { Call, Target } from '../change/action.ts';
import { told } from '../inventory/told.ts';
import type { Json } from '../kernel/json.ts';
import type { IamAction } from '../kernel/reading.ts';
import { GONE, iamCall } from './iam-call.ts';
import { readDocument } from './iam-document.ts';

export type MadeRole = {
  readonly trust: Json;
  /** ARNs of managed policies. */
  readonly attached: readonly string[];
} | null;

export const ROLE_READS: readonly IamAction[] = ['iam:GetRole', 'iam:ListAttachedRolePolicies'];
export const ROLE_REMOVAL_WRITES: readonly IamAction[] = ['iam:DeleteRole', 'iam:DetachRolePolicy'];

/** `null`: there is none of this name. @throws SDK exceptions */
export async function captureRole(aws: AwsClients, { region, name }: Target): Promise<MadeRole> {
  const client = aws.client(IAMClient, region);
  try {
    const { Role } = await client.send(new GetRoleCommand({ RoleName: name }));
    const attached: string[] = [];
    for await (const page of paginateListAttachedRolePolicies({ client }, { RoleName: name })) {
      attached.push(
        ...told(page.AttachedPolicies, 'AttachedPolicies').map(({ PolicyArn }) =>
          told(PolicyArn, 'PolicyArn'),
        ),
      );
    }
    return {
      trust: readDocument(told(Role?.AssumeRolePolicyDocument, 'AssumeRolePolicyDocument')),
      attached: attached.toSorted(),
    };
  } catch (error) {
    if (GONE.includes(errorCode(error))) return null;
    throw error;
  }
}

export function removeRole(target: Target, now: MadeRole): readonly Call[] {
  return [
    ...(now?.attached ?? []).map((PolicyArn) =>
      iamCall(target, 'DetachRolePolicy', { RoleName: target.name, PolicyArn }, GONE),
    ),
    iamCall(target, 'DeleteRole', { RoleName: target.name }, GONE),
  ];
}

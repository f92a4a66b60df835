/** What a user and a group hold of their own, read from IAM. */
import {
  GetGroupPolicyCommand,
  GetUserPolicyCommand,
  IAMClient,
  paginateGetGroup,
  paginateListAttachedGroupPolicies,
  paginateListAttachedUserPolicies,
  paginateListGroupPolicies,
  paginateListUserPolicies,
} from '@aws-sdk/client-iam';
import { errorCode } from '../../../aws/attempt.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import { told } from '../../../inventory/told.ts';
import type { Json } from '../../../kernel/json.ts';
import { isQuarantine } from '../../../policy/quarantine.ts';
import { isRestraint } from '../../../policy/restraints.ts';
import { GONE } from '../../iam-call.ts';
import { readDocument } from '../../iam-document.ts';

export interface Held {
  readonly [key: string]: Json;
  /** ARNs of managed policies, in order of their names; without AWS's quarantine. */
  readonly attached: readonly string[];
  /** Inline policies by name; without those that only restrain, which are about the one user. */
  readonly inline: Readonly<Record<string, Json>>;
}

export interface GroupHeld extends Held {
  readonly members: readonly string[];
}

export async function heldByUser(aws: AwsClients, region: string, UserName: string): Promise<Held> {
  const client = aws.client(IAMClient, region);
  const attached: string[] = [];
  for await (const page of paginateListAttachedUserPolicies({ client }, { UserName })) {
    attached.push(...movable(told(page.AttachedPolicies, 'AttachedPolicies')));
  }
  const inline: Record<string, Json> = {};
  for await (const { PolicyNames } of paginateListUserPolicies({ client }, { UserName })) {
    for (const PolicyName of told(PolicyNames, 'PolicyNames').filter((name) => !isRestraint(name))) {
      const { PolicyDocument } = await client.send(new GetUserPolicyCommand({ UserName, PolicyName }));
      inline[PolicyName] = readDocument(told(PolicyDocument, 'PolicyDocument'));
    }
  }
  return { attached: attached.toSorted(), inline };
}

/** `null`: there is no such group. */
export async function heldByGroup(
  aws: AwsClients,
  region: string,
  GroupName: string,
): Promise<GroupHeld | null> {
  const client = aws.client(IAMClient, region);
  const members: string[] = [];
  try {
    for await (const { Users } of paginateGetGroup({ client }, { GroupName })) {
      members.push(...told(Users, 'Users').map(({ UserName }) => told(UserName, 'UserName')));
    }
  } catch (error) {
    if (GONE.includes(errorCode(error))) return null;
    throw error;
  }
  const attached: string[] = [];
  for await (const page of paginateListAttachedGroupPolicies({ client }, { GroupName })) {
    attached.push(...movable(told(page.AttachedPolicies, 'AttachedPolicies')));
  }
  const inline: Record<string, Json> = {};
  for await (const { PolicyNames } of paginateListGroupPolicies({ client }, { GroupName })) {
    for (const PolicyName of told(PolicyNames, 'PolicyNames')) {
      const { PolicyDocument } = await client.send(new GetGroupPolicyCommand({ GroupName, PolicyName }));
      inline[PolicyName] = readDocument(told(PolicyDocument, 'PolicyDocument'));
    }
  }
  return { members: members.toSorted(), attached: attached.toSorted(), inline };
}

function movable(
  policies: readonly { readonly PolicyName?: string | undefined; readonly PolicyArn?: string | undefined }[],
): readonly string[] {
  return policies.flatMap(({ PolicyName, PolicyArn }) => {
    const arn = told(PolicyArn, 'PolicyArn');
    return isQuarantine({ name: told(PolicyName, 'PolicyName'), arn }) ? [] : [arn];
  });
}

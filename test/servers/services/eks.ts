/** Who may enter a cluster, which moto lacks. */
import type {
  AccessEntry,
  AssociateAccessPolicyRequest,
  AssociateAccessPolicyResponse,
  AssociatedAccessPolicy,
  CreateAccessEntryRequest,
  CreateAccessEntryResponse,
  DeleteAccessEntryRequest,
  DescribeAccessEntryResponse,
  DisassociateAccessPolicyRequest,
  ListAccessEntriesRequest,
  ListAccessEntriesResponse,
  ListAddonsRequest,
  ListAddonsResponse,
  ListAssociatedAccessPoliciesRequest,
  ListAssociatedAccessPoliciesResponse,
} from '@aws-sdk/client-eks';
import type { CallContext } from '../call-context.ts';
import { randomUUID } from '../chance.ts';
import { collection } from '../collection.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';

interface Entry {
  readonly entry: AccessEntry;
  readonly policies: readonly AssociatedAccessPolicy[];
}

const entries = collection<Entry>(
  'region',
  () =>
    new AwsRefusal(
      'ResourceNotFoundException',
      'The specified access entry resource could not be found: it does not exist.',
      404,
    ),
);

export const service: ServiceAnswers = {
  answers: {
    CreateAccessEntry: answer<CreateAccessEntryRequest, CreateAccessEntryResponse>(async (input, at) => {
      const { clusterName = '', principalArn = '' } = input;
      await clusterMustExist(clusterName, at);
      if (entries.has(keyOf(input), at)) {
        throw new AwsRefusal(
          'ResourceInUseException',
          'The specified access entry resource is already in use on this cluster.',
          409,
        );
      }
      const now = at.account.clock.now();
      const entry: AccessEntry = {
        clusterName,
        principalArn,
        kubernetesGroups: input.kubernetesGroups ?? [],
        accessEntryArn: `arn:aws:eks:${at.region}:${at.account.id}:access-entry/${clusterName}/${kindOf(principalArn)}/${randomUUID()}`,
        createdAt: now,
        modifiedAt: now,
        tags: input.tags ?? {},
        username: input.username ?? principalArn,
        type: input.type ?? 'STANDARD',
      };
      entries.put(keyOf(input), { entry, policies: [] }, at);
      return { accessEntry: entry };
    }),
    ListAccessEntries: answer<ListAccessEntriesRequest, ListAccessEntriesResponse>(
      async ({ clusterName = '', associatedPolicyArn }, at) => {
        await clusterMustExist(clusterName, at);
        return {
          accessEntries: entries
            .all(at)
            .filter(({ entry }) => entry.clusterName === clusterName)
            .filter(
              ({ policies }) =>
                !associatedPolicyArn || policies.some((policy) => policy.policyArn === associatedPolicyArn),
            )
            .map(({ entry }) => entry.principalArn ?? ''),
        };
      },
    ),
    DescribeAccessEntry: answer<DeleteAccessEntryRequest, DescribeAccessEntryResponse>((input, at) => ({
      accessEntry: entries.get(keyOf(input), at).entry,
    })),
    DeleteAccessEntry: answer<DeleteAccessEntryRequest, object>((input, at) => {
      entries.remove(keyOf(input), at);
      return {};
    }),
    AssociateAccessPolicy: answer<AssociateAccessPolicyRequest, AssociateAccessPolicyResponse>(
      (input, at) => {
        const { entry, policies } = entries.get(keyOf(input), at);
        const now = at.account.clock.now();
        const { clusterName, principalArn, policyArn, accessScope } = input;
        const associatedAccessPolicy = { policyArn, accessScope, associatedAt: now, modifiedAt: now };
        const others = policies.filter((policy) => policy.policyArn !== policyArn);
        entries.put(keyOf(input), { entry, policies: [...others, associatedAccessPolicy] }, at);
        return { clusterName, principalArn, associatedAccessPolicy };
      },
    ),
    DisassociateAccessPolicy: answer<DisassociateAccessPolicyRequest, object>((input, at) => {
      const { entry, policies } = entries.get(keyOf(input), at);
      const others = policies.filter((policy) => policy.policyArn !== input.policyArn);
      entries.put(keyOf(input), { entry, policies: others }, at);
      return {};
    }),
    ListAssociatedAccessPolicies: answer<
      ListAssociatedAccessPoliciesRequest,
      ListAssociatedAccessPoliciesResponse
    >((input, at) => ({
      clusterName: input.clusterName,
      principalArn: input.principalArn,
      associatedAccessPolicies: [...entries.get(keyOf(input), at).policies],
    })),
    /** None can be added here. */
    ListAddons: answer<ListAddonsRequest, ListAddonsResponse>(async ({ clusterName = '' }, at) => {
      await clusterMustExist(clusterName, at);
      return { addons: [] };
    }),
  },
};

async function clusterMustExist(name: string, at: CallContext): Promise<void> {
  const { DescribeClusterCommand, EKSClient } = await import('@aws-sdk/client-eks');
  await at.moto(EKSClient).send(new DescribeClusterCommand({ name }));
}

function keyOf({ clusterName, principalArn }: DeleteAccessEntryRequest): string {
  return `${clusterName} ${principalArn}`;
}

/** `role/123456789012/name`, as an access entry's ARN has it. */
function kindOf(arn: string): string {
  const [, , , , account = '', resource = ''] = arn.split(':');
  const [kind = '', ...path] = resource.split('/');
  return `${kind}/${account}/${path.join('/')}`;
}

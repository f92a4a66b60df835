import type {
  DescribeResourcePolicyResponse,
  PutResourcePolicyRequest,
  PutResourcePolicyResponse,
  ResourcePolicy,
} from '@aws-sdk/client-organizations';
import { type CallContext, memory } from '../../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

const policy = memory<ResourcePolicy | undefined>('account', () => undefined);

/** The delegation policy, which the management account alone has and shows. */
export const resourcePolicyAnswers: ServiceAnswers['answers'] = {
  PutResourcePolicy: answer<PutResourcePolicyRequest, PutResourcePolicyResponse>(
    async ({ Content = '' }, at) => {
      const Id = await organizationOf(at);
      try {
        JSON.parse(Content);
      } catch {
        throw new AwsRefusal('InvalidInputException', 'The policy content does not comply with the syntax');
      }
      const Arn = `arn:aws:organizations::${at.account.id}:resourcepolicy/${Id}/rp-${at.account.id}`;
      policy(at).value = { Content, ResourcePolicySummary: { Id: `rp-${at.account.id}`, Arn } };
      return { ResourcePolicy: policy(at).value };
    },
  ),
  DescribeResourcePolicy: answer<object, DescribeResourcePolicyResponse>(async (_input, at) => {
    await organizationOf(at);
    const ResourcePolicy = policy(at).value;
    if (!ResourcePolicy)
      throw new AwsRefusal('ResourcePolicyNotFoundException', 'There is no resource policy');
    return { ResourcePolicy };
  }),
  DeleteResourcePolicy: answer<object, object>(async (_input, at) => {
    await organizationOf(at);
    if (!policy(at).value)
      throw new AwsRefusal('ResourcePolicyNotFoundException', 'There is no resource policy');
    policy(at).value = undefined;
    return {};
  }),
};

async function organizationOf(at: CallContext): Promise<string> {
  const { DescribeOrganizationCommand, OrganizationsClient } = await import('@aws-sdk/client-organizations');
  const { Organization } = await at.moto(OrganizationsClient).send(new DescribeOrganizationCommand());
  if (Organization?.MasterAccountId !== at.account.id)
    throw new AwsRefusal('AccessDeniedException', 'Only the management account may do this');
  return Organization.Id ?? '';
}

import type {
  CreateOrganizationResponse,
  DescribeEffectivePolicyRequest,
  DescribeEffectivePolicyResponse,
} from '@aws-sdk/client-organizations';
import { AwsRefusal, answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';
import { effectivePolicy } from './organizations/effective-policy.ts';
import { handshakeAnswers } from './organizations/handshakes.ts';
import { resourcePolicyAnswers } from './organizations/resource-policy.ts';

export const service: ServiceAnswers = {
  answers: {
    ...handshakeAnswers,
    ...resourcePolicyAnswers,
    DescribeEffectivePolicy: answer<DescribeEffectivePolicyRequest, DescribeEffectivePolicyResponse>(
      async ({ PolicyType, TargetId }, at) => {
        const { OrganizationsClient } = await import('@aws-sdk/client-organizations');
        const target = TargetId ?? at.account.id;
        if (!PolicyType) throw new AwsRefusal('InvalidInputException', 'A policy type is needed');
        const PolicyContent = await effectivePolicy(at.moto(OrganizationsClient), PolicyType, target);
        if (PolicyContent === undefined)
          throw new AwsRefusal('EffectivePolicyNotFoundException', `No effective policy for ${target}`);
        return {
          EffectivePolicy: {
            PolicyContent,
            PolicyType,
            TargetId: target,
            LastUpdatedTimestamp: at.account.clock.now(),
          },
        };
      },
    ),
    LeaveOrganization: answer<object, object>(async (_input, at) => {
      const { DescribeOrganizationCommand, OrganizationsClient, RemoveAccountFromOrganizationCommand } =
        await import('@aws-sdk/client-organizations');
      const organizations = at.moto(OrganizationsClient);
      const { Organization } = await organizations.send(new DescribeOrganizationCommand());
      const management = Organization?.MasterAccountId ?? '';
      if (management === at.account.id)
        throw new AwsRefusal(
          'MasterCannotLeaveOrganizationException',
          'You cannot leave the organization as its management account',
        );
      // The member leaves, but moto keeps it with the management account.
      organizations.middlewareStack.add(
        (next) => async (step) => {
          const { headers } = step.request as { headers: Record<string, string> };
          headers['x-moto-account-id'] = management;
          return next(step);
        },
        { step: 'finalizeRequest', name: 'asManagementAccount' },
      );
      await organizations.send(new RemoveAccountFromOrganizationCommand({ AccountId: at.account.id }));
      return {};
    }),
  },
  mends: {
    /** An organisation is for paying accounts: its making ends the free plan, and the credits with it. */
    CreateOrganization: mendOutput<CreateOrganizationResponse>((output, at) => {
      const { plan } = at.account.facts;
      if (plan?.type === 'FREE') {
        plan.type = 'PAID';
        plan.creditsUsd = 0;
        delete plan.expiresAt;
      }
      return output;
    }),
  },
};

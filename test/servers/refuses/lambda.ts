import type { AddPermissionRequest } from '@aws-sdk/client-lambda';
import { type RefusalRule, refuse } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  refuse<AddPermissionRequest>({
    operation: 'AddPermission',
    when: 'the policy has a statement of that id',
    code: 'ResourceConflictException',
    status: 409,
    message: async ({ FunctionName, StatementId, Qualifier }, at) => {
      const { GetPolicyCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
      const { Policy = '{}' } = await at
        .moto(LambdaClient)
        .send(new GetPolicyCommand({ FunctionName, Qualifier }));
      const { Statement = [] } = JSON.parse(Policy) as { Statement?: readonly { readonly Sid?: string }[] };
      return (
        Statement.some(({ Sid }) => Sid === StatementId) &&
        `The statement id (${StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.`
      );
    },
  }),
];

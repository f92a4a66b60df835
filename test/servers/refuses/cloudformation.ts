import {
  CloudFormationClient,
  type DeleteStackInput,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { type RefusalRule, refuse } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  refuse<DeleteStackInput>({
    operation: 'DeleteStack',
    when: 'termination protection is on',
    code: 'ValidationError',
    message: async ({ StackName }, at) => {
      const { Stacks = [] } = await at
        .moto(CloudFormationClient)
        .send(new DescribeStacksCommand({ StackName }));
      return (
        Stacks[0]?.EnableTerminationProtection &&
        `Stack [${Stacks[0].StackName}] cannot be deleted while TerminationProtection is enabled`
      );
    },
  }),
];

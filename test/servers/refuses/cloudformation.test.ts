import { CloudFormationClient, CreateStackCommand, DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './cloudformation.ts';

const StackName = 'shop';
const TemplateBody = JSON.stringify({ Resources: { Queue: { Type: 'AWS::SQS::Queue' } } });

proveRefusals(refuses, {
  /** moto knows no `UpdateTerminationProtection`, so the cure is a stack without. */
  'DeleteStack: termination protection is on': async (account) => {
    const stacks = account.client(CloudFormationClient);
    await stacks.send(new CreateStackCommand({ StackName, TemplateBody, EnableTerminationProtection: true }));
    let name = StackName;
    return {
      call: () => stacks.send(new DeleteStackCommand({ StackName: name })),
      cure: async () => {
        name = 'other';
        await stacks.send(new CreateStackCommand({ StackName: name, TemplateBody }));
      },
    };
  },
});

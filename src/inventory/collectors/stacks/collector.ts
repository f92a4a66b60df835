import {
  CloudFormationClient,
  paginateDescribeStacks,
  paginateListStackSets,
} from '@aws-sdk/client-cloudformation';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { Stack, StackSet } from '../../resources/stacks.ts';

export const collector = listsCollector({
  id: 'stacks',
  scope: 'region',
  client: CloudFormationClient,
  lists: [
    listOf({
      resource: Stack,
      list: paginateDescribeStacks,
      items: (page) => page.Stacks,
      describe: ({ StackName = '', StackId = '', CreationTime }) => ({
        id: StackName,
        arn: StackId,
        fields: { createdAt: isoTime(CreationTime) },
      }),
    }),
    listOf({
      resource: StackSet,
      list: paginateListStackSets,
      input: { Status: 'ACTIVE' },
      items: (page) => page.Summaries,
      describe: ({ StackSetName = '' }) => ({ id: StackSetName }),
    }),
  ],
});

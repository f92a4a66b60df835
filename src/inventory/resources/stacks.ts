import { defineResource, field } from '../resource-type.ts';

export const Stack = defineResource({
  type: 'AWS::CloudFormation::Stack',
  name: { en: 'CloudFormation stack', ko: 'CloudFormation 스택' },
  scope: 'listed',
  listing: ['cloudformation:DescribeStacks'],
  fields: { createdAt: field<string | null>('cloudformation:DescribeStacks') },
});

export const StackSet = defineResource({
  type: 'AWS::CloudFormation::StackSet',
  name: { en: 'StackSet', ko: 'StackSet' },
  scope: 'listed',
  listing: ['cloudformation:ListStackSets'],
  fields: {},
});

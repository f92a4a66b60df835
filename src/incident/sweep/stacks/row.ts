import { source } from '../../../inventory/derivation.ts';
import { Stack, StackSet } from '../../../inventory/resources/stacks.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 38,
  title: { en: 'CloudFormation stacks and StackSets', ko: 'CloudFormation 스택과 StackSet' },
  look: {
    en: 'CloudFormation: Stacks and StackSets in every region; Service Catalog: Products',
    ko: 'CloudFormation: 모든 리전의 스택과 StackSet; Service Catalog: 제품',
  },
  normal: {
    en: 'Stacks that you or your tools made, with names that you know.',
    ko: '나나 내 도구가 만든, 이름을 아는 스택입니다.',
  },
  makes: [
    'cloudformation:CreateStack',
    'cloudformation:CreateStackSet',
    'cloudformation:CreateStackInstances',
    'cloudformation:CreateChangeSet',
    'servicecatalog:ProvisionProduct',
  ],
  changes: [
    'cloudformation:UpdateStack',
    'cloudformation:UpdateStackSet',
    'cloudformation:ExecuteChangeSet',
    'cloudformation:UpdateTerminationProtection',
    'cloudformation:RegisterType',
    'cloudformation:ActivateType',
  ],
  live: [{ ...source(Stack, 'createdAt'), date: 'createdAt' }, source(StackSet)],
  created: ['AWS::CloudFormation::Stack', 'AWS::CloudFormation::StackSet'],
  controls: [],
  notCollected: { en: 'Service Catalog', ko: 'Service Catalog' },
});

import { defineResource, field } from '../resource-type.ts';

export const EcsCluster = defineResource({
  type: 'AWS::ECS::Cluster',
  name: { en: 'ECS cluster', ko: 'ECS 클러스터' },
  scope: 'listed',
  listing: ['ecs:ListClusters'],
  fields: {},
});

export const EcsService = defineResource({
  type: 'AWS::ECS::Service',
  name: { en: 'ECS service', ko: 'ECS 서비스' },
  scope: 'listed',
  listing: ['ecs:ListClusters', 'ecs:ListServices', 'ecs:DescribeServices'],
  fields: { createdAt: field<string | null>('ecs:DescribeServices') },
});

/** Those that run or are about to; AWS forgets stopped ones within the hour. */
export const EcsTask = defineResource({
  type: 'AWS::ECS::Task',
  name: { en: 'ECS task', ko: 'ECS 태스크' },
  scope: 'listed',
  listing: ['ecs:ListClusters', 'ecs:ListTasks'],
  fields: {},
});

/** Each active revision. */
export const EcsTaskDefinition = defineResource({
  type: 'AWS::ECS::TaskDefinition',
  name: { en: 'Task definition', ko: '태스크 정의' },
  scope: 'listed',
  listing: ['ecs:ListTaskDefinitions'],
  fields: {},
});

import { source } from '../../../inventory/derivation.ts';
import { EcrRepository } from '../../../inventory/resources/ecr-repository.ts';
import { EcsCluster, EcsService, EcsTask, EcsTaskDefinition } from '../../../inventory/resources/ecs.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 24,
  title: { en: 'ECS clusters, services and task definitions', ko: 'ECS 클러스터, 서비스, 태스크 정의' },
  look: {
    en: 'ECS: Clusters, Task definitions and their images, in every region',
    ko: 'ECS: 모든 리전의 클러스터, 태스크 정의와 그 이미지',
  },
  normal: {
    en: 'Services that you deployed, with images of your own repositories.',
    ko: '직접 배포한 서비스이며, 이미지는 내 리포지토리의 것입니다.',
  },
  makes: [
    'ecs:CreateCluster',
    'ecs:CreateService',
    'ecs:RegisterTaskDefinition',
    'ecs:RunTask',
    'ecr:CreateRepository',
  ],
  changes: [
    'ecs:UpdateService',
    'ecs:PutClusterCapacityProviders',
    'ecs:ExecuteCommand',
    'ecr:SetRepositoryPolicy',
    'ecr:PutImage',
    'ecr:PutReplicationConfiguration',
  ],
  live: [
    source(EcrRepository, 'policy'),
    source(EcsCluster),
    { ...source(EcsService, 'createdAt'), date: 'createdAt' },
    source(EcsTask),
    source(EcsTaskDefinition),
  ],
  created: [
    'AWS::ECS::Cluster',
    'AWS::ECS::Service',
    'AWS::ECS::TaskDefinition',
    'AWS::ECS::Task',
    'AWS::ECR::Repository',
  ],
  controls: ['ecr-repository-public', 'ecr-repository-shared-with-foreign-account'],
  notCollected: { en: 'images of task definitions', ko: '태스크 정의의 이미지' },
});

import { source } from '../../../inventory/derivation.ts';
import { Notebook, SagemakerDomain, SagemakerEndpoint } from '../../../inventory/resources/sagemaker.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 26,
  title: { en: 'Batch, SageMaker, Glue, EMR and Braket', ko: 'Batch, SageMaker, Glue, EMR, Braket' },
  look: {
    en: 'Each service’s console in every region: jobs, notebooks, endpoints, clusters',
    ko: '모든 리전에서 각 서비스의 콘솔: 작업, 노트북, 엔드포인트, 클러스터',
  },
  normal: {
    en: 'Nothing in services that you have never opened.',
    ko: '열어 본 적 없는 서비스에는 아무것도 없습니다.',
  },
  makes: [
    'batch:CreateComputeEnvironment',
    'batch:SubmitJob',
    'sagemaker:CreateNotebookInstance',
    'sagemaker:CreateDomain',
    'sagemaker:CreateEndpoint',
    'sagemaker:CreateTrainingJob',
    'sagemaker:CreateProcessingJob',
    'glue:CreateDevEndpoint',
    'glue:CreateJob',
    'glue:CreateSession',
    'elasticmapreduce:RunJobFlow',
    'braket:CreateQuantumTask',
  ],
  changes: [
    'batch:UpdateComputeEnvironment',
    'sagemaker:UpdateNotebookInstance',
    'sagemaker:CreatePresignedNotebookInstanceUrl',
    'sagemaker:CreateNotebookInstanceLifecycleConfig',
    'glue:UpdateDevEndpoint',
    'glue:UpdateJob',
  ],
  live: [
    { ...source(Notebook, 'createdAt'), date: 'createdAt' },
    { ...source(SagemakerDomain, 'createdAt'), date: 'createdAt' },
    { ...source(SagemakerEndpoint, 'createdAt'), date: 'createdAt' },
  ],
  created: [
    'AWS::Batch::ComputeEnvironment',
    'AWS::SageMaker::NotebookInstance',
    'AWS::SageMaker::Endpoint',
    'AWS::SageMaker::TrainingJob',
    'AWS::Glue::DevEndpoint',
    'AWS::Glue::Job',
    'AWS::EMR::Cluster',
  ],
  controls: [],
  notCollected: { en: 'Batch, Glue, EMR, Braket, training jobs', ko: 'Batch, Glue, EMR, Braket, 훈련 작업' },
});

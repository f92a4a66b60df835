import { defineResource, field } from '../resource-type.ts';

export const Notebook = defineResource({
  type: 'AWS::SageMaker::NotebookInstance',
  name: { en: 'SageMaker notebook instance', ko: 'SageMaker 노트북 인스턴스' },
  scope: 'listed',
  listing: ['sagemaker:ListNotebookInstances'],
  fields: { createdAt: field<string | null>('sagemaker:ListNotebookInstances') },
});

export const SagemakerDomain = defineResource({
  type: 'AWS::SageMaker::Domain',
  name: { en: 'SageMaker domain', ko: 'SageMaker 도메인' },
  scope: 'listed',
  listing: ['sagemaker:ListDomains'],
  fields: { createdAt: field<string | null>('sagemaker:ListDomains') },
});

export const SagemakerEndpoint = defineResource({
  type: 'AWS::SageMaker::Endpoint',
  name: { en: 'SageMaker endpoint', ko: 'SageMaker 엔드포인트' },
  scope: 'listed',
  listing: ['sagemaker:ListEndpoints'],
  fields: { createdAt: field<string | null>('sagemaker:ListEndpoints') },
});

import { defineResource, field } from '../resource-type.ts';

export const BedrockCapacity = defineResource({
  type: 'AWS::Bedrock::ProvisionedModelThroughput',
  name: { en: 'Bedrock Provisioned Throughput', ko: 'Bedrock 프로비저닝된 처리량' },
  scope: 'listed',
  listing: ['bedrock:ListProvisionedModelThroughputs'],
  fields: { createdAt: field<string | null>('bedrock:ListProvisionedModelThroughputs') },
});

export const BedrockLogging = defineResource({
  type: 'Jikimi::Bedrock::Region',
  name: { en: 'Bedrock invocation logging', ko: 'Bedrock 호출 로깅' },
  scope: 'region',
  fields: {
    /** Whether anybody can tell later what models were asked. */
    invocations: field<'logged' | 'not-logged'>('bedrock:GetModelInvocationLoggingConfiguration'),
  },
});

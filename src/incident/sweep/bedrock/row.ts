import { source } from '../../../inventory/derivation.ts';
import { BedrockCapacity, BedrockLogging } from '../../../inventory/resources/bedrock.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 27,
  title: { en: 'Bedrock models agreed to, capacity, logging off', ko: 'Bedrock 모델 계약, 용량, 로깅 해제' },
  look: {
    en: 'Amazon Bedrock: Model access, Provisioned throughput, Settings: model invocation logging',
    ko: 'Amazon Bedrock: 모델 액세스, 프로비저닝된 처리량, 설정: 모델 호출 로깅',
  },
  normal: {
    en: 'Models that you asked for; nothing, where you do not use it.',
    ko: '직접 요청한 모델뿐이며, 쓰지 않는다면 아무것도 없습니다.',
  },
  makes: [
    'bedrock:CreateFoundationModelAgreement',
    'bedrock:PutUseCaseForModelAccess',
    'bedrock:CreateProvisionedModelThroughput',
    'bedrock:CreateAgent',
    'bedrock:CreateModelCustomizationJob',
  ],
  changes: [
    'bedrock:PutFoundationModelEntitlement',
    'bedrock:DeleteModelInvocationLoggingConfiguration',
    'bedrock:PutModelInvocationLoggingConfiguration',
    'bedrock:UpdateGuardrail',
    'bedrock:DeleteGuardrail',
  ],
  live: [
    { ...source(BedrockCapacity, 'createdAt'), date: 'createdAt' },
    source(BedrockLogging, 'invocations'),
  ],
  created: ['AWS::Bedrock::Agent', 'AWS::Bedrock::ProvisionedModelThroughput'],
  controls: [],
  notCollected: { en: 'agreements to models, agents', ko: '모델 계약, 에이전트' },
});

/** Some foundation models, and who may invoke which: Amazon's are open, others need an agreement, Anthropic's a use case too. */
import type { FoundationModelSummary, InferenceProfileSummary } from '@aws-sdk/client-bedrock';
import { type CallContext, memory } from '../../call-context.ts';
import { AwsRefusal } from '../../service-answers.ts';

/** Provider, name, id, what comes out of it. */
const MODELS = [
  ['Anthropic', 'Claude Sonnet 4.5', 'anthropic.claude-sonnet-4-5-20250929-v1:0', 'TEXT'],
  ['Anthropic', 'Claude 3.5 Sonnet v2', 'anthropic.claude-3-5-sonnet-20241022-v2:0', 'TEXT'],
  ['Anthropic', 'Claude 3 Haiku', 'anthropic.claude-3-haiku-20240307-v1:0', 'TEXT'],
  ['Amazon', 'Nova Pro', 'amazon.nova-pro-v1:0', 'TEXT'],
  ['Amazon', 'Nova Lite', 'amazon.nova-lite-v1:0', 'TEXT'],
  ['Amazon', 'Titan Text Embeddings V2', 'amazon.titan-embed-text-v2:0', 'EMBEDDING'],
  ['Meta', 'Llama 3.3 70B Instruct', 'meta.llama3-3-70b-instruct-v1:0', 'TEXT'],
  ['Stability AI', 'Stable Image Ultra', 'stability.stable-image-ultra-v1:0', 'IMAGE'],
] as const;

/** Of the whole account: ids of models whose end user licence it accepted. */
export const agreements = memory('account', () => new Set<string>());
/** The form that Anthropic asks to be filled in, once per account. */
export const useCase = memory<Uint8Array | undefined>('account', () => undefined);

export function modelsIn(region: string): FoundationModelSummary[] {
  return MODELS.map(([providerName, modelName, modelId, output]) => ({
    modelArn: `arn:aws:bedrock:${region}::foundation-model/${modelId}`,
    modelId,
    modelName,
    providerName,
    inputModalities: ['TEXT'],
    outputModalities: [output],
    responseStreamingSupported: output === 'TEXT',
    customizationsSupported: [],
    inferenceTypesSupported: ['ON_DEMAND', 'PROVISIONED'],
    modelLifecycle: { status: 'ACTIVE' },
  }));
}

/** Cross-region profiles of the region's geography: `us.anthropic....` */
export function profilesIn({ region, account }: CallContext): InferenceProfileSummary[] {
  const geography = { us: 'us', eu: 'eu', ap: 'apac' }[region.slice(0, 2)];
  if (!geography) return [];
  return modelsIn(region)
    .filter((model) => model.outputModalities?.includes('TEXT'))
    .map(({ modelId, modelName, modelArn }) => ({
      inferenceProfileName: `${geography.toUpperCase()} ${modelName}`,
      inferenceProfileArn: `arn:aws:bedrock:${region}:${account.id}:inference-profile/${geography}.${modelId}`,
      models: [{ modelArn }],
      inferenceProfileId: `${geography}.${modelId}`,
      status: 'ACTIVE',
      type: 'SYSTEM_DEFINED',
    }));
}

/** @param wanted an id, the id of an inference profile, or the ARN of either. @throws {AwsRefusal} */
export function modelOf(wanted: string, region: string): FoundationModelSummary {
  const id = (wanted.split('/').at(-1) ?? '').replace(/^(us|eu|apac|jp|au|global)\./, '');
  const model = modelsIn(region).find((one) => one.modelId === id);
  if (!model) throw new AwsRefusal('ValidationException', 'The provided model identifier is invalid.', 400);
  return model;
}

export function isGranted({ modelId = '', providerName }: FoundationModelSummary, at: CallContext): boolean {
  return providerName === 'Amazon' || agreements(at).value.has(modelId);
}

/**
 * Since October 2025 AWS makes an agreement by itself at the first call of a principal that may subscribe in the
 * Marketplace; here, as before, it must be made first.
 * @throws {AwsRefusal}
 */
export function mustBeGranted(model: FoundationModelSummary, at: CallContext): void {
  if (isGranted(model, at)) return;
  if (needsUseCase(model, at)) {
    throw new AwsRefusal(
      'ResourceNotFoundException',
      'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model. If you have already filled out the form, try again in 15 minutes.',
      404,
    );
  }
  throw new AwsRefusal(
    'AccessDeniedException',
    "You don't have access to the model with the specified model ID.",
    403,
  );
}

export function needsUseCase({ providerName }: FoundationModelSummary, at: CallContext): boolean {
  return providerName === 'Anthropic' && useCase(at).value === undefined;
}

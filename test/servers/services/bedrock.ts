import type {
  CreateFoundationModelAgreementRequest,
  CreateFoundationModelAgreementResponse,
  DeleteFoundationModelAgreementRequest,
  GetFoundationModelAvailabilityRequest,
  GetFoundationModelAvailabilityResponse,
  GetFoundationModelRequest,
  GetFoundationModelResponse,
  GetUseCaseForModelAccessResponse,
  ListFoundationModelAgreementOffersRequest,
  ListFoundationModelAgreementOffersResponse,
  ListFoundationModelsRequest,
  ListFoundationModelsResponse,
  ListInferenceProfilesRequest,
  ListInferenceProfilesResponse,
  PutUseCaseForModelAccessRequest,
} from '@aws-sdk/client-bedrock';
import { emptyLists } from '../empty-lists.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import {
  agreements,
  isGranted,
  modelOf,
  modelsIn,
  needsUseCase,
  profilesIn,
  useCase,
} from './bedrock/models.ts';
import { throughputAnswers } from './bedrock/throughput.ts';

export const service: ServiceAnswers = {
  answers: {
    ...emptyLists(`
      ListAutomatedReasoningPolicies ListCustomModelDeployments ListEvaluationJobs ListGuardrails
      ListImportedModels ListMarketplaceModelEndpoints ListModelCopyJobs ListModelImportJobs
      ListModelInvocationJobs ListPromptRouters`),
    ...throughputAnswers,

    ListFoundationModels: answer<ListFoundationModelsRequest, ListFoundationModelsResponse>(
      ({ byProvider, byOutputModality }, at) => ({
        modelSummaries: modelsIn(at.region)
          .filter((one) => !byProvider || one.providerName?.toLowerCase() === byProvider.toLowerCase())
          .filter((one) => !byOutputModality || one.outputModalities?.includes(byOutputModality)),
      }),
    ),
    GetFoundationModel: answer<GetFoundationModelRequest, GetFoundationModelResponse>(
      ({ modelIdentifier = '' }, at) => ({ modelDetails: modelOf(modelIdentifier, at.region) }),
    ),
    ListInferenceProfiles: answer<ListInferenceProfilesRequest, ListInferenceProfilesResponse>(
      ({ typeEquals }, at) => ({
        inferenceProfileSummaries: typeEquals === 'APPLICATION' ? [] : profilesIn(at),
      }),
    ),

    GetFoundationModelAvailability: answer<
      GetFoundationModelAvailabilityRequest,
      GetFoundationModelAvailabilityResponse
    >(({ modelId = '' }, at) => {
      const granted = isGranted(modelOf(modelId, at.region), at) ? 'AVAILABLE' : 'NOT_AVAILABLE';
      return {
        modelId,
        agreementAvailability: { status: granted },
        authorizationStatus: 'AUTHORIZED',
        entitlementAvailability: granted,
        regionAvailability: 'AVAILABLE',
      };
    }),
    PutUseCaseForModelAccess: answer<PutUseCaseForModelAccessRequest, object>(({ formData }, at) => {
      useCase(at).value = formData;
      return {};
    }),
    GetUseCaseForModelAccess: answer<object, GetUseCaseForModelAccessResponse>((_input, at) => {
      const formData = useCase(at).value;
      if (!formData) {
        throw new AwsRefusal('ResourceNotFoundException', 'No use case was submitted.', 404);
      }
      return { formData };
    }),
    ListFoundationModelAgreementOffers: answer<
      ListFoundationModelAgreementOffersRequest,
      ListFoundationModelAgreementOffersResponse
    >(({ modelId = '' }, at) => {
      const { modelName, providerName } = modelOf(modelId, at.region);
      if (providerName === 'Amazon') return { modelId, offers: [] };
      return {
        modelId,
        offers: [
          {
            offerId: `offer-${modelName?.toLowerCase().replaceAll(/\W+/g, '')}`,
            offerToken: tokenOf(modelId),
            termDetails: {
              usageBasedPricingTerm: { rateCard: [] },
              legalTerm: {},
              supportTerm: {},
            },
          },
        ],
      };
    }),
    CreateFoundationModelAgreement: answer<
      CreateFoundationModelAgreementRequest,
      CreateFoundationModelAgreementResponse
    >(({ modelId = '', offerToken }, at) => {
      const model = modelOf(modelId, at.region);
      if (offerToken !== tokenOf(modelId)) {
        throw new AwsRefusal('ValidationException', 'The provided offer token is invalid.');
      }
      if (needsUseCase(model, at)) {
        throw new AwsRefusal(
          'ValidationException',
          'Your account has not submitted the use case details form that this model requires.',
        );
      }
      agreements(at).value.add(modelId);
      return { modelId };
    }),
    DeleteFoundationModelAgreement: answer<DeleteFoundationModelAgreementRequest, object>(
      ({ modelId = '' }, at) => {
        if (!agreements(at).value.delete(modelId)) {
          throw new AwsRefusal('ResourceNotFoundException', 'There is no agreement for this model.', 404);
        }
        return {};
      },
    ),
  },
};

function tokenOf(modelId: string): string {
  return Buffer.from(`offer of ${modelId}`).toString('base64');
}

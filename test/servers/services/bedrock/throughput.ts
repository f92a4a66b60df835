/** Provisioned throughput: model units by the hour, some for a term that cannot be left. */
import type {
  CreateProvisionedModelThroughputRequest,
  CreateProvisionedModelThroughputResponse,
  DeleteProvisionedModelThroughputRequest,
  GetProvisionedModelThroughputRequest,
  GetProvisionedModelThroughputResponse,
  ListProvisionedModelThroughputsRequest,
  ListProvisionedModelThroughputsResponse,
  ProvisionedModelSummary,
} from '@aws-sdk/client-bedrock';
import { randomBytes } from '../../chance.ts';
import { collection } from '../../collection.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { modelOf } from './models.ts';

const throughputs = collection<ProvisionedModelSummary>(
  'region',
  () => new AwsRefusal('ResourceNotFoundException', 'Could not find the provisioned model.', 404),
);

const DAYS = { OneMonth: 30, SixMonths: 180 } as const;

export const throughputAnswers: ServiceAnswers['answers'] = {
  CreateProvisionedModelThroughput: answer<
    CreateProvisionedModelThroughputRequest,
    CreateProvisionedModelThroughputResponse
  >(({ provisionedModelName, modelId = '', modelUnits, commitmentDuration }, at) => {
    if (throughputs.all(at).some((one) => one.provisionedModelName === provisionedModelName)) {
      throw new AwsRefusal(
        'ValidationException',
        'The provided provisioned model name is already in use by another provisioned model.',
      );
    }
    const { modelArn } = modelOf(modelId, at.region);
    const id = randomBytes(6).toString('hex');
    const provisionedModelArn = `arn:aws:bedrock:${at.region}:${at.account.id}:provisioned-model/${id}`;
    const now = at.account.clock.now();
    throughputs.put(
      provisionedModelArn,
      {
        provisionedModelName,
        provisionedModelArn,
        modelArn,
        desiredModelArn: modelArn,
        foundationModelArn: modelArn,
        modelUnits,
        desiredModelUnits: modelUnits,
        status: 'InService',
        ...(commitmentDuration && {
          commitmentDuration,
          commitmentExpirationTime: new Date(now.getTime() + DAYS[commitmentDuration] * 86_400_000),
        }),
        creationTime: now,
        lastModifiedTime: now,
      },
      at,
    );
    return { provisionedModelArn };
  }),
  ListProvisionedModelThroughputs: answer<
    ListProvisionedModelThroughputsRequest,
    ListProvisionedModelThroughputsResponse
  >(({ statusEquals, nameContains = '' }, at) => ({
    provisionedModelSummaries: throughputs
      .all(at)
      .filter((one) => !statusEquals || one.status === statusEquals)
      .filter((one) => one.provisionedModelName?.includes(nameContains)),
  })),
  GetProvisionedModelThroughput: answer<
    GetProvisionedModelThroughputRequest,
    GetProvisionedModelThroughputResponse
  >(({ provisionedModelId = '' }, at) => throughputs.get(arnOf(provisionedModelId, at), at)),
  DeleteProvisionedModelThroughput: answer<DeleteProvisionedModelThroughputRequest, object>(
    ({ provisionedModelId = '' }, at) => {
      const arn = arnOf(provisionedModelId, at);
      const { commitmentExpirationTime: until } = throughputs.get(arn, at);
      if (until && until > at.account.clock.now()) {
        throw new AwsRefusal(
          'ConflictException',
          'The provisioned model cannot be deleted before its commitment term is complete.',
        );
      }
      throughputs.remove(arn, at);
      return {};
    },
  ),
};

/** Named by ARN, by the id at its end, or by name. */
function arnOf(wanted: string, at: Parameters<typeof throughputs.all>[0]): string {
  const found = throughputs
    .all(at)
    .find(
      (one) =>
        one.provisionedModelArn === wanted ||
        one.provisionedModelName === wanted ||
        one.provisionedModelArn?.endsWith(`/${wanted}`),
    );
  return found?.provisionedModelArn ?? wanted;
}

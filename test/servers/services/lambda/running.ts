/** What runs functions: invocations, which run no code here, and the concurrency that is paid for. */
import type {
  DeleteProvisionedConcurrencyConfigRequest,
  FunctionConfiguration,
  GetAccountSettingsResponse,
  InvocationRequest,
  InvocationResponse,
  ListProvisionedConcurrencyConfigsRequest,
  ListProvisionedConcurrencyConfigsResponse,
  ProvisionedConcurrencyConfigListItem,
  PutProvisionedConcurrencyConfigRequest,
  PutProvisionedConcurrencyConfigResponse,
} from '@aws-sdk/client-lambda';
import type { CallContext } from '../../call-context.ts';
import { collection } from '../../collection.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

const provisioned = collection<ProvisionedConcurrencyConfigListItem>(
  'region',
  () =>
    new AwsRefusal(
      'ProvisionedConcurrencyConfigNotFoundException',
      'No Provisioned Concurrency Config found for this function',
      404,
    ),
);
const GIB = 1024 ** 3;
const CONCURRENT_EXECUTIONS = 1000;

export const runningAnswers: NonNullable<ServiceAnswers['answers']> = {
  Invoke: answer<InvocationRequest, Omit<InvocationResponse, 'Payload'> & { Payload?: Uint8Array }>(
    async ({ FunctionName = '', InvocationType = 'RequestResponse' }, at) => {
      const { GetFunctionConcurrencyCommand, GetFunctionConfigurationCommand, LambdaClient } = await import(
        '@aws-sdk/client-lambda'
      );
      const lambda = at.moto(LambdaClient);
      await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
      if (InvocationType === 'DryRun') return { StatusCode: 204 };
      const { ReservedConcurrentExecutions: reserved } = await lambda.send(
        new GetFunctionConcurrencyCommand({ FunctionName }),
      );
      if (reserved === 0) throw new AwsRefusal('TooManyRequestsException', 'Rate Exceeded.', 429);
      if (InvocationType === 'Event') return { StatusCode: 202 };
      return { StatusCode: 200, ExecutedVersion: '$LATEST', Payload: Buffer.from('null') };
    },
  ),

  GetAccountSettings: answer<object, GetAccountSettingsResponse>(async (_input, at) => {
    const { LambdaClient, paginateListFunctions } = await import('@aws-sdk/client-lambda');
    const functions: FunctionConfiguration[] = [];
    for await (const page of paginateListFunctions({ client: at.moto(LambdaClient) }, {}))
      functions.push(...(page.Functions ?? []));
    return {
      AccountLimit: {
        TotalCodeSize: 75 * GIB,
        CodeSizeUnzipped: 250 * 1024 ** 2,
        CodeSizeZipped: 50 * 1024 ** 2,
        ConcurrentExecutions: CONCURRENT_EXECUTIONS,
        UnreservedConcurrentExecutions: CONCURRENT_EXECUTIONS,
      },
      AccountUsage: {
        TotalCodeSize: functions.reduce((sum, one) => sum + (one.CodeSize ?? 0), 0),
        FunctionCount: functions.length,
      },
    };
  }),

  PutProvisionedConcurrencyConfig: answer<
    PutProvisionedConcurrencyConfigRequest,
    PutProvisionedConcurrencyConfigResponse
  >(async ({ FunctionName = '', Qualifier = '', ProvisionedConcurrentExecutions: wanted }, at) => {
    const FunctionArn = await arnOf(FunctionName, at);
    const config = {
      RequestedProvisionedConcurrentExecutions: wanted,
      AvailableProvisionedConcurrentExecutions: wanted,
      AllocatedProvisionedConcurrentExecutions: wanted,
      Status: 'READY' as const,
      LastModified: at.account.clock.now().toISOString().replace('Z', '+0000'),
    };
    const arn = `${FunctionArn}:${Qualifier}`;
    provisioned.put(arn, { FunctionArn: arn, ...config }, at);
    return config;
  }),
  ListProvisionedConcurrencyConfigs: answer<
    ListProvisionedConcurrencyConfigsRequest,
    ListProvisionedConcurrencyConfigsResponse
  >(async ({ FunctionName = '' }, at) => {
    const prefix = `${await arnOf(FunctionName, at)}:`;
    return {
      ProvisionedConcurrencyConfigs: provisioned.all(at).filter((one) => one.FunctionArn?.startsWith(prefix)),
    };
  }),
  DeleteProvisionedConcurrencyConfig: answer<DeleteProvisionedConcurrencyConfigRequest, object>(
    async ({ FunctionName = '', Qualifier = '' }, at) => {
      provisioned.remove(`${await arnOf(FunctionName, at)}:${Qualifier}`, at);
      return {};
    },
  ),
};

async function arnOf(FunctionName: string, at: CallContext): Promise<string> {
  const { GetFunctionConfigurationCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
  const { FunctionArn = '' } = await at
    .moto(LambdaClient)
    .send(new GetFunctionConfigurationCommand({ FunctionName }));
  return FunctionArn;
}

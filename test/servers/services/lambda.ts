import type { ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse } from '@aws-sdk/client-lambda';
import { emptyLists } from '../empty-lists.ts';
import { answer, type ServiceAnswers } from '../service-answers.ts';
import { ownPolicy } from './lambda/policies.ts';
import { runningAnswers } from './lambda/running.ts';

export const service: ServiceAnswers = {
  mends: { GetPolicy: ownPolicy },
  answers: {
    ...emptyLists('ListCapacityProviders ListCodeSigningConfigs'),
    ...runningAnswers,
    /** moto keeps one URL per function and tells it only when asked for that function. */
    ListFunctionUrlConfigs: answer<ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse>(
      async ({ FunctionName }, at) => {
        const { GetFunctionUrlConfigCommand, LambdaClient, ResourceNotFoundException } = await import(
          '@aws-sdk/client-lambda'
        );
        try {
          const { $metadata: _, ...config } = await at
            .moto(LambdaClient)
            .send(new GetFunctionUrlConfigCommand({ FunctionName }));
          // moto spells the default its own way.
          const InvokeMode = config.InvokeMode === 'RESPONSE_STREAM' ? 'RESPONSE_STREAM' : 'BUFFERED';
          return { FunctionUrlConfigs: [{ ...config, InvokeMode }] };
        } catch (error) {
          if (error instanceof ResourceNotFoundException) return { FunctionUrlConfigs: [] };
          throw error;
        }
      },
    ),
  },
};

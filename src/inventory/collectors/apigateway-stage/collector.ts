import {
  APIGatewayClient,
  GetStagesCommand,
  paginateGetRestApis,
  type RestApi,
  type Stage,
} from '@aws-sdk/client-api-gateway';
import { faultFrom } from '../../../aws/fault.ts';
import { listCollector } from '../../list-collector.ts';
import { RestApiStage } from '../../resources/api-stage.ts';

interface StageOfApi {
  readonly api: RestApi;
  readonly stage: Stage;
}

export const collector = listCollector({
  id: 'apigateway-stage',
  scope: 'region',
  resource: RestApiStage,
  client: APIGatewayClient,
  list: listStages,
  items: (stages: readonly StageOfApi[]) => stages,
  describe: ({ api, stage }, { partition, region }) => ({
    id: `${api.id}/${stage.stageName}`,
    arn: `arn:${partition}:apigateway:${region}::/restapis/${api.id}/stages/${stage.stageName}`,
    fields: { accessLog: stage.accessLogSettings?.destinationArn || null },
  }),
});

async function* listStages({ client }: { client: APIGatewayClient }): AsyncGenerator<readonly StageOfApi[]> {
  for await (const page of paginateGetRestApis({ client }, { limit: 500 })) {
    for (const api of page.items ?? []) {
      const stages = await stagesOf(client, api);
      yield stages.map((stage) => ({ api, stage }));
    }
  }
}

/** None, where the API was deleted since it was listed. */
async function stagesOf(client: APIGatewayClient, { id }: RestApi): Promise<readonly Stage[]> {
  try {
    return (await client.send(new GetStagesCommand({ restApiId: id }))).item ?? [];
  } catch (error) {
    if (faultFrom(error).kind === 'not-found') return [];
    throw error;
  }
}

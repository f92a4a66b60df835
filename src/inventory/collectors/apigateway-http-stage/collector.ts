import {
  type Api,
  ApiGatewayV2Client,
  GetApisCommand,
  GetStagesCommand,
  type Stage,
} from '@aws-sdk/client-apigatewayv2';
import { faultFrom } from '../../../aws/fault.ts';
import { listCollector } from '../../list-collector.ts';
import { HttpApiStage } from '../../resources/api-stage.ts';

interface StageOfApi {
  readonly api: Api;
  readonly stage: Stage;
}

export const collector = listCollector({
  id: 'apigateway-http-stage',
  scope: 'region',
  resource: HttpApiStage,
  client: ApiGatewayV2Client,
  list: listStages,
  items: (stages: readonly StageOfApi[]) => stages,
  describe: ({ api, stage }, { partition, region }) => ({
    id: `${api.ApiId}/${stage.StageName}`,
    arn: `arn:${partition}:apigateway:${region}::/apis/${api.ApiId}/stages/${stage.StageName}`,
    fields: { accessLog: stage.AccessLogSettings?.DestinationArn || null },
  }),
});

async function* listStages({
  client,
}: {
  client: ApiGatewayV2Client;
}): AsyncGenerator<readonly StageOfApi[]> {
  let NextToken: string | undefined;
  do {
    const page = await client.send(new GetApisCommand({ NextToken }));
    for (const api of page.Items ?? []) {
      const stages = await stagesOf(client, api);
      yield stages.map((stage) => ({ api, stage }));
    }
    NextToken = page.NextToken || undefined;
  } while (NextToken !== undefined);
}

/** None, where the API was deleted since it was listed. The SDK has no paginator for either question. */
async function stagesOf(client: ApiGatewayV2Client, { ApiId }: Api): Promise<readonly Stage[]> {
  const stages: Stage[] = [];
  let NextToken: string | undefined;
  try {
    do {
      const page = await client.send(new GetStagesCommand({ ApiId, NextToken }));
      stages.push(...(page.Items ?? []));
      NextToken = page.NextToken || undefined;
    } while (NextToken !== undefined);
    return stages;
  } catch (error) {
    if (faultFrom(error).kind === 'not-found') return [];
    throw error;
  }
}

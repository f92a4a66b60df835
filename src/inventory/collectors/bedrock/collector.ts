import {
  BedrockClient,
  GetModelInvocationLoggingConfigurationCommand,
  paginateListProvisionedModelThroughputs,
} from '@aws-sdk/client-bedrock';
import { attempt } from '../../../aws/attempt.ts';
import { defineCollector } from '../../collector.ts';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { regionIdentity } from '../../recorder.ts';
import { BedrockCapacity, BedrockLogging } from '../../resources/bedrock.ts';

const capacity = listsCollector({
  id: 'bedrock',
  scope: 'region',
  client: BedrockClient,
  lists: [
    listOf({
      resource: BedrockCapacity,
      list: paginateListProvisionedModelThroughputs,
      items: (page) => page.provisionedModelSummaries,
      describe: ({ provisionedModelName = '', provisionedModelArn = '', creationTime }) => ({
        id: provisionedModelName,
        arn: provisionedModelArn,
        fields: { createdAt: isoTime(creationTime) },
      }),
    }),
  ],
});

export const collector = defineCollector({
  ...capacity,
  provides: [...capacity.provides, BedrockLogging],
  run: async (aws, place, shelf) => {
    await capacity.run(aws, place, shelf);
    if (!shelf.wants(BedrockLogging, 'invocations')) return;
    const invocations = await attempt('bedrock:GetModelInvocationLoggingConfiguration', async () => {
      const client = aws.client(BedrockClient, place.region);
      const { loggingConfig } = await client.send(new GetModelInvocationLoggingConfigurationCommand({}));
      const { cloudWatchConfig, s3Config } = loggingConfig ?? {};
      return cloudWatchConfig || s3Config ? ('logged' as const) : ('not-logged' as const);
    });
    shelf.put(BedrockLogging, regionIdentity(place), { invocations });
  },
});

import {
  LambdaClient,
  type LayerVersionsListItem,
  paginateListEventSourceMappings,
  paginateListLayers,
  paginateListLayerVersions,
} from '@aws-sdk/client-lambda';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import type { Pages } from '../../lister.ts';
import { EventSourceMapping, LambdaLayerVersion } from '../../resources/lambda-parts.ts';
import { told } from '../../told.ts';

const versions: Pages<LambdaClient, object, readonly LayerVersionsListItem[]> = async function* ({ client }) {
  for await (const { Layers } of paginateListLayers({ client }, {}))
    for (const { LayerName } of told(Layers, 'Layers'))
      for await (const page of paginateListLayerVersions({ client }, { LayerName }))
        yield told(page.LayerVersions, 'LayerVersions');
};

export const collector = listsCollector({
  id: 'lambda-parts',
  scope: 'region',
  client: LambdaClient,
  lists: [
    listOf({
      resource: LambdaLayerVersion,
      list: versions,
      items: (page) => page,
      describe: ({ LayerVersionArn = '', CreatedDate }) => ({
        id: LayerVersionArn,
        arn: LayerVersionArn,
        // Of layers "2026-11-02T00:00:00.000+0000".
        fields: { createdAt: isoTime(CreatedDate === undefined ? undefined : new Date(CreatedDate)) },
      }),
    }),
    listOf({
      resource: EventSourceMapping,
      list: paginateListEventSourceMappings,
      items: (page) => page.EventSourceMappings,
      describe: ({ UUID = '', LastModified, EventSourceArn = null }) => ({
        id: UUID,
        fields: { modifiedAt: isoTime(LastModified), source: EventSourceArn },
      }),
    }),
  ],
});

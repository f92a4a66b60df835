import {
  GetInstancesCommand,
  GetRegionsCommand,
  type Instance,
  LightsailClient,
} from '@aws-sdk/client-lightsail';
import { unreadFrom } from '../../../aws/fault.ts';
import { known } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { isoTime } from '../../iso-time.ts';
import { byToken } from '../../lister.ts';
import { LightsailInstance } from '../../resources/lightsail-instance.ts';
import { told } from '../../told.ts';

/** Where Lightsail can always be asked in which regions it is; elsewhere its address may not exist. */
const HOME = 'us-east-1';

const pages = byToken(
  (client: LightsailClient, pageToken) => client.send(new GetInstancesCommand({ pageToken })),
  ({ nextPageToken }) => nextPageToken,
);

export const collector = defineCollector({
  id: 'lightsail-instance',
  scope: 'region',
  provides: [LightsailInstance],
  run: async (aws, place, shelf) => {
    const { regions } = await aws.client(LightsailClient, HOME).send(new GetRegionsCommand({}));
    const isOffered = told(regions, 'regions').some(({ name }) => name === place.region);
    const found: Instance[] = [];
    if (isOffered) {
      try {
        for await (const { instances } of pages({ client: aws.client(LightsailClient, place.region) }, {}))
          found.push(...told(instances, 'instances'));
      } catch (error) {
        shelf.listed(LightsailInstance, unreadFrom(error, 'lightsail:GetInstances'));
        return;
      }
    }
    shelf.listed(LightsailInstance, known({ count: found.length }));
    for (const { name = '', arn = '', createdAt } of found)
      shelf.put(LightsailInstance, { id: name, arn }, { createdAt: known(isoTime(createdAt)) });
  },
});

import { paginateListHostedZones, Route53Client } from '@aws-sdk/client-route-53';
import { listCollector } from '../../list-collector.ts';
import { HostedZone } from '../../resources/hosted-zone.ts';

export const collector = listCollector({
  id: 'hosted-zone',
  scope: 'global',
  resource: HostedZone,
  client: Route53Client,
  list: paginateListHostedZones,
  items: (page) => page.HostedZones,
  // "/hostedzone/Z2ABCDEF"
  describe: ({ Id = '' }) => ({ id: Id.replace('/hostedzone/', '') }),
});

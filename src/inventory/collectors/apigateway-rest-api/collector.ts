import { APIGatewayClient, paginateGetRestApis } from '@aws-sdk/client-api-gateway';
import { isoTime } from '../../iso-time.ts';
import { listCollector } from '../../list-collector.ts';
import { RestApi } from '../../resources/web-api.ts';

export const collector = listCollector({
  id: 'apigateway-rest-api',
  scope: 'region',
  resource: RestApi,
  client: APIGatewayClient,
  list: paginateGetRestApis,
  input: { limit: 500 },
  items: (page) => page.items,
  describe: ({ id = '', createdDate }) => ({ id, fields: { createdAt: isoTime(createdDate) } }),
});

import { ApiGatewayV2Client, GetApisCommand } from '@aws-sdk/client-apigatewayv2';
import { isoTime } from '../../iso-time.ts';
import { listCollector } from '../../list-collector.ts';
import { byToken } from '../../lister.ts';
import { HttpApi } from '../../resources/web-api.ts';

const apis = byToken(
  (client: ApiGatewayV2Client, NextToken) => client.send(new GetApisCommand({ NextToken })),
  ({ NextToken }) => NextToken,
);

export const collector = listCollector({
  id: 'apigateway-http-api',
  scope: 'region',
  resource: HttpApi,
  client: ApiGatewayV2Client,
  list: apis,
  items: (page) => page.Items,
  describe: ({ ApiId = '', CreatedDate }) => ({ id: ApiId, fields: { createdAt: isoTime(CreatedDate) } }),
});

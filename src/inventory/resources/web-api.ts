import { defineResource, field } from '../resource-type.ts';

export const RestApi = defineResource({
  type: 'AWS::ApiGateway::RestApi',
  name: { en: 'REST API', ko: 'REST API' },
  scope: 'listed',
  listing: ['apigateway:GET'],
  fields: { createdAt: field<string | null>('apigateway:GET') },
});

export const HttpApi = defineResource({
  type: 'AWS::ApiGatewayV2::Api',
  name: { en: 'HTTP or WebSocket API', ko: 'HTTP 또는 WebSocket API' },
  scope: 'listed',
  listing: ['apigateway:GET'],
  fields: { createdAt: field<string | null>('apigateway:GET') },
});

import { defineResource, field } from '../resource-type.ts';
import type { AccessLogTarget } from './access-log.ts';

/** A stage is what can be called; the API alone cannot. API Gateway knows one action for all reading. */
const FIELDS = {
  accessLog: field<AccessLogTarget>('apigateway:GET'),
};

export const RestApiStage = defineResource({
  type: 'AWS::ApiGateway::Stage',
  name: { en: 'REST API stage', ko: 'REST API 스테이지' },
  scope: 'listed',
  listing: ['apigateway:GET'],
  fields: FIELDS,
});

export const HttpApiStage = defineResource({
  type: 'AWS::ApiGatewayV2::Stage',
  name: { en: 'HTTP or WebSocket API stage', ko: 'HTTP 또는 WebSocket API 스테이지' },
  scope: 'listed',
  listing: ['apigateway:GET'],
  fields: FIELDS,
});

import { source } from '../../../inventory/derivation.ts';
import { CloudFrontDistribution } from '../../../inventory/resources/cloudfront-distribution.ts';
import { LoadBalancer } from '../../../inventory/resources/load-balancer.ts';
import { HttpApi, RestApi } from '../../../inventory/resources/web-api.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 35,
  title: {
    en: 'API Gateway, AppSync, CloudFront, load balancers',
    ko: 'API Gateway, AppSync, CloudFront, 로드 밸런서',
  },
  look: {
    en: 'API Gateway: APIs; AppSync: API keys; CloudFront: Distributions; EC2: Load Balancers, Listeners',
    ko: 'API Gateway: API; AppSync: API 키; CloudFront: 배포; EC2: 로드 밸런서, 리스너',
  },
  normal: {
    en: 'Entrances of your own applications, with origins that you know.',
    ko: '내 애플리케이션의 입구이며, 오리진은 아는 곳입니다.',
  },
  makes: [
    'apigateway:CreateRestApi',
    'apigateway:CreateApi',
    'apigateway:CreateDeployment',
    'appsync:CreateGraphqlApi',
    'appsync:CreateApiKey',
    'cloudfront:CreateDistribution',
    'cloudfront:CreateFunction',
    'elasticloadbalancing:CreateLoadBalancer',
    'elasticloadbalancing:CreateListener',
  ],
  changes: [
    'apigateway:PutIntegration',
    'apigateway:UpdateRestApi',
    'cloudfront:UpdateDistribution',
    'cloudfront:PublishFunction',
    'elasticloadbalancing:ModifyListener',
    'elasticloadbalancing:CreateRule',
    'elasticloadbalancing:ModifyRule',
  ],
  live: [
    source(CloudFrontDistribution, 'enabled'),
    source(LoadBalancer, 'kind'),
    { ...source(RestApi, 'createdAt'), date: 'createdAt' },
    { ...source(HttpApi, 'createdAt'), date: 'createdAt' },
  ],
  created: [
    'AWS::ApiGateway::RestApi',
    'AWS::ApiGatewayV2::Api',
    'AWS::CloudFront::Distribution',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
  ],
  controls: [],
  notCollected: { en: 'API keys, origins and listeners', ko: 'API 키, 오리진, 리스너' },
});

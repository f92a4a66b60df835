import { defineResource, field } from '../resource-type.ts';
import type { AccessLogTarget } from './access-log.ts';

export const ClassicLoadBalancer = defineResource({
  type: 'AWS::ElasticLoadBalancing::LoadBalancer',
  name: { en: 'Classic Load Balancer', ko: 'Classic Load Balancer(이전 세대)' },
  scope: 'listed',
  listing: ['elasticloadbalancing:DescribeLoadBalancers'],
  fields: {
    accessLog: field<AccessLogTarget>('elasticloadbalancing:DescribeLoadBalancerAttributes'),
  },
});

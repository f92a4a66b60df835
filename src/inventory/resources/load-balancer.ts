import { defineResource, field } from '../resource-type.ts';
import type { AccessLogTarget } from './access-log.ts';

export const LoadBalancer = defineResource({
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  name: { en: 'Load balancer', ko: '로드 밸런서' },
  scope: 'listed',
  listing: ['elasticloadbalancing:DescribeLoadBalancers'],
  fields: {
    /** `application`, `network` or `gateway`. */
    kind: field<string>('elasticloadbalancing:DescribeLoadBalancers'),
    /** Only TLS listeners of a network load balancer leave access logs. Asked for no other kind. */
    endsTls: field<boolean>('elasticloadbalancing:DescribeListeners'),
    /** A gateway load balancer has none. */
    accessLog: field<AccessLogTarget>(
      'elasticloadbalancing:DescribeLoadBalancerAttributes',
      'logs:DescribeDeliverySources',
      'logs:DescribeDeliveries',
    ),
  },
});

import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingClient,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing';
import { listCollector } from '../../list-collector.ts';
import { ClassicLoadBalancer } from '../../resources/classic-load-balancer.ts';
import { told } from '../../told.ts';

export const collector = listCollector({
  id: 'elb-classic-load-balancer',
  scope: 'region',
  resource: ClassicLoadBalancer,
  client: ElasticLoadBalancingClient,
  list: paginateDescribeLoadBalancers,
  items: (page) => told(page.LoadBalancerDescriptions, 'LoadBalancerDescriptions'),
  describe: ({ LoadBalancerName: id = '' }, { partition, region, account }) => ({
    id,
    arn: `arn:${partition}:elasticloadbalancing:${region}:${account}:loadbalancer/${id}`,
  }),
  reads: [
    {
      fields: ['accessLog'],
      ask: async (client, { LoadBalancerName }) => {
        const answer = await client.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerName }));
        const { AccessLog } = told(answer.LoadBalancerAttributes, 'LoadBalancerAttributes');
        const { Enabled, S3BucketName } = told(AccessLog, 'AccessLog');
        return { accessLog: told(Enabled, 'Enabled') ? S3BucketName || 'S3' : null };
      },
    },
  ],
});

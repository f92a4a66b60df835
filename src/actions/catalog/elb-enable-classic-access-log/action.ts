import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing';
import { ClassicLoadBalancer } from '../../../inventory/resources/classic-load-balancer.ts';
import { told } from '../../../inventory/told.ts';
import { enableAccessLog } from '../../access-log-action.ts';

const EVERY_MINUTES = 60;

export const action = enableAccessLog({
  id: 'elb-enable-classic-access-log',
  noun: { en: 'Classic Load Balancer', ko: 'Classic Load Balancer' },
  resource: ClassicLoadBalancer,
  reads: ['elasticloadbalancing:DescribeLoadBalancerAttributes'],
  writes: ['elasticloadbalancing:ModifyLoadBalancerAttributes'],
  read: async (aws, { region, name }) => {
    const { LoadBalancerAttributes } = await aws
      .client(ElasticLoadBalancingClient, region)
      .send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerName: name }));
    const { AccessLog } = told(LoadBalancerAttributes, 'LoadBalancerAttributes');
    return told(AccessLog, 'AccessLog').Enabled === true
      ? { bucket: AccessLog?.S3BucketName ?? '', prefix: AccessLog?.S3BucketPrefix ?? '' }
      : null;
  },
  write: ({ region, name }, log) => ({
    load: () => import('@aws-sdk/client-elastic-load-balancing'),
    client: 'ElasticLoadBalancing',
    operation: 'ModifyLoadBalancerAttributes',
    region,
    input: {
      LoadBalancerName: name,
      LoadBalancerAttributes: {
        AccessLog:
          log === null
            ? { Enabled: false }
            : {
                Enabled: true,
                S3BucketName: log.bucket,
                S3BucketPrefix: log.prefix,
                EmitInterval: EVERY_MINUTES,
              },
      },
    },
    needs: ['elasticloadbalancing:ModifyLoadBalancerAttributes'],
  }),
});

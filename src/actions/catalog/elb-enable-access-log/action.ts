import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { LoadBalancer } from '../../../inventory/resources/load-balancer.ts';
import { told } from '../../../inventory/told.ts';
import { enableAccessLog } from '../../access-log-action.ts';

const ENABLED = 'access_logs.s3.enabled';
const BUCKET = 'access_logs.s3.bucket';
const PREFIX = 'access_logs.s3.prefix';

export const action = enableAccessLog({
  id: 'elb-enable-access-log',
  noun: { en: 'load balancer', ko: '로드 밸런서' },
  resource: LoadBalancer,
  reads: ['elasticloadbalancing:DescribeLoadBalancerAttributes'],
  writes: ['elasticloadbalancing:ModifyLoadBalancerAttributes'],
  read: async (aws, { region, arn }) => {
    const { Attributes } = await aws
      .client(ElasticLoadBalancingV2Client, region)
      .send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }));
    const values = new Map(told(Attributes, 'Attributes').map(({ Key, Value }) => [Key, Value]));
    return values.get(ENABLED) === 'true'
      ? { bucket: values.get(BUCKET) ?? '', prefix: values.get(PREFIX) ?? '' }
      : null;
  },
  write: ({ region, arn }, log) => ({
    load: () => import('@aws-sdk/client-elastic-load-balancing-v2'),
    client: 'ElasticLoadBalancingV2',
    operation: 'ModifyLoadBalancerAttributes',
    region,
    input: {
      LoadBalancerArn: arn,
      Attributes:
        log === null
          ? [{ Key: ENABLED, Value: 'false' }]
          : [
              { Key: ENABLED, Value: 'true' },
              { Key: BUCKET, Value: log.bucket },
              { Key: PREFIX, Value: log.prefix },
            ],
    },
    needs: ['elasticloadbalancing:ModifyLoadBalancerAttributes'],
  }),
});

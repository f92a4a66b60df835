import {
  type DeleteLoadBalancerInput,
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { motoRefuses, type RefusalRule, refuse } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  refuse<DeleteLoadBalancerInput>({
    operation: 'DeleteLoadBalancer',
    when: 'deletion protection is on',
    code: 'OperationNotPermitted',
    message: async ({ LoadBalancerArn }, at) => {
      const { Attributes = [] } = await at
        .moto(ElasticLoadBalancingV2Client)
        .send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }));
      return (
        Attributes.some(({ Key, Value }) => Key === 'deletion_protection.enabled' && Value === 'true') &&
        `Load balancer '${LoadBalancerArn}' cannot be deleted because deletion protection is enabled`
      );
    },
  }),
  motoRefuses('DeleteTargetGroup', 'a listener forwards to it', 'ResourceInUse'),
];

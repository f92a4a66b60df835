import {
  CreateLoadBalancerCommand,
  ElasticLoadBalancingClient,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing';
import type { Seed } from '../law.ts';
import { policyTarget, REGION } from '../policies.ts';

/** One; one whose log was switched off; two. */
export const seed: Seed['seed'] = async (account, n) => {
  const elb = account.client(ElasticLoadBalancingClient, REGION);
  const names = n === 2 ? ['web', 'old'] : ['web'];
  for (const LoadBalancerName of names) {
    await elb.send(
      new CreateLoadBalancerCommand({
        LoadBalancerName,
        Listeners: [{ Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 80 }],
        AvailabilityZones: [`${REGION}a`],
      }),
    );
    if (n === 1) {
      await elb.send(
        new ModifyLoadBalancerAttributesCommand({
          LoadBalancerName,
          LoadBalancerAttributes: { AccessLog: { Enabled: false } },
        }),
      );
    }
  }
  return names.map((name) =>
    policyTarget(account, name, `arn:aws:elasticloadbalancing:${REGION}:${account.id}:loadbalancer/${name}`),
  );
};

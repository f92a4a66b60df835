import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  DeleteListenerCommand,
  DeleteLoadBalancerCommand,
  DeleteTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TestAccount } from '../aws-server.ts';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './elbv2.ts';

async function loadBalancer(account: TestAccount) {
  const { Subnets = [] } = await account.client(EC2Client).send(new DescribeSubnetsCommand());
  const elb = account.client(ElasticLoadBalancingV2Client);
  const { LoadBalancers = [] } = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'front', Subnets: Subnets.map(({ SubnetId = '' }) => SubnetId) }),
  );
  return { elb, LoadBalancerArn: LoadBalancers[0]?.LoadBalancerArn, VpcId: Subnets[0]?.VpcId };
}

proveRefusals(refuses, {
  'DeleteLoadBalancer: deletion protection is on': async (account) => {
    const { elb, LoadBalancerArn } = await loadBalancer(account);
    const protect = (Value: string) =>
      elb.send(
        new ModifyLoadBalancerAttributesCommand({
          LoadBalancerArn,
          Attributes: [{ Key: 'deletion_protection.enabled', Value }],
        }),
      );
    await protect('true');
    return {
      call: () => elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn })),
      cure: () => protect('false'),
    };
  },
  'DeleteTargetGroup: a listener forwards to it': async (account) => {
    const { elb, LoadBalancerArn, VpcId } = await loadBalancer(account);
    const { TargetGroups = [] } = await elb.send(
      new CreateTargetGroupCommand({ Name: 'web', Protocol: 'HTTP', Port: 80, VpcId }),
    );
    const TargetGroupArn = TargetGroups[0]?.TargetGroupArn;
    const { Listeners = [] } = await elb.send(
      new CreateListenerCommand({
        LoadBalancerArn,
        Protocol: 'HTTP',
        Port: 80,
        DefaultActions: [{ Type: 'forward', TargetGroupArn }],
      }),
    );
    return {
      call: () => elb.send(new DeleteTargetGroupCommand({ TargetGroupArn })),
      cure: () => elb.send(new DeleteListenerCommand({ ListenerArn: Listeners[0]?.ListenerArn })),
    };
  },
});

import { CreateSubnetCommand, CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateLoadBalancerCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Seed } from '../law.ts';
import { policyTarget, REGION } from '../policies.ts';

/** An application's; one that logged once; two, the other one a network's. */
export const seed: Seed['seed'] = async (account, n) => {
  const ec2 = account.client(EC2Client, REGION);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }));
  const subnets: string[] = [];
  for (const [at, zone] of ['a', 'b'].entries()) {
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({
        VpcId: Vpc?.VpcId,
        CidrBlock: `10.7.${at}.0/24`,
        AvailabilityZone: `${REGION}${zone}`,
      }),
    );
    subnets.push(Subnet?.SubnetId ?? '');
  }
  const elb = account.client(ElasticLoadBalancingV2Client, REGION);
  const targets = [];
  for (const [name, Type] of [['web', 'application'] as const, ['game', 'network'] as const].slice(
    0,
    n === 2 ? 2 : 1,
  )) {
    const { LoadBalancers } = await elb.send(
      new CreateLoadBalancerCommand({ Name: name, Type, Subnets: subnets }),
    );
    const arn = LoadBalancers?.[0]?.LoadBalancerArn ?? '';
    targets.push(policyTarget(account, name, arn));
    if (n !== 1) continue;
    const Attributes = [
      { Key: 'access_logs.s3.enabled', Value: 'false' },
      { Key: 'access_logs.s3.prefix', Value: 'old' },
    ];
    await elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn: arn, Attributes }));
  }
  return targets;
};

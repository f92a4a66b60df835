import { EC2Client, type Instance, paginateDescribeInstances } from '@aws-sdk/client-ec2';
import { known } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { isGlobalIpv6 } from '../../firewall.ts';
import { Ec2Instance, type MetadataOptions } from '../../resources/ec2-instance.ts';
import { neighboursOf } from './neighbours.ts';

const EXISTS = [{ Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] }];

export const collector = defineCollector({
  id: 'ec2-instance',
  scope: 'region',
  provides: [Ec2Instance],
  run: async (aws, { partition, region, account }, shelf) => {
    const client = aws.client(EC2Client, region);
    const instances: Instance[] = [];
    for await (const page of paginateDescribeInstances({ client }, { Filters: EXISTS, MaxResults: 1000 })) {
      for (const { Instances = [] } of page.Reservations ?? []) instances.push(...Instances);
    }
    shelf.listed(Ec2Instance, known({ count: instances.length }));
    const startedAt = instances.map(startOf);
    const neighbours = neighboursOf(startedAt);
    for (const [index, instance] of instances.entries()) {
      const id = instance.InstanceId ?? '';
      shelf.put(
        Ec2Instance,
        { id, arn: `arn:${partition}:ec2:${region}:${account}:instance/${id}` },
        {
          name: known(instance.Tags?.find(({ Key }) => Key === 'Name')?.Value ?? null),
          state: known(instance.State?.Name ?? ''),
          instanceType: known(instance.InstanceType ?? ''),
          startedAt: known(startedAt[index] ?? ''),
          lifecycle: known(instance.InstanceLifecycle ?? 'on-demand'),
          instanceProfile: known(instance.IamInstanceProfile?.Arn ?? null),
          metadata: known(metadataOf(instance)),
          publicIp: known(instance.PublicIpAddress ?? null),
          publicIpv6: known(publicIpv6Of(instance)),
          neighbours: known(neighbours[index] ?? { oldestStartedAt: null, startedWithinHour: 0 }),
        },
      );
    }
  },
});

function startOf({ InstanceId, LaunchTime }: Instance): string {
  if (!LaunchTime) throw new TypeError(`AWS named no launch time for ${InstanceId}`);
  return LaunchTime.toISOString();
}

function metadataOf({ MetadataOptions: options }: Instance): MetadataOptions {
  return {
    endpoint: options?.HttpEndpoint === 'disabled' ? 'disabled' : 'enabled',
    tokens: options?.HttpTokens === 'required' ? 'required' : 'optional',
    hopLimit: options?.HttpPutResponseHopLimit ?? null,
  };
}

function publicIpv6Of({ NetworkInterfaces = [] }: Instance): string | null {
  const all = NetworkInterfaces.flatMap(({ Ipv6Addresses = [] }) => Ipv6Addresses);
  return all.map(({ Ipv6Address }) => Ipv6Address ?? '').find(isGlobalIpv6) ?? null;
}

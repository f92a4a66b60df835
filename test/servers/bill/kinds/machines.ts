/** Instances that AWS starts by itself, for groups, fleets, spot requests and stacks. */
import { MOVES_MACHINES } from '../../machines-of-aws.ts';
import type { Value } from '../../model/service-model.ts';
import type { BilledCall, Find, Kind } from '../kind.ts';
import { list, number, part, tagsOf, text } from '../reading.ts';
import { ROOT_VOLUME } from '../root-volume.ts';
import { instance, volume } from './ec2.ts';

function onEveryMove<T>(tell: (call: BilledCall, find: Find) => readonly T[]): Record<string, typeof tell> {
  return Object.fromEntries(MOVES_MACHINES.map((operation) => [operation, tell]));
}

/** Those that no earlier call told of. */
function came(call: BilledCall, find: Find): readonly { id: string; one: Value; group?: string }[] {
  return (call.machines?.instances ?? []).flatMap((one) => {
    const id = text(one, 'InstanceId') ?? '';
    const isOver = ['terminated', 'shutting-down'].includes(text(one, 'State', 'Name') ?? '');
    if (isOver || find(id)) return [];
    const group = tagsOf(part(one, 'Tags'))['aws:autoscaling:groupName'];
    return [{ id, one, ...(group !== undefined && { group }) }];
  });
}

function gone(call: BilledCall): readonly string[] {
  const over = (call.machines?.instances ?? []).filter((one) => text(one, 'State', 'Name') === 'terminated');
  return over.map((one) => text(one, 'InstanceId') ?? '');
}

function volumesOf(one: Value): readonly string[] {
  return list(one, 'BlockDeviceMappings').map((device) => text(device, 'Ebs', 'VolumeId') ?? '');
}

function groupId(region: string, name: string): string {
  return `auto scaling group ${region} ${name}`;
}

/** Costs nothing; whoever made it made its members. */
export const scalingGroup: Kind = {
  begins: {
    'autoscaling:CreateAutoScalingGroup': ({ input, region }) => [
      { id: groupId(region, text(input, 'AutoScalingGroupName') ?? ''), facts: {} },
    ],
  },
  ends: {
    'autoscaling:DeleteAutoScalingGroup': ({ input, region }) => [
      groupId(region, text(input, 'AutoScalingGroupName') ?? ''),
    ],
  },
};

export const startedVolume: Kind = {
  ...volume,
  begins: onEveryMove((call, find) => {
    const known = new Map((call.machines?.volumes ?? []).map((one) => [text(one, 'VolumeId') ?? '', one]));
    return came(call, find).flatMap(({ id: goesWith, one, group }) =>
      volumesOf(one).map((id) => ({
        id,
        tags: tagsOf(part(known.get(id), 'Tags')),
        facts: {
          type: text(known.get(id), 'VolumeType') ?? ROOT_VOLUME.type,
          size: number(known.get(id), 'Size') ?? ROOT_VOLUME.size,
          goesWith,
        },
        madeFor: group === undefined ? '' : groupId(call.region, group),
      })),
    );
  }),
  ends: {
    ...volume.ends,
    ...onEveryMove((call, find) =>
      gone(call).flatMap((id) => String(find(id)?.facts['volumes'] ?? '').split(' ')),
    ),
  },
};

export const startedInstance: Kind = {
  ...instance,
  begins: onEveryMove((call, find) =>
    came(call, find).map(({ id, one, group }) => ({
      id,
      tags: tagsOf(part(one, 'Tags')),
      madeFor: group === undefined ? '' : groupId(call.region, group),
      facts: {
        running: true,
        type: text(one, 'InstanceType'),
        zone: text(one, 'Placement', 'AvailabilityZone'),
        spot: text(one, 'InstanceLifecycle') === 'spot',
        address: text(one, 'PublicIpAddress') !== undefined,
        networkInterface: text(list(one, 'NetworkInterfaces')[0], 'NetworkInterfaceId'),
        volumes: volumesOf(one).join(' '),
        ...(group !== undefined && { goesWith: group }),
      },
    })),
  ),
  ends: { ...instance.ends, ...onEveryMove(gone) },
};

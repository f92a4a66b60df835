import {
  type DeleteNetworkInterfaceRequest,
  DescribeInstanceAttributeCommand,
  DescribeInstancesCommand,
  DescribeNetworkInterfacesCommand,
  DescribeVolumesCommand,
  type DetachVolumeRequest,
  EC2Client,
  type StartInstancesRequest,
  type TerminateInstancesRequest,
} from '@aws-sdk/client-ec2';
import type { CallContext } from '../../call-context.ts';
import { motoRefuses, type RefusalRule, refuse } from '../../refusal-rule.ts';

export const machines: readonly RefusalRule[] = [
  motoRefuses('TerminateInstances', 'termination protection is on', 'OperationNotPermitted'),
  refuse<TerminateInstancesRequest>({
    operation: 'TerminateInstances',
    when: 'stop protection is on',
    code: 'OperationNotPermitted',
    message: async ({ InstanceIds = [] }, at) => {
      const id = await stopProtected(InstanceIds, at);
      return (
        id &&
        `The instance '${id}' may not be terminated. Modify its 'disableApiStop' instance attribute and try again.`
      );
    },
  }),
  motoRefuses('StopInstances', 'stop protection is on', 'OperationNotPermitted'),
  refuse<StartInstancesRequest>({
    operation: 'StartInstances',
    when: 'the instance is terminated',
    code: 'IncorrectInstanceState',
    message: async ({ InstanceIds = [] }, at) => {
      const { Reservations = [] } = await at
        .moto(EC2Client)
        .send(new DescribeInstancesCommand({ InstanceIds }));
      const gone = Reservations.flatMap(({ Instances = [] }) => Instances).find(
        ({ State }) => State?.Name === 'terminated',
      );
      return gone && `The instance '${gone.InstanceId}' is not in a state from which it can be started.`;
    },
  }),
  motoRefuses('DeleteVolume', 'the volume is attached', 'VolumeInUse'),
  refuse<DetachVolumeRequest>({
    operation: 'DetachVolume',
    when: 'it is the root volume of a running instance',
    code: 'OperationNotPermitted',
    message: async ({ VolumeId = '' }, at) => {
      const ec2 = at.moto(EC2Client);
      const { Volumes = [] } = await ec2.send(new DescribeVolumesCommand({ VolumeIds: [VolumeId] }));
      const attachment = Volumes[0]?.Attachments?.[0];
      if (!attachment?.InstanceId) return undefined;
      const { Reservations = [] } = await ec2.send(
        new DescribeInstancesCommand({ InstanceIds: [attachment.InstanceId] }),
      );
      const instance = Reservations[0]?.Instances?.[0];
      const isRoot = instance?.RootDeviceName === attachment.Device;
      return (
        isRoot &&
        instance?.State?.Name === 'running' &&
        `Unable to detach root volume '${VolumeId}' from instance '${attachment.InstanceId}'`
      );
    },
  }),
  motoRefuses('DeleteSnapshot', 'an AMI uses the snapshot', 'InvalidSnapshot.InUse'),
  refuse<DeleteNetworkInterfaceRequest>({
    operation: 'DeleteNetworkInterface',
    when: 'the interface is attached',
    code: 'InvalidParameterValue',
    message: async ({ NetworkInterfaceId = '' }, at) => {
      const { NetworkInterfaces = [] } = await at
        .moto(EC2Client)
        .send(new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: [NetworkInterfaceId] }));
      return (
        NetworkInterfaces[0]?.Attachment?.InstanceId &&
        `Network interface '${NetworkInterfaceId}' is currently in use.`
      );
    },
  }),
  motoRefuses('DetachNetworkInterface', 'it is the only interface of its instance', 'OperationNotPermitted'),
];

async function stopProtected(ids: readonly string[], at: CallContext): Promise<string | undefined> {
  const ec2 = at.moto(EC2Client);
  for (const InstanceId of ids) {
    const { DisableApiStop } = await ec2.send(
      new DescribeInstanceAttributeCommand({ InstanceId, Attribute: 'disableApiStop' }),
    );
    if (DisableApiStop?.Value) return InstanceId;
  }
  return undefined;
}

import type {
  AllocateStaticIpRequest,
  AttachDiskRequest,
  AttachStaticIpRequest,
  CreateDiskRequest,
  CreateDiskSnapshotRequest,
  DeleteDiskRequest,
  DeleteDiskSnapshotRequest,
  DetachDiskRequest,
  Disk,
  DiskSnapshot,
  GetDiskSnapshotsResult,
  GetDisksResult,
  GetStaticIpsResult,
  Operation,
  ReleaseStaticIpRequest,
  StaticIp,
} from '@aws-sdk/client-lightsail';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { instances } from './instances.ts';
import { born, kept, operation, publicAddress, tagged } from './kept.ts';

const disks = kept<Disk>('Disk');
const snapshots = kept<DiskSnapshot>('DiskSnapshot');
const addresses = kept<StaticIp>('StaticIp');

interface Operations {
  operations: Operation[];
}

/** Disks and addresses: what goes on costing when an instance is gone. */
export const diskAnswers: ServiceAnswers['answers'] = {
  CreateDisk: answer<CreateDiskRequest, Operations>(
    ({ diskName: name = '', availabilityZone, sizeInGb, tags }, at) => {
      const disk: Disk = {
        ...born(name, 'Disk', at, availabilityZone),
        ...tagged(tags),
        sizeInGb,
        isSystemDisk: false,
        iops: 100,
        state: 'available',
        isAttached: false,
      };
      return { operations: [operation('CreateDisk', disks.put(name, disk, at), at)] };
    },
  ),
  GetDisks: answer<object, GetDisksResult>((_input, at) => ({ disks: disks.all(at) })),
  AttachDisk: answer<AttachDiskRequest, Operations>(({ diskName: name = '', instanceName, diskPath }, at) => {
    const { name: attachedTo } = instances.get(instanceName, at);
    const disk: Disk = {
      ...disks.get(name, at),
      state: 'in-use',
      isAttached: true,
      attachedTo,
      path: diskPath,
    };
    return { operations: [operation('AttachDisk', disks.put(name, disk, at), at)] };
  }),
  DetachDisk: answer<DetachDiskRequest, Operations>(({ diskName: name = '' }, at) => {
    const { attachedTo: _, path: __, ...disk } = disks.get(name, at);
    const detached: Disk = { ...disk, state: 'available', isAttached: false };
    return { operations: [operation('DetachDisk', disks.put(name, detached, at), at)] };
  }),
  DeleteDisk: answer<DeleteDiskRequest, Operations>(({ diskName }, at) => {
    if (disks.get(diskName, at).isAttached) {
      throw new AwsRefusal('OperationFailureException', `The disk is attached: ${diskName}`);
    }
    return { operations: [operation('DeleteDisk', disks.remove(diskName, at), at)] };
  }),
  CreateDiskSnapshot: answer<CreateDiskSnapshotRequest, Operations>(
    ({ diskName, diskSnapshotName: name = '', tags }, at) => {
      const from = disks.get(diskName, at);
      const snapshot: DiskSnapshot = {
        ...born(name, 'DiskSnapshot', at, from.location?.availabilityZone),
        ...tagged(tags),
        sizeInGb: from.sizeInGb,
        state: 'completed',
        progress: '100%',
        fromDiskName: from.name,
        fromDiskArn: from.arn,
        isFromAutoSnapshot: false,
      };
      return { operations: [operation('CreateDiskSnapshot', snapshots.put(name, snapshot, at), at)] };
    },
  ),
  GetDiskSnapshots: answer<object, GetDiskSnapshotsResult>((_input, at) => ({
    diskSnapshots: snapshots.all(at),
  })),
  DeleteDiskSnapshot: answer<DeleteDiskSnapshotRequest, Operations>(({ diskSnapshotName }, at) => ({
    operations: [operation('DeleteDiskSnapshot', snapshots.remove(diskSnapshotName, at), at)],
  })),

  AllocateStaticIp: answer<AllocateStaticIpRequest, Operations>(({ staticIpName: name = '' }, at) => {
    const address: StaticIp = {
      ...born(name, 'StaticIp', at),
      ipAddress: publicAddress(),
      isAttached: false,
    };
    return { operations: [operation('AllocateStaticIp', addresses.put(name, address, at), at)] };
  }),
  GetStaticIps: answer<object, GetStaticIpsResult>((_input, at) => ({ staticIps: addresses.all(at) })),
  AttachStaticIp: answer<AttachStaticIpRequest, Operations>(
    ({ staticIpName: name = '', instanceName = '' }, at) => {
      const instance = instances.get(instanceName, at);
      const address = { ...addresses.get(name, at), attachedTo: instance.name, isAttached: true };
      addresses.put(name, address, at);
      instances.put(instanceName, { ...instance, isStaticIp: true, publicIpAddress: address.ipAddress }, at);
      return { operations: [operation('AttachStaticIp', address, at)] };
    },
  ),
  DetachStaticIp: answer<ReleaseStaticIpRequest, Operations>(({ staticIpName: name = '' }, at) => {
    const { attachedTo: _, ...address } = addresses.get(name, at);
    return {
      operations: [
        operation('DetachStaticIp', addresses.put(name, { ...address, isAttached: false }, at), at),
      ],
    };
  }),
  ReleaseStaticIp: answer<ReleaseStaticIpRequest, Operations>(({ staticIpName }, at) => ({
    operations: [operation('ReleaseStaticIp', addresses.remove(staticIpName, at), at)],
  })),
};

import type {
  CreateInstanceSnapshotRequest,
  CreateInstancesRequest,
  CreateInstancesResult,
  DeleteInstanceRequest,
  DeleteInstanceSnapshotRequest,
  GetInstancePortStatesRequest,
  GetInstancePortStatesResult,
  GetInstanceRequest,
  GetInstanceResult,
  GetInstanceSnapshotsResult,
  GetInstanceStateRequest,
  GetInstanceStateResult,
  GetInstancesResult,
  Instance,
  InstancePortInfo,
  InstanceSnapshot,
  OpenInstancePublicPortsRequest,
  OpenInstancePublicPortsResult,
  Operation,
  OperationType,
  StartInstanceRequest,
} from '@aws-sdk/client-lightsail';
import type { CallContext } from '../../call-context.ts';
import { answer, type ServiceAnswers } from '../../service-answers.ts';
import { blueprintOf, bundleOf } from './bundles.ts';
import { born, kept, operation, publicAddress, tagged } from './kept.ts';

export const instances = kept<Instance>('Instance');
const snapshots = kept<InstanceSnapshot>('InstanceSnapshot');

const RUNNING = { code: 16, name: 'running' };
const STOPPED = { code: 80, name: 'stopped' };
const FIRST_PORTS: readonly InstancePortInfo[] = [port(22), port(80)];

export const instanceAnswers: ServiceAnswers['answers'] = {
  CreateInstances: answer<CreateInstancesRequest, CreateInstancesResult>((input, at) => ({
    operations: (input.instanceNames ?? []).map((name) => {
      const bundle = bundleOf(input.bundleId);
      const blueprint = blueprintOf(input.blueprintId);
      const instance: Instance = {
        ...born(name, 'Instance', at, input.availabilityZone),
        ...tagged(input.tags),
        blueprintId: blueprint.blueprintId,
        blueprintName: blueprint.name,
        bundleId: bundle.bundleId,
        isStaticIp: false,
        privateIpAddress: '172.26.0.10',
        publicIpAddress: publicAddress(),
        ipAddressType: input.ipAddressType ?? 'dualstack',
        hardware: { cpuCount: bundle.cpuCount, ramSizeInGb: bundle.ramSizeInGb, disks: [] },
        networking: {
          monthlyTransfer: { gbPerMonthAllocated: bundle.transferPerMonthInGb },
          ports: [...FIRST_PORTS],
        },
        state: RUNNING,
        username: blueprint.group === 'ubuntu' ? 'ubuntu' : 'ec2-user',
        sshKeyName: input.keyPairName ?? 'LightsailDefaultKeyPair',
      };
      return operation('CreateInstance', instances.put(name, instance, at), at);
    }),
  })),
  GetInstances: answer<object, GetInstancesResult>((_input, at) => ({ instances: instances.all(at) })),
  GetInstance: answer<GetInstanceRequest, GetInstanceResult>(({ instanceName }, at) => ({
    instance: instances.get(instanceName, at),
  })),
  GetInstanceState: answer<GetInstanceStateRequest, GetInstanceStateResult>(({ instanceName }, at) => ({
    state: instances.get(instanceName, at).state,
  })),
  StartInstance: become(RUNNING, 'StartInstance'),
  StopInstance: become(STOPPED, 'StopInstance'),
  RebootInstance: become(RUNNING, 'RebootInstance'),
  DeleteInstance: answer<DeleteInstanceRequest, { operations: Operation[] }>(({ instanceName }, at) => ({
    operations: [operation('DeleteInstance', instances.remove(instanceName, at), at)],
  })),

  OpenInstancePublicPorts: answer<OpenInstancePublicPortsRequest, OpenInstancePublicPortsResult>(
    ({ instanceName = '', portInfo }, at) => {
      const instance = instances.get(instanceName, at);
      const opened = { ...port(portInfo?.fromPort), ...portInfo };
      const ports = [...(instance.networking?.ports ?? []), opened];
      instances.put(instanceName, { ...instance, networking: { ...instance.networking, ports } }, at);
      return { operation: operation('OpenInstancePublicPorts', instance, at) };
    },
  ),
  GetInstancePortStates: answer<GetInstancePortStatesRequest, GetInstancePortStatesResult>(
    ({ instanceName }, at) => ({
      portStates: (instances.get(instanceName, at).networking?.ports ?? []).map(
        ({ fromPort, toPort, protocol, cidrs }) => ({
          fromPort,
          toPort,
          protocol,
          state: 'open',
          cidrs: cidrs ?? ['0.0.0.0/0'],
        }),
      ),
    }),
  ),

  CreateInstanceSnapshot: answer<CreateInstanceSnapshotRequest, { operations: Operation[] }>(
    ({ instanceName, instanceSnapshotName: name = '', tags }, at) => {
      const from = instances.get(instanceName, at);
      const snapshot: InstanceSnapshot = {
        ...born(name, 'InstanceSnapshot', at, from.location?.availabilityZone),
        ...tagged(tags),
        state: 'available',
        progress: '100%',
        fromAttachedDisks: [],
        fromInstanceName: from.name,
        fromInstanceArn: from.arn,
        fromBlueprintId: from.blueprintId,
        fromBundleId: from.bundleId,
        isFromAutoSnapshot: false,
        sizeInGb: bundleOf(from.bundleId).diskSizeInGb,
      };
      return { operations: [operation('CreateInstanceSnapshot', snapshots.put(name, snapshot, at), at)] };
    },
  ),
  GetInstanceSnapshots: answer<object, GetInstanceSnapshotsResult>((_input, at) => ({
    instanceSnapshots: snapshots.all(at),
  })),
  DeleteInstanceSnapshot: answer<DeleteInstanceSnapshotRequest, { operations: Operation[] }>(
    ({ instanceSnapshotName }, at) => ({
      operations: [operation('DeleteInstanceSnapshot', snapshots.remove(instanceSnapshotName, at), at)],
    }),
  ),
};

function become(state: Instance['state'], type: OperationType) {
  return answer<StartInstanceRequest, { operations: Operation[] }>(
    ({ instanceName = '' }, at: CallContext) => {
      const instance = instances.put(instanceName, { ...instances.get(instanceName, at), state }, at);
      return { operations: [operation(type, instance, at)] };
    },
  );
}

function port(number = 0): InstancePortInfo {
  return {
    fromPort: number,
    toPort: number,
    protocol: 'tcp',
    accessFrom: 'Anywhere (0.0.0.0/0)',
    accessType: 'Public',
    commonName: '',
    accessDirection: 'inbound',
    cidrs: ['0.0.0.0/0'],
  };
}

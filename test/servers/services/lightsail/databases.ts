import type {
  ContainerService,
  CreateContainerServiceRequest,
  CreateContainerServiceResult,
  CreateLoadBalancerRequest,
  CreateRelationalDatabaseRequest,
  CreateRelationalDatabaseSnapshotRequest,
  DeleteContainerServiceRequest,
  DeleteLoadBalancerRequest,
  DeleteRelationalDatabaseRequest,
  DeleteRelationalDatabaseSnapshotRequest,
  GetContainerServicesRequest,
  GetLoadBalancersResult,
  GetRelationalDatabaseSnapshotsResult,
  GetRelationalDatabasesResult,
  LoadBalancer,
  Operation,
  OperationType,
  RelationalDatabase,
  RelationalDatabaseSnapshot,
  StopRelationalDatabaseRequest,
} from '@aws-sdk/client-lightsail';
import type { CallContext } from '../../call-context.ts';
import { randomBytes } from '../../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { born, kept, operation, tagged } from './kept.ts';

const databases = kept<RelationalDatabase>('RelationalDatabase');
const snapshots = kept<RelationalDatabaseSnapshot>('RelationalDatabaseSnapshot');
const balancers = kept<LoadBalancer>('LoadBalancer');
/** By name, which they tell as `containerServiceName`. */
const containers = kept<ContainerService & { name?: string }>('ContainerService');

interface Operations {
  operations: Operation[];
}

/** Databases, load balancers and container services: billed whether used or not. */
export const databaseAnswers: ServiceAnswers['answers'] = {
  CreateRelationalDatabase: answer<CreateRelationalDatabaseRequest, Operations>((input, at) => {
    const { relationalDatabaseName: name = '', relationalDatabaseBlueprintId: blueprint = '' } = input;
    const database: RelationalDatabase = {
      ...born(name, 'RelationalDatabase', at, input.availabilityZone ?? `${at.region}a`),
      ...tagged(input.tags),
      relationalDatabaseBlueprintId: blueprint,
      relationalDatabaseBundleId: input.relationalDatabaseBundleId,
      masterDatabaseName: input.masterDatabaseName,
      masterUsername: input.masterUsername,
      state: 'available',
      backupRetentionEnabled: true,
      engine: blueprint.split('_')[0],
      publiclyAccessible: input.publiclyAccessible ?? false,
    };
    return { operations: [operation('CreateRelationalDatabase', databases.put(name, database, at), at)] };
  }),
  GetRelationalDatabases: answer<object, GetRelationalDatabasesResult>((_input, at) => ({
    relationalDatabases: databases.all(at),
  })),
  StopRelationalDatabase: become('stopped', 'StopRelationalDatabase'),
  StartRelationalDatabase: become('available', 'StartRelationalDatabase'),
  /** Neither skipped nor named, AWS refuses: the choice is asked for. */
  DeleteRelationalDatabase: answer<DeleteRelationalDatabaseRequest, Operations>(
    ({ relationalDatabaseName, skipFinalSnapshot, finalRelationalDatabaseSnapshotName: final }, at) => {
      const database = databases.get(relationalDatabaseName, at);
      if (!skipFinalSnapshot && !final) {
        throw new AwsRefusal(
          'InvalidInputException',
          'FinalRelationalDatabaseSnapshotName is required unless SkipFinalSnapshot is specified.',
        );
      }
      if (final) snapshot(final, database, at);
      databases.remove(relationalDatabaseName, at);
      return { operations: [operation('DeleteRelationalDatabase', database, at)] };
    },
  ),
  CreateRelationalDatabaseSnapshot: answer<CreateRelationalDatabaseSnapshotRequest, Operations>(
    ({ relationalDatabaseName, relationalDatabaseSnapshotName: name = '' }, at) => ({
      operations: [
        operation(
          'CreateRelationalDatabaseSnapshot',
          snapshot(name, databases.get(relationalDatabaseName, at), at),
          at,
        ),
      ],
    }),
  ),
  GetRelationalDatabaseSnapshots: answer<object, GetRelationalDatabaseSnapshotsResult>((_input, at) => ({
    relationalDatabaseSnapshots: snapshots.all(at),
  })),
  DeleteRelationalDatabaseSnapshot: answer<DeleteRelationalDatabaseSnapshotRequest, Operations>(
    ({ relationalDatabaseSnapshotName: name }, at) => ({
      operations: [operation('DeleteRelationalDatabaseSnapshot', snapshots.remove(name, at), at)],
    }),
  ),

  CreateLoadBalancer: answer<CreateLoadBalancerRequest, Operations>(
    ({ loadBalancerName: name = '', instancePort, healthCheckPath, tags }, at) => {
      const balancer: LoadBalancer = {
        ...born(name, 'LoadBalancer', at),
        ...tagged(tags),
        dnsName: `${randomBytes(16).toString('hex')}-${name}.${at.region}.elb.amazonaws.com`,
        state: 'active',
        protocol: 'HTTP',
        publicPorts: [80],
        healthCheckPath: healthCheckPath ?? '/',
        instancePort,
        instanceHealthSummary: [],
      };
      return { operations: [operation('CreateLoadBalancer', balancers.put(name, balancer, at), at)] };
    },
  ),
  GetLoadBalancers: answer<object, GetLoadBalancersResult>((_input, at) => ({
    loadBalancers: balancers.all(at),
  })),
  DeleteLoadBalancer: answer<DeleteLoadBalancerRequest, Operations>(({ loadBalancerName }, at) => ({
    operations: [operation('DeleteLoadBalancer', balancers.remove(loadBalancerName, at), at)],
  })),

  CreateContainerService: answer<CreateContainerServiceRequest, CreateContainerServiceResult>(
    ({ serviceName: name = '', power, scale, tags, deployment }, at) => {
      const { name: containerServiceName, supportCode: _, ...common } = born(name, 'ContainerService', at);
      const containerService: ContainerService = {
        ...common,
        ...tagged(tags),
        containerServiceName,
        power,
        powerId: `${power}-1`,
        state: deployment ? 'RUNNING' : 'READY',
        scale,
        isDisabled: false,
        principalArn: '',
        privateDomainName: `${name}.service.local`,
        url: `https://${name}.${randomBytes(6).toString('hex')}.${at.region}.cs.amazonlightsail.com/`,
        ...(deployment && {
          currentDeployment: {
            version: 1,
            state: 'ACTIVE',
            ...(deployment.containers && { containers: deployment.containers }),
            createdAt: common.createdAt,
          },
        }),
      };
      return { containerService: containers.put(name, containerService, at) };
    },
  ),
  GetContainerServices: answer<GetContainerServicesRequest, { containerServices: ContainerService[] }>(
    ({ serviceName }, at) => ({
      containerServices: serviceName ? [containers.get(serviceName, at)] : containers.all(at),
    }),
  ),
  DeleteContainerService: answer<DeleteContainerServiceRequest, object>(({ serviceName }, at) => {
    containers.remove(serviceName, at);
    return {};
  }),
};

function become(state: string, type: OperationType) {
  return answer<StopRelationalDatabaseRequest, Operations>(({ relationalDatabaseName: name = '' }, at) => {
    const database = databases.put(name, { ...databases.get(name, at), state }, at);
    return { operations: [operation(type, database, at)] };
  });
}

function snapshot(name: string, from: RelationalDatabase, at: CallContext): RelationalDatabaseSnapshot {
  return snapshots.put(
    name,
    {
      ...born(name, 'RelationalDatabaseSnapshot', at, from.location?.availabilityZone),
      engine: from.engine,
      state: 'available',
      fromRelationalDatabaseName: from.name,
      fromRelationalDatabaseArn: from.arn,
      fromRelationalDatabaseBundleId: from.relationalDatabaseBundleId,
      fromRelationalDatabaseBlueprintId: from.relationalDatabaseBlueprintId,
    },
    at,
  );
}

import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateDBClusterCommand,
  type CreateDBClusterMessage,
  CreateDBInstanceCommand,
  type CreateDBInstanceMessage,
  CreateDBInstanceReadReplicaCommand,
  CreateDBSubnetGroupCommand,
  DeleteDBClusterCommand,
  DeleteDBInstanceCommand,
  DeleteDBSubnetGroupCommand,
  ModifyDBClusterCommand,
  ModifyDBInstanceCommand,
  PromoteReadReplicaCommand,
  RDSClient,
  StartDBInstanceCommand,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { type Case, type Prepare, proveRefusals } from '../prove-refusals.ts';
import { refuses } from './rds.ts';

type RdsCase = (rds: RDSClient, ec2: EC2Client) => Promise<Case>;

const DBInstanceIdentifier = 'shop';
const DBClusterIdentifier = 'orders';
const login = { MasterUsername: 'shop', MasterUserPassword: 'correct-horse' };

function instance(rds: RDSClient, more: Partial<CreateDBInstanceMessage> = {}): Promise<unknown> {
  const size = { DBInstanceClass: 'db.t3.micro', AllocatedStorage: 20 };
  return rds.send(
    new CreateDBInstanceCommand({ DBInstanceIdentifier, Engine: 'postgres', ...size, ...login, ...more }),
  );
}

function cluster(rds: RDSClient, more: Partial<CreateDBClusterMessage> = {}): Promise<unknown> {
  return rds.send(
    new CreateDBClusterCommand({ DBClusterIdentifier, Engine: 'aurora-postgresql', ...login, ...more }),
  );
}

type FinalSnapshot = { SkipFinalSnapshot?: boolean; FinalDBSnapshotIdentifier?: string };
const TAKES = { FinalDBSnapshotIdentifier: 'last' };
const SKIPS = { SkipFinalSnapshot: true };

function choice(
  create: (rds: RDSClient) => Promise<unknown>,
  remove: (rds: RDSClient, snapshot: FinalSnapshot) => Promise<unknown>,
  first: FinalSnapshot,
  then: FinalSnapshot,
): RdsCase {
  return async (rds) => {
    await create(rds);
    let snapshot = first;
    return {
      call: () => remove(rds, snapshot),
      cure: async () => {
        snapshot = then;
      },
    };
  };
}

const removeInstance = (rds: RDSClient, snapshot: FinalSnapshot) =>
  rds.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier, ...snapshot }));
const removeCluster = (rds: RDSClient, snapshot: FinalSnapshot) =>
  rds.send(new DeleteDBClusterCommand({ DBClusterIdentifier, ...snapshot }));

const CASES: Readonly<Record<string, RdsCase>> = {
  'DeleteDBInstance: deletion protection is on': async (rds) => {
    await instance(rds, { DeletionProtection: true });
    const off = { DBInstanceIdentifier, DeletionProtection: false };
    return {
      call: () => removeInstance(rds, SKIPS),
      cure: () => rds.send(new ModifyDBInstanceCommand(off)),
    };
  },
  'DeleteDBInstance: it neither takes nor skips a final snapshot': choice(
    instance,
    removeInstance,
    {},
    TAKES,
  ),
  'DeleteDBInstance: it both takes and skips a final snapshot': choice(
    instance,
    removeInstance,
    { ...TAKES, ...SKIPS },
    SKIPS,
  ),
  'DeleteDBCluster: deletion protection is on': async (rds) => {
    await cluster(rds, { DeletionProtection: true });
    const off = { DBClusterIdentifier, DeletionProtection: false };
    return {
      call: () => removeCluster(rds, SKIPS),
      cure: () => rds.send(new ModifyDBClusterCommand(off)),
    };
  },
  'DeleteDBCluster: it has members': async (rds) => {
    await cluster(rds);
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier,
        DBClusterIdentifier,
        Engine: 'aurora-postgresql',
        DBInstanceClass: 'db.r6g.large',
      }),
    );
    return { call: () => removeCluster(rds, SKIPS), cure: () => removeInstance(rds, {}) };
  },
  'DeleteDBCluster: it neither takes nor skips a final snapshot': choice(cluster, removeCluster, {}, TAKES),
  'DeleteDBCluster: it both takes and skips a final snapshot': choice(
    cluster,
    removeCluster,
    { ...TAKES, ...SKIPS },
    SKIPS,
  ),
  'DeleteDBSubnetGroup: a database is in it': async (rds, ec2) => {
    const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand());
    const DBSubnetGroupName = 'private';
    await rds.send(
      new CreateDBSubnetGroupCommand({
        DBSubnetGroupName,
        DBSubnetGroupDescription: 'private',
        SubnetIds: Subnets.map(({ SubnetId = '' }) => SubnetId),
      }),
    );
    await instance(rds, { DBSubnetGroupName });
    return {
      call: () => rds.send(new DeleteDBSubnetGroupCommand({ DBSubnetGroupName })),
      cure: () => removeInstance(rds, SKIPS),
    };
  },
  'StopDBInstance: it is a read replica': async (rds) => {
    await instance(rds);
    const replica = { DBInstanceIdentifier: 'replica' };
    await rds.send(
      new CreateDBInstanceReadReplicaCommand({
        ...replica,
        SourceDBInstanceIdentifier: DBInstanceIdentifier,
      }),
    );
    return {
      call: () => rds.send(new StopDBInstanceCommand(replica)),
      cure: () => rds.send(new PromoteReadReplicaCommand(replica)),
    };
  },
  'StopDBInstance: it is stopped': async (rds) => {
    await instance(rds);
    const call = () => rds.send(new StopDBInstanceCommand({ DBInstanceIdentifier }));
    await call();
    return { call, cure: () => rds.send(new StartDBInstanceCommand({ DBInstanceIdentifier })) };
  },
};

proveRefusals(
  refuses,
  Object.fromEntries(
    Object.entries(CASES).map(([name, prepare]): [string, Prepare] => [
      name,
      (account) => prepare(account.client(RDSClient), account.client(EC2Client)),
    ]),
  ),
);

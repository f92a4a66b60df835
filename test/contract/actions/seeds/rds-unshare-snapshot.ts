import {
  CreateDBClusterCommand,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  CreateDBSnapshotCommand,
  ModifyDBClusterSnapshotAttributeCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import type { TestAccount } from '../../../servers/aws-server.ts';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

const MASTER = { MasterUsername: 'root', MasterUserPassword: 'not-a-real-password' };

/** Of an instance; shared with an account by name as well; of a cluster. */
export const seed: Seed['seed'] = async (account, n) => {
  const share = { AttributeName: 'restore', ValuesToAdd: n === 1 ? ['all', '444455556666'] : ['all'] };
  return [n === 2 ? await ofCluster(account, share) : await ofInstance(account, share)];
};

interface Share {
  readonly AttributeName: string;
  readonly ValuesToAdd: string[];
}

async function ofInstance(account: TestAccount, share: Share) {
  const rds = account.client(RDSClient, REGION);
  await rds.send(
    new CreateDBInstanceCommand({
      ...MASTER,
      DBInstanceIdentifier: 'shop',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'mysql',
      AllocatedStorage: 20,
    }),
  );
  const DBSnapshotIdentifier = 'shop-today';
  const { DBSnapshot } = await rds.send(
    new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'shop', DBSnapshotIdentifier }),
  );
  await rds.send(new ModifyDBSnapshotAttributeCommand({ DBSnapshotIdentifier, ...share }));
  return { region: REGION, name: DBSnapshotIdentifier, arn: DBSnapshot?.DBSnapshotArn ?? '' };
}

async function ofCluster(account: TestAccount, share: Share) {
  const rds = account.client(RDSClient, REGION);
  await rds.send(
    new CreateDBClusterCommand({ ...MASTER, DBClusterIdentifier: 'shop', Engine: 'aurora-mysql' }),
  );
  const DBClusterSnapshotIdentifier = 'shop-cluster-today';
  const { DBClusterSnapshot } = await rds.send(
    new CreateDBClusterSnapshotCommand({ DBClusterIdentifier: 'shop', DBClusterSnapshotIdentifier }),
  );
  await rds.send(new ModifyDBClusterSnapshotAttributeCommand({ DBClusterSnapshotIdentifier, ...share }));
  const arn = DBClusterSnapshot?.DBClusterSnapshotArn ?? '';
  return { region: REGION, name: DBClusterSnapshotIdentifier, arn };
}

import { CreateDBInstanceCommand, type CreateDBInstanceMessage, RDSClient } from '@aws-sdk/client-rds';
import type { Target } from '../../../src/change/action.ts';
import type { TestAccount } from '../../servers/aws-server.ts';
import { REGION } from './policies.ts';

/** One database; another engine; two of them. */
export async function databases(
  account: TestAccount,
  n: number,
  settings: Partial<CreateDBInstanceMessage>,
): Promise<readonly Target[]> {
  const rds = account.client(RDSClient, REGION);
  const names = n === 2 ? ['shop', 'old'] : ['shop'];
  for (const DBInstanceIdentifier of names) {
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier,
        DBInstanceClass: 'db.t3.micro',
        Engine: n === 1 ? 'postgres' : 'mysql',
        AllocatedStorage: 20,
        MasterUsername: 'root',
        MasterUserPassword: 'not-a-real-password',
        ...settings,
      }),
    );
  }
  return names.map((name) => ({ region: REGION, name }));
}

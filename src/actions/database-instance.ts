import { type DBInstance, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import type { AwsClients } from '../aws/gate.ts';
import type { Call, Target } from '../change/action.ts';
import { told } from '../inventory/told.ts';
import type { Json } from '../kernel/json.ts';

/** @throws SDK exceptions */
export async function readInstance(aws: AwsClients, { region, name }: Target): Promise<DBInstance> {
  const { DBInstances } = await aws
    .client(RDSClient, region)
    .send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: name }));
  return told(DBInstances?.[0], 'DBInstances');
}

export function modifyInstance({ region, name }: Target, change: Readonly<Record<string, Json>>): Call {
  return {
    load: () => import('@aws-sdk/client-rds'),
    client: 'RDS',
    operation: 'ModifyDBInstance',
    region,
    input: { DBInstanceIdentifier: name, ...change },
    needs: ['rds:ModifyDBInstance'],
  };
}

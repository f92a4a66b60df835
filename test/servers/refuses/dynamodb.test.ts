import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './dynamodb.ts';

const TableName = 'orders';

proveRefusals(refuses, {
  'DeleteTable: deletion protection is on': async (account) => {
    const dynamodb = account.client(DynamoDBClient);
    await dynamodb.send(
      new CreateTableCommand({
        TableName,
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
      }),
    );
    return {
      call: () => dynamodb.send(new DeleteTableCommand({ TableName })),
      cure: () => dynamodb.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false })),
    };
  },
});

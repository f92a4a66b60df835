import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  CreateFunctionCommand,
  GetAccountSettingsCommand,
  InvokeCommand,
  LambdaClient,
  ListProvisionedConcurrencyConfigsCommand,
  PutFunctionConcurrencyCommand,
  PutProvisionedConcurrencyConfigCommand,
} from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('a function answers until its concurrency is taken away', async () => {
  const account = server.openAccount();
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [] });
  const { Role } = await account
    .client(IAMClient)
    .send(new CreateRoleCommand({ RoleName: 'worker', AssumeRolePolicyDocument }));
  const lambda = account.client(LambdaClient, 'us-east-1');
  const FunctionName = 'worker';
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName,
      Role: Role?.Arn,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { ZipFile: Buffer.from('code') },
    }),
  );
  const said = await lambda.send(new InvokeCommand({ FunctionName }));
  expect([said.StatusCode, Buffer.from(said.Payload ?? []).toString()]).toEqual([200, 'null']);
  const later = await lambda.send(new InvokeCommand({ FunctionName, InvocationType: 'Event' }));
  expect(later.StatusCode).toBe(202);
  const settings = await lambda.send(new GetAccountSettingsCommand({}));
  expect(settings.AccountUsage?.FunctionCount).toBe(1);

  const provisioned = { FunctionName, Qualifier: '1', ProvisionedConcurrentExecutions: 5 };
  await lambda.send(new PutProvisionedConcurrencyConfigCommand(provisioned));
  const { ProvisionedConcurrencyConfigs } = await lambda.send(
    new ListProvisionedConcurrencyConfigsCommand({ FunctionName }),
  );
  expect(ProvisionedConcurrencyConfigs).toMatchObject([{ AllocatedProvisionedConcurrentExecutions: 5 }]);

  await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }));
  await expect(lambda.send(new InvokeCommand({ FunctionName }))).rejects.toMatchObject({
    name: 'TooManyRequestsException',
  });
});

import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  AddPermissionCommand,
  CreateFunctionCommand,
  LambdaClient,
  RemovePermissionCommand,
} from '@aws-sdk/client-lambda';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './lambda.ts';

proveRefusals(refuses, {
  'AddPermission: the policy has a statement of that id': async (account) => {
    const AssumeRolePolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ],
    });
    const { Role } = await account
      .client(IAMClient)
      .send(new CreateRoleCommand({ RoleName: 'runs', AssumeRolePolicyDocument }));
    const lambda = account.client(LambdaClient);
    const FunctionName = 'orders';
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName,
        Role: Role?.Arn,
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Code: { ZipFile: new Uint8Array([80, 75, 5, 6, ...Array.from({ length: 18 }, () => 0)]) },
      }),
    );
    const StatementId = 'Bucket';
    const call = () =>
      lambda.send(
        new AddPermissionCommand({
          FunctionName,
          StatementId,
          Action: 'lambda:InvokeFunction',
          Principal: 's3.amazonaws.com',
        }),
      );
    await call();
    return {
      call,
      cure: () => lambda.send(new RemovePermissionCommand({ FunctionName, StatementId })),
    };
  },
});

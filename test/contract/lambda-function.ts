import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, type CreateFunctionRequest, LambdaClient } from '@aws-sdk/client-lambda';
import type { TestAccount } from '../servers/aws-server.ts';

export const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

/** A function that does nothing, with a role of its own. @returns its ARN */
export async function makeFunction(
  account: TestAccount,
  region: string,
  name: string,
  more: Partial<CreateFunctionRequest> = {},
): Promise<string> {
  const { Role } = await account
    .client(IAMClient)
    .send(
      new CreateRoleCommand({ RoleName: `role-of-${name}`, AssumeRolePolicyDocument: JSON.stringify(TRUST) }),
    );
  const { FunctionArn = '' } = await account.client(LambdaClient, region).send(
    new CreateFunctionCommand({
      FunctionName: name,
      Role: Role?.Arn,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { ZipFile: EMPTY_ZIP },
      ...more,
    }),
  );
  return FunctionArn;
}

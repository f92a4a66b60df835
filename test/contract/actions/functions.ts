import {
  AddPermissionCommand,
  type AddPermissionRequest,
  CreateFunctionUrlConfigCommand,
  LambdaClient,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda';
import type { ResourceTarget } from '../../../src/actions/found.ts';
import type { TestAccount } from '../../servers/aws-server.ts';
import { makeFunction } from '../lambda-function.ts';
import { policyTarget, REGION } from './policies.ts';

export async function newFunction(account: TestAccount, FunctionName: string): Promise<ResourceTarget> {
  const FunctionArn = await makeFunction(account, REGION, FunctionName);
  return policyTarget(account, FunctionName, FunctionArn);
}

/**
 * The opening alone; beside a bucket's notifications, an account's own right and a public URL's statement, which stay;
 * on a published version as well.
 */
export async function openFunction(
  account: TestAccount,
  Principal: string,
  n: number,
): Promise<ResourceTarget> {
  const target = await newFunction(account, 'orders');
  const lambda = account.client(LambdaClient, REGION);
  const allow = (StatementId: string, more: Partial<AddPermissionRequest>) =>
    lambda.send(
      new AddPermissionCommand({
        FunctionName: target.name,
        StatementId,
        Action: 'lambda:InvokeFunction',
        Principal,
        ...more,
      }),
    );
  await allow('Opened', {});
  if (n === 1) {
    const SourceArn = 'arn:aws:s3:::photos';
    await allow('Bucket', { Principal: 's3.amazonaws.com', SourceArn, SourceAccount: account.id });
    await allow('Own', { Principal: `arn:aws:iam::${account.id}:root` });
    await allow('Visitors', { Action: 'lambda:InvokeFunctionUrl', Principal: '*' });
    await lambda.send(new CreateFunctionUrlConfigCommand({ FunctionName: target.name, AuthType: 'NONE' }));
  }
  if (n === 2) {
    const { Version } = await lambda.send(new PublishVersionCommand({ FunctionName: target.name }));
    await allow('OldVersion', { Qualifier: Version });
  }
  return target;
}

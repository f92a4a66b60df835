import {
  type FunctionUrlConfig,
  GetPolicyCommand,
  LambdaClient,
  paginateListFunctions,
  paginateListFunctionUrlConfigs,
} from '@aws-sdk/client-lambda';
import { errorCode } from '../../../aws/attempt.ts';
import { type PolicyDocument, parsePolicy } from '../../../policy/document.ts';
import { listCollector } from '../../list-collector.ts';
import { type FunctionUrl, LambdaFunction } from '../../resources/lambda-function.ts';
import { secretVariables } from './secret-variables.ts';

export const collector = listCollector({
  id: 'lambda-function',
  scope: 'region',
  resource: LambdaFunction,
  client: LambdaClient,
  list: paginateListFunctions,
  items: (page) => page.Functions,
  describe: ({ FunctionName = '', FunctionArn = '', Environment, LastModified, Role }) => ({
    id: FunctionName,
    arn: FunctionArn,
    // AWS writes `+0000`, which ISO 8601 spells `+00:00` or `Z`.
    fields: {
      modifiedAt: LastModified ? new Date(LastModified).toISOString() : null,
      ...(!Environment?.Error && { secretVariables: secretVariables(Environment?.Variables ?? {}) }),
      role: Role ?? null,
    },
  }),
  reads: [
    {
      fields: ['policy'],
      ask: async (lambda, { FunctionName = '' }) => ({ policy: await readPolicy(lambda, FunctionName) }),
    },
    {
      fields: ['urls'],
      ask: async (lambda, { FunctionName = '' }) => {
        const urls: FunctionUrl[] = [];
        for await (const page of paginateListFunctionUrlConfigs({ client: lambda }, { FunctionName })) {
          for (const config of page.FunctionUrlConfigs ?? []) {
            urls.push(await readUrl(lambda, FunctionName, config));
          }
        }
        return { urls };
      },
    },
  ],
});

async function readUrl(lambda: LambdaClient, name: string, config: FunctionUrlConfig): Promise<FunctionUrl> {
  // arn:…:function:NAME, and :ALIAS where the URL belongs to one
  const alias = config.FunctionArn?.split(':')[7] ?? null;
  return {
    url: config.FunctionUrl ?? '',
    authType: config.AuthType === 'AWS_IAM' ? 'AWS_IAM' : 'NONE',
    alias,
    policy: await readPolicy(lambda, name, alias),
  };
}

async function readPolicy(
  lambda: LambdaClient,
  name: string,
  alias: string | null = null,
): Promise<PolicyDocument | null> {
  try {
    const { Policy = '' } = await lambda.send(
      new GetPolicyCommand({ FunctionName: name, ...(alias !== null && { Qualifier: alias }) }),
    );
    return parsePolicy(Policy);
  } catch (error) {
    if (errorCode(error) === 'ResourceNotFoundException') return null;
    throw error;
  }
}

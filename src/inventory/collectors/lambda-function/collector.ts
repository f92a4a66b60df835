import {
  type FunctionUrlConfig,
  GetPolicyCommand,
  LambdaClient,
  paginateListAliases,
  paginateListFunctions,
  paginateListFunctionUrlConfigs,
  paginateListVersionsByFunction,
} from '@aws-sdk/client-lambda';
import { errorCode } from '../../../aws/attempt.ts';
import { type PolicyDocument, parsePolicy } from '../../../policy/document.ts';
import { listCollector } from '../../list-collector.ts';
import { type FunctionUrl, LambdaFunction, type QualifiedPolicy } from '../../resources/lambda-function.ts';
import { told } from '../../told.ts';
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
      fields: ['qualifiedPolicies'],
      ask: async (lambda, { FunctionName = '' }) => {
        const qualifiedPolicies: QualifiedPolicy[] = [];
        for (const qualifier of await listQualifiers(lambda, FunctionName)) {
          const policy = await readPolicy(lambda, FunctionName, qualifier);
          if (policy) qualifiedPolicies.push({ qualifier, policy });
        }
        return { qualifiedPolicies };
      },
    },
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

/** Published versions and aliases; the function itself has a policy of its own. */
async function listQualifiers(client: LambdaClient, FunctionName: string): Promise<readonly string[]> {
  const qualifiers: string[] = [];
  for await (const page of paginateListVersionsByFunction({ client }, { FunctionName })) {
    qualifiers.push(...told(page.Versions, 'Versions').map(({ Version }) => told(Version, 'Version')));
  }
  for await (const page of paginateListAliases({ client }, { FunctionName })) {
    qualifiers.push(...told(page.Aliases, 'Aliases').map(({ Name }) => told(Name, 'Name')));
  }
  return qualifiers.filter((one) => one !== '$LATEST');
}

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

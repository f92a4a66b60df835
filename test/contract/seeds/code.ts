import { CreateRepositoryCommand, ECRClient, SetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateFunctionUrlConfigCommand,
  LambdaClient,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda';
import { makeFunction } from '../lambda-function.ts';
import { OPEN_POLICY, SEED_REGION, type Seed } from './seed.ts';

const functions: Seed = async (account) => {
  const lambda = account.client(LambdaClient, SEED_REGION);
  await makeFunction(account, SEED_REGION, 'plain');
  await makeFunction(account, SEED_REGION, 'website', {
    Environment: { Variables: { DB_PASSWORD: 'not-a-real-password', TABLE: 'orders' } },
  });
  const FunctionName = 'website';
  await lambda.send(
    new AddPermissionCommand({
      FunctionName,
      StatementId: 'Open',
      Action: 'lambda:InvokeFunctionUrl',
      Principal: '*',
      FunctionUrlAuthType: 'NONE',
    }),
  );
  const { Version } = await lambda.send(new PublishVersionCommand({ FunctionName }));
  await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: Version }));
  await lambda.send(
    new AddPermissionCommand({
      FunctionName,
      Qualifier: Version,
      StatementId: 'Stranger',
      Action: 'lambda:InvokeFunction',
      Principal: '444455556666',
    }),
  );
  await lambda.send(new CreateFunctionUrlConfigCommand({ FunctionName, AuthType: 'NONE' }));
  const place = { type: 'AWS::Lambda::Function', region: SEED_REGION };
  return [
    { ...place, id: 'plain', fields: { policy: null, urls: [], secretVariables: [], qualifiedPolicies: [] } },
    {
      ...place,
      id: 'website',
      fields: {
        secretVariables: ['DB_PASSWORD'],
        qualifiedPolicies: [{ qualifier: Version, policy: { statements: [{ sid: 'Stranger' }] } }],
        policy: { statements: [{ sid: 'Open' }] },
        urls: [{ authType: 'NONE', alias: null, policy: { statements: [{ sid: 'Open' }] } }],
      },
    },
  ];
};

const repositories: Seed = async (account) => {
  const ecr = account.client(ECRClient, SEED_REGION);
  for (const repositoryName of ['app', 'team/shared']) {
    await ecr.send(new CreateRepositoryCommand({ repositoryName }));
  }
  const policyText = JSON.stringify(OPEN_POLICY);
  await ecr.send(new SetRepositoryPolicyCommand({ repositoryName: 'team/shared', policyText }));
  const place = { type: 'AWS::ECR::Repository', region: SEED_REGION };
  return [
    { ...place, id: 'app', fields: { policy: null } },
    { ...place, id: 'team/shared', fields: { policy: { statements: [{ sid: 'Open' }] } } },
  ];
};

export const code = { 'lambda-function': functions, 'ecr-repository': repositories };

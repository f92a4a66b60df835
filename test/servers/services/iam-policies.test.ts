import {
  CreatePolicyCommand,
  CreateServiceSpecificCredentialCommand,
  CreateUserCommand,
  DeleteServiceSpecificCredentialCommand,
  DeleteUserPermissionsBoundaryCommand,
  GetUserCommand,
  IAMClient,
  ListOrganizationsFeaturesCommand,
  ListServiceSpecificCredentialsCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
  ResetServiceSpecificCredentialCommand,
  SimulateCustomPolicyCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const allow = (...Action: string[]) => ({ Effect: 'Allow', Action, Resource: '*' });

test('a simulation follows the policies, their denials and the boundary', async () => {
  const account = server.openAccount();
  const iam = account.client(IAMClient);
  const { User } = await iam.send(new CreateUserCommand({ UserName: 'dev' }));
  const PolicyDocument = policy(allow('ec2:*', 's3:*'), {
    Effect: 'Deny',
    Action: 's3:Delete*',
    Resource: 'arn:aws:s3:::logs/*',
  });
  await iam.send(new PutUserPolicyCommand({ UserName: 'dev', PolicyName: 'work', PolicyDocument }));
  const decisions = async (ActionNames: string[], ResourceArns?: string[]) =>
    (
      await iam.send(
        new SimulatePrincipalPolicyCommand({ PolicySourceArn: User?.Arn, ActionNames, ResourceArns }),
      )
    ).EvaluationResults?.map((one) => one.EvalDecision);
  expect(await decisions(['ec2:RunInstances', 'iam:CreateUser'])).toEqual(['allowed', 'implicitDeny']);
  expect(await decisions(['s3:DeleteObject'], ['arn:aws:s3:::logs/a', 'arn:aws:s3:::web/a'])).toEqual([
    'explicitDeny',
    'allowed',
  ]);

  const boundary = new CreatePolicyCommand({ PolicyName: 'only-s3', PolicyDocument: policy(allow('s3:*')) });
  const PermissionsBoundary = (await iam.send(boundary)).Policy?.Arn;
  await iam.send(new PutUserPermissionsBoundaryCommand({ UserName: 'dev', PermissionsBoundary }));
  const boundaryOf = async () =>
    (await iam.send(new GetUserCommand({ UserName: 'dev' }))).User?.PermissionsBoundary
      ?.PermissionsBoundaryArn;
  expect(await boundaryOf()).toBe(PermissionsBoundary);
  expect(await decisions(['ec2:RunInstances', 's3:GetObject'])).toEqual(['implicitDeny', 'allowed']);
  await iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName: 'dev' }));
  expect(await boundaryOf()).toBeUndefined();
  expect(await decisions(['ec2:RunInstances'])).toEqual(['allowed']);
});

test('a policy of nobody is simulated with the context given', async () => {
  const iam = server.openAccount().client(IAMClient);
  const simulate = (ContextEntries?: { ContextKeyName: string; ContextKeyValues: string[] }[]) =>
    iam.send(
      new SimulateCustomPolicyCommand({
        PolicyInputList: [
          policy({
            ...allow('sts:AssumeRole'),
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          }),
        ],
        ActionNames: ['sts:AssumeRole'],
        ContextEntries: ContextEntries?.map((one) => ({ ...one, ContextKeyType: 'boolean' })),
      }),
    );
  expect((await simulate()).EvaluationResults).toMatchObject([
    { EvalDecision: 'implicitDeny', MissingContextValues: ['aws:MultiFactorAuthPresent'] },
  ]);
  const mfa = { ContextKeyName: 'aws:MultiFactorAuthPresent', ContextKeyValues: ['true'] };
  expect((await simulate([mfa])).EvaluationResults).toMatchObject([{ EvalDecision: 'allowed' }]);
});

test('a Bedrock key is made twice at most, expires, is renewed and deleted', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-11-01T00:00:00Z'));
  const iam = account.client(IAMClient);
  await iam.send(new CreateUserCommand({ UserName: 'backdoor' }));
  const create = new CreateServiceSpecificCredentialCommand({
    UserName: 'backdoor',
    ServiceName: 'bedrock.amazonaws.com',
    CredentialAgeDays: 30,
  });
  const { ServiceSpecificCredential: made } = await iam.send(create);
  await iam.send(create);
  await expect(iam.send(create)).rejects.toMatchObject({ name: 'LimitExceededException' });
  const id = { ServiceSpecificCredentialId: made?.ServiceSpecificCredentialId };
  const reset = await iam.send(new ResetServiceSpecificCredentialCommand(id));
  expect(reset.ServiceSpecificCredential?.ServiceCredentialSecret).not.toBe(made?.ServiceCredentialSecret);
  account.clock.set(new Date('2026-12-05T00:00:00Z'));
  const list = async () =>
    (await iam.send(new ListServiceSpecificCredentialsCommand({ AllUsers: true })))
      .ServiceSpecificCredentials;
  const listed = await list();
  expect(listed?.map((one) => one.Status)).toEqual(['Expired', 'Expired']);
  expect(JSON.stringify(listed)).not.toContain('Secret"');
  await iam.send(new DeleteServiceSpecificCredentialCommand(id));
  expect(await list()).toHaveLength(1);
});

test('an account without an organisation has no features of one', async () => {
  const iam = server.openAccount().client(IAMClient);
  await expect(iam.send(new ListOrganizationsFeaturesCommand({}))).rejects.toMatchObject({
    name: 'OrganizationNotFoundException',
  });
});

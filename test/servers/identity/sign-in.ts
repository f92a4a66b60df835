/** Users and roles for the tests of this folder, each with the policies that the test is about. */
import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import type { Credentials as StsCredentials } from '@aws-sdk/client-sts';
import type { Login, TestAccount } from '../aws-server.ts';

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

export function policy(...Statement: readonly Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

export function allow(...Action: readonly string[]): Statement {
  return { Effect: 'Allow', Action, Resource: '*' };
}

export function trust(Principal: unknown, Condition?: unknown, Action = 'sts:AssumeRole'): Statement {
  return { Effect: 'Allow', Action, Principal, ...(Condition !== undefined && { Condition }) };
}

export async function user(
  account: TestAccount,
  name: string,
  ...statements: readonly Statement[]
): Promise<Login> {
  const iam = account.client(IAMClient);
  const { User } = await iam.send(new CreateUserCommand({ UserName: name }));
  if (statements.length > 0) {
    const PolicyDocument = policy(...statements);
    await iam.send(new PutUserPolicyCommand({ UserName: name, PolicyName: 'own', PolicyDocument }));
  }
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
  return {
    arn: User?.Arn ?? '',
    credentials: {
      accessKeyId: AccessKey?.AccessKeyId ?? '',
      secretAccessKey: AccessKey?.SecretAccessKey ?? '',
    },
    env: {},
  };
}

/** @returns its ARN */
export async function role(
  account: TestAccount,
  name: string,
  trusts: readonly Statement[],
  ...statements: readonly Statement[]
): Promise<string> {
  const iam = account.client(IAMClient);
  const AssumeRolePolicyDocument = policy(...trusts);
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument }));
  if (statements.length > 0) {
    const PolicyDocument = policy(...statements);
    await iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: 'own', PolicyDocument }));
  }
  return Role?.Arn ?? '';
}

/** Temporary credentials as a login. */
export function session(given: StsCredentials | undefined, arn = ''): Login {
  return {
    arn,
    credentials: {
      accessKeyId: given?.AccessKeyId ?? '',
      secretAccessKey: given?.SecretAccessKey ?? '',
      sessionToken: given?.SessionToken ?? '',
    },
    env: {},
  };
}

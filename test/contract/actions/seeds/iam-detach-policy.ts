import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

const READ_ONLY = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const EVERYTHING = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

/** The account's own policy on a user beside another one; on a group of two; on a role, and on all three. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  const { Policy } = await iam.send(
    new CreatePolicyCommand({ PolicyName: 'all', PolicyDocument: EVERYTHING }),
  );
  const policyArn = Policy?.Arn ?? '';
  for (const UserName of ['mina', 'jun']) await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new AttachUserPolicyCommand({ UserName: 'mina', PolicyArn: READ_ONLY }));
  await iam.send(new AttachUserPolicyCommand({ UserName: 'mina', PolicyArn: policyArn }));
  await iam.send(new CreateGroupCommand({ GroupName: 'developers' }));
  await iam.send(new AttachGroupPolicyCommand({ GroupName: 'developers', PolicyArn: policyArn }));
  for (const UserName of ['mina', 'jun']) {
    await iam.send(new AddUserToGroupCommand({ UserName, GroupName: 'developers' }));
  }
  await iam.send(new CreateRoleCommand({ RoleName: 'build', Path: '/ci/', AssumeRolePolicyDocument: TRUST }));
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'build', PolicyArn: policyArn }));
  const user = { region: 'us-east-1', kind: 'user', name: 'mina', policyArn };
  const group = { region: 'us-east-1', kind: 'group', name: 'developers', policyArn };
  const role = { region: 'us-east-1', kind: 'role', name: 'build', policyArn };
  return n === 0 ? [user] : n === 1 ? [group] : [role, user, group];
};

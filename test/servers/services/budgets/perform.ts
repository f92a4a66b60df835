/** Does what a budget action says, and takes it back. */
import type { Definition } from '@aws-sdk/client-budgets';
import type { CallContext } from '../../call-context.ts';

/** @throws {Error} what the service asked of says, where it refuses */
export async function perform(at: CallContext, definition: Definition, undo: boolean): Promise<void> {
  const { IamActionDefinition: iam, ScpActionDefinition: scp, SsmActionDefinition: ssm } = definition;
  if (iam) await policyOnIdentities(at, iam, undo);
  if (scp) await policyOnTargets(at, scp, undo);
  if (ssm) await instances(at, ssm, undo);
}

async function policyOnIdentities(
  at: CallContext,
  { PolicyArn, Users = [], Groups = [], Roles = [] }: NonNullable<Definition['IamActionDefinition']>,
  undo: boolean,
): Promise<void> {
  const {
    AttachGroupPolicyCommand,
    AttachRolePolicyCommand,
    AttachUserPolicyCommand,
    DetachGroupPolicyCommand,
    DetachRolePolicyCommand,
    DetachUserPolicyCommand,
    IAMClient,
  } = await import('@aws-sdk/client-iam');
  const iam = at.moto(IAMClient);
  for (const UserName of Users) {
    const input = { UserName, PolicyArn };
    if (undo) await iam.send(new DetachUserPolicyCommand(input));
    else await iam.send(new AttachUserPolicyCommand(input));
  }
  for (const GroupName of Groups) {
    const input = { GroupName, PolicyArn };
    if (undo) await iam.send(new DetachGroupPolicyCommand(input));
    else await iam.send(new AttachGroupPolicyCommand(input));
  }
  for (const RoleName of Roles) {
    const input = { RoleName, PolicyArn };
    if (undo) await iam.send(new DetachRolePolicyCommand(input));
    else await iam.send(new AttachRolePolicyCommand(input));
  }
}

async function policyOnTargets(
  at: CallContext,
  { PolicyId, TargetIds = [] }: NonNullable<Definition['ScpActionDefinition']>,
  undo: boolean,
): Promise<void> {
  const { AttachPolicyCommand, DetachPolicyCommand, OrganizationsClient } = await import(
    '@aws-sdk/client-organizations'
  );
  const organizations = at.moto(OrganizationsClient);
  for (const TargetId of TargetIds) {
    const input = { PolicyId, TargetId };
    if (undo) await organizations.send(new DetachPolicyCommand(input));
    else await organizations.send(new AttachPolicyCommand(input));
  }
}

async function instances(
  at: CallContext,
  { ActionSubType, Region, InstanceIds = [] }: NonNullable<Definition['SsmActionDefinition']>,
  undo: boolean,
): Promise<void> {
  if (ActionSubType === 'STOP_EC2_INSTANCES') {
    const { EC2Client, StartInstancesCommand, StopInstancesCommand } = await import('@aws-sdk/client-ec2');
    const ec2 = at.moto(EC2Client, Region);
    if (undo) await ec2.send(new StartInstancesCommand({ InstanceIds }));
    else await ec2.send(new StopInstancesCommand({ InstanceIds }));
    return;
  }
  const { RDSClient, StartDBInstanceCommand, StopDBInstanceCommand } = await import('@aws-sdk/client-rds');
  const rds = at.moto(RDSClient, Region);
  for (const DBInstanceIdentifier of InstanceIds) {
    if (undo) await rds.send(new StartDBInstanceCommand({ DBInstanceIdentifier }));
    else await rds.send(new StopDBInstanceCommand({ DBInstanceIdentifier }));
  }
}

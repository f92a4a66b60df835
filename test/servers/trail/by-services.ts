/** Calls that AWS's services make because of a call: Auto Scaling with its own role, CloudFormation in the caller's name. */
import type { CallContext } from '../call-context.ts';
import { memory } from '../call-context.ts';
import type { Machines } from '../happened.ts';
import type { Structure } from '../model/service-model.ts';
import { newId, type Principal } from '../principal.ts';
import type { CallByService } from './call-by-service.ts';
import { stackCalls } from './stack-calls.ts';

const AUTO_SCALING = 'autoscaling.amazonaws.com';
const GROUP = 'aws:autoscaling:groupName';
const ENDED: ReadonlySet<string> = new Set(['shutting-down', 'terminated']);

/** Instances of groups that the trail has told of, and whether they still run. */
const told = memory('region', () => new Map<string, 'running' | 'ended'>());
const roleId = memory('account', () => newId('AROA'));

/** @param machines as they are after the call, where it moved some */
export async function callsByServices(
  at: CallContext,
  machines: Machines | undefined,
): Promise<readonly CallByService[]> {
  const isStack = at.service.id === 'cloudformation' && at.operation.name === 'CreateStack';
  return [...(isStack ? await stackCalls(at) : []), ...(machines ? groupCalls(at, machines) : [])];
}

function groupCalls(at: CallContext, { instances }: Machines): readonly CallByService[] {
  const known = told(at).value;
  const ofGroups = instances.filter((one) => groupOf(one) !== undefined);
  const begun = ofGroups.filter((one) => !known.has(idOf(one)) && !isEnded(one));
  const ended = ofGroups.filter((one) => known.get(idOf(one)) === 'running' && isEnded(one));
  for (const one of ofGroups) known.set(idOf(one), isEnded(one) ? 'ended' : 'running');
  // What its owner ended by a call is told by that call.
  const isOwners = at.service.id === 'ec2' && at.operation.name === 'TerminateInstances';
  const byGroup = Map.groupBy(begun, (one) => groupOf(one) ?? '');
  const by = { service: 'ec2', principal: autoScaling(at), invokedBy: AUTO_SCALING };
  return [
    ...[...byGroup.values()].map((launched) => ({
      ...by,
      operation: 'RunInstances',
      input: launch(launched),
      output: { OwnerId: at.account.id, Instances: launched },
    })),
    ...(ended.length === 0 || isOwners ? [] : [{ ...by, operation: 'TerminateInstances', ...ending(ended) }]),
  ];
}

function launch(launched: readonly Structure[]): Structure {
  const { ImageId, InstanceType, KeyName, SubnetId } = launched[0] ?? {};
  const count = launched.length;
  return { ImageId, InstanceType, KeyName, SubnetId, MinCount: count, MaxCount: count };
}

function ending(ended: readonly Structure[]): { readonly input: Structure; readonly output: Structure } {
  return {
    input: { InstanceIds: ended.map(idOf) },
    output: {
      TerminatingInstances: ended.map((one) => ({
        InstanceId: idOf(one),
        CurrentState: { Code: 32, Name: 'shutting-down' },
        PreviousState: { Code: 16, Name: 'running' },
      })),
    },
  };
}

/** A session of the role that Auto Scaling has in every account. */
function autoScaling(at: CallContext): Principal {
  const { account, clock } = { account: at.account.id, clock: at.account.clock };
  const userName = 'AWSServiceRoleForAutoScaling';
  const principalId = roleId(at).value;
  return {
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${userName}/AutoScaling`,
    userId: `${principalId}:AutoScaling`,
    type: 'AssumedRole',
    session: {
      createdAt: clock.now(),
      expiresAt: new Date(clock.nowMs() + 3_600_000),
      mfaAuthenticated: false,
      issuer: {
        type: 'Role',
        principalId,
        arn: `arn:aws:iam::${account}:role/aws-service-role/${AUTO_SCALING}/${userName}`,
        accountId: account,
        userName,
      },
    },
  };
}

function groupOf({ Tags }: Structure): string | undefined {
  const tags = (Tags ?? []) as readonly { readonly Key?: string; readonly Value?: string }[];
  return tags.find(({ Key }) => Key === GROUP)?.Value;
}

function idOf({ InstanceId }: Structure): string {
  return InstanceId as string;
}

function isEnded({ State }: Structure): boolean {
  return ENDED.has((State as { readonly Name?: string } | undefined)?.Name ?? '');
}

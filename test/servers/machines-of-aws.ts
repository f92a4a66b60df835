/**
 * Instances that AWS starts and ends by itself: for an Auto Scaling group, a fleet, a spot request, a stack. No call of the
 * account tells of each, so after every call that may have moved some, moto is asked which there are.
 */
import { type CallContext, memory } from './call-context.ts';
import type { Machines } from './happened.ts';
import type { Structure } from './model/service-model.ts';

export const MOVES_MACHINES: readonly string[] = [
  'autoscaling:AttachInstances',
  'autoscaling:CreateAutoScalingGroup',
  'autoscaling:DeleteAutoScalingGroup',
  'autoscaling:DetachInstances',
  'autoscaling:ExecutePolicy',
  'autoscaling:SetDesiredCapacity',
  'autoscaling:SetInstanceHealth',
  'autoscaling:TerminateInstanceInAutoScalingGroup',
  'autoscaling:UpdateAutoScalingGroup',
  'cloudformation:CreateStack',
  'cloudformation:DeleteStack',
  'cloudformation:ExecuteChangeSet',
  'cloudformation:UpdateStack',
  'ec2:CancelSpotFleetRequests',
  'ec2:CancelSpotInstanceRequests',
  'ec2:CreateFleet',
  'ec2:DeleteFleets',
  'ec2:ModifyFleet',
  'ec2:ModifySpotFleetRequest',
  'ec2:RequestSpotFleet',
  'ec2:RequestSpotInstances',
  'ec2:TerminateInstances',
];

const moves = new Set(MOVES_MACHINES);
const hasSome = memory('region', () => false);

/** To be asked after a call that succeeded. `undefined` where it moved no machine of AWS's. */
export async function machinesAfter(at: CallContext): Promise<Machines | undefined> {
  const operation = `${at.service.id}:${at.operation.name}`;
  if (!moves.has(operation)) return undefined;
  // A group puts another one in the place of what its owner ends; who has no group is not asked.
  if (operation === 'ec2:TerminateInstances' && !hasSome(at).value) return undefined;
  hasSome(at).value = true;
  const { EC2Client, paginateDescribeInstances, paginateDescribeVolumes } = await import(
    '@aws-sdk/client-ec2'
  );
  const client = at.moto(EC2Client);
  const instances: object[] = [];
  for await (const { Reservations = [] } of paginateDescribeInstances({ client }, {})) {
    instances.push(...Reservations.flatMap(({ Instances = [] }) => Instances));
  }
  const volumes: object[] = [];
  for await (const { Volumes = [] } of paginateDescribeVolumes({ client }, {})) volumes.push(...Volumes);
  return { instances: instances as Structure[], volumes: volumes as Structure[] };
}

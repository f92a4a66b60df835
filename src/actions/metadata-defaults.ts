/** The region's defaults for the metadata service of instances (IMDS). */

import type { InstanceMetadataDefaultsResponse } from '@aws-sdk/client-ec2';
import { EC2Client, GetInstanceMetadataDefaultsCommand } from '@aws-sdk/client-ec2';
import type { AwsClients } from '../aws/gate.ts';
import type { Action, Call, Target } from '../change/action.ts';
import { Ec2RegionDefaults } from '../inventory/resources/ec2-region-defaults.ts';
import type { Json } from '../kernel/json.ts';
import { ec2Call } from './ec2-call.ts';
import { theRegion } from './found.ts';
import { refuseIfManaged } from './organization-managed.ts';

/** What actions on them have in common. */
export const METADATA_DEFAULTS = {
  reads: ['ec2:GetInstanceMetadataDefaults'],
  writes: ['ec2:ModifyInstanceMetadataDefaults'],
  refuses: refuseIfManaged,
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: theRegion(Ec2RegionDefaults),
} as const satisfies Partial<Action<Target, { readonly managedBy: 'account' | 'declarative-policy' }>>;

/** @throws SDK exceptions */
export async function readDefaults(
  aws: AwsClients,
  { region }: Target,
): Promise<InstanceMetadataDefaultsResponse> {
  const { AccountLevel = {} } = await aws
    .client(EC2Client, region)
    .send(new GetInstanceMetadataDefaultsCommand({}));
  return AccountLevel;
}

export function setDefaults(target: Target, input: Readonly<Record<string, Json>>): Call {
  return ec2Call(target, 'ModifyInstanceMetadataDefaults', input);
}

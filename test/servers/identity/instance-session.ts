/** Credentials as an instance's metadata service hands them out: EC2 assumes the instance's role, and the trail has it. */
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { AccountState } from '../account-state.ts';
import { type Credentials, newCredentials, type Principal } from '../principal.ts';
import { sdkClient } from '../sdk-client.ts';

const EC2 = 'ec2.amazonaws.com';
const SECONDS = 6 * 3600;

interface Wanted {
  readonly roleName: string;
  readonly instanceId: string;
  readonly imds: '1.0' | '2.0';
}

/** @throws where the role does not trust EC2, or is not there */
export async function instanceSession(
  account: AccountState,
  port: number,
  { roleName, instanceId, imds }: Wanted,
): Promise<{ readonly credentials: Credentials; readonly principal: Principal }> {
  const ec2 = newCredentials('user');
  account.keys.add(ec2, { account: account.id, arn: EC2, userId: EC2, type: 'AWSService' });
  const sts = sdkClient(STSClient, {
    port,
    region: 'us-east-1',
    credentials: ec2,
    headers: { 'x-forwarded-for': EC2, 'user-agent': EC2 },
  });
  const { Credentials: given } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${account.id}:role/${roleName}`,
      RoleSessionName: instanceId,
      DurationSeconds: SECONDS,
    }),
  );
  account.keys.change(ec2.accessKeyId, 'gone');
  const credentials = {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    sessionToken: given?.SessionToken ?? '',
  };
  const principal = account.keys.ownerOf(credentials.accessKeyId);
  if (!principal?.session) throw new Error(`No session of ${roleName} was given out`);
  return {
    credentials,
    principal: { ...principal, session: { ...principal.session, ec2RoleDelivery: imds } },
  };
}

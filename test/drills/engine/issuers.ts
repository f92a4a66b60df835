/** Whether the hostile cast would get new sessions where it got its old ones: from an identity provider, from an instance. */
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import type { Login } from '../../servers/aws-server.ts';
import type { Play } from './play.ts';
import { stands } from './presence.ts';
import { filled } from './saved.ts';
import type { Member } from './scenario.ts';
import type { Truth } from './truth.ts';

type Issued = readonly [credentials: Login['credentials'], arn: string];

/** Those that are handed out, each with whose it is. */
export async function issuedAnew(play: Play, { hostile }: Truth): Promise<readonly Issued[]> {
  const issued: Issued[] = [];
  for (const [name, member] of Object.entries(play.scenario.cast)) {
    const { kind, role } = member;
    if (!member.hostile || (kind !== 'oidc' && kind !== 'instance')) continue;
    if (kind === 'instance' && !(await handsOut(play, member))) continue;
    const credentials = await play.issue(name).catch(() => undefined);
    const whose = hostile.principals.filter((arn) => arn.includes(`:assumed-role/${role}/`));
    for (const arn of credentials ? whose : []) if (credentials) issued.push([credentials, arn]);
  }
  return issued;
}

/** The instance runs, has its role, and its metadata service still answers as the thief asks. */
async function handsOut({ account, scenario, saved }: Play, { uses, imds }: Member): Promise<boolean> {
  const id = String(filled(uses, saved));
  const region = scenario.account.regionsUsed[0];
  if (!(await stands(account, { type: 'AWS::EC2::Instance', id, region }))) return false;
  const ec2 = account.client(EC2Client, region);
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [id] }));
  const { State, IamInstanceProfile, MetadataOptions } = Reservations?.[0]?.Instances?.[0] ?? {};
  if (State?.Name !== 'running' || IamInstanceProfile === undefined) return false;
  if (MetadataOptions?.HttpEndpoint === 'disabled') return false;
  return imds !== '1.0' || MetadataOptions?.HttpTokens !== 'required';
}

/** Ways in that the hostile cast still has: what they hold, what hands out more of it, who trusts them, what they left running. */
import { GetLoginProfileCommand, IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Login } from '../../servers/aws-server.ts';
import { footholds } from './footholds.ts';
import { issuedAnew } from './issuers.ts';
import type { Play, Played } from './play.ts';
import { valueAt } from './saved.ts';
import { sdkPackage } from './sdk-packages.ts';
import { rolesOpenToStrangers } from './trusts.ts';
import type { Truth } from './truth.ts';

type Credentials = Login['credentials'];

const READS = /^(Get|List|Describe|Head)/;
/** As many actions as say whether a principal may do anything. */
const ENOUGH = 20;
const USUAL = ['iam:ListUsers', 'ec2:DescribeInstances', 's3:ListAllMyBuckets', 'sts:AssumeRole'];

/** @returns ARNs of those who can get in, and what else lets them in */
export async function openDoors(play: Play, truth: Truth): Promise<ReadonlySet<string>> {
  const open = new Set<string>();
  for (const [credentials, arn] of credentialsOf(play, truth)) {
    if (await opens(credentials, arn, play)) open.add(arn);
  }
  for (const user of await usersWithKnownPassword(play, truth)) {
    const arn = `arn:aws:iam::${play.account.id}:user/${user}`;
    if (await mayDoAnything(arn, play)) open.add(arn);
  }
  for (const [credentials, arn] of await issuedAnew(play, truth)) {
    if (await opens(credentials, arn, play)) open.add(arn);
  }
  for (const { name, arn } of await rolesOpenToStrangers(play)) {
    open.add(arn);
    const sessions = truth.hostile.principals.filter((one) => one.includes(`:assumed-role/${name}/`));
    for (const session of sessions) open.add(session);
  }
  for (const foothold of await footholds(play.account, truth)) open.add(foothold);
  return open;
}

/** Those they used, and those they made and kept. */
function credentialsOf(
  { hostileCredentials, played, account }: Play,
  { hostile }: Truth,
): readonly (readonly [Credentials, string])[] {
  const used = hostileCredentials.map(
    (one) => [one.accessKeyId, [one, hostile.keys.get(one.accessKeyId) ?? one.accessKeyId]] as const,
  );
  const made = played.flatMap(({ hostile: isHostile, output }) => {
    const key = valueAt('AccessKey', output) ?? valueAt('Credentials', output);
    if (!isHostile || key === undefined) return [];
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken, UserName } = key as Record<string, string>;
    const session = [valueAt('AssumedRoleUser.Arn', output), valueAt('FederatedUser.Arn', output)];
    const user = UserName && `arn:aws:iam::${account.id}:user/${UserName}`;
    const whose = [...session, user].find((arn) => typeof arn === 'string') ?? AccessKeyId;
    const credentials: Credentials = {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      ...(SessionToken && { sessionToken: SessionToken }),
    };
    return [[AccessKeyId, [credentials, whose]] as const];
  });
  return [...new Map([...made, ...used]).values()];
}

async function opens(credentials: Credentials, arn: string, play: Play): Promise<boolean> {
  const { account } = play;
  const login: Login = { arn, credentials, env: {} };
  const isKnown = await isAnswered(
    account.client(STSClient, 'us-east-1', login).send(new GetCallerIdentityCommand()),
  );
  if (!isKnown) return false;
  if (credentials.sessionToken === undefined && (await mayDoAnything(arn, play))) return true;
  for (const { service, operation, region, input } of readsOf(play.played)) {
    const sdk = await sdkPackage(service);
    if (
      sdk &&
      (await isAnswered(account.client(sdk.Client, region, login).send(sdk.command(operation, input))))
    )
      return true;
  }
  return false;
}

/** What the hostile cast read, each once: whoever is shut out can read none of it. */
function readsOf(played: readonly Played[]): readonly Played[] {
  const reads = played.filter(
    ({ hostile, service, operation }) => hostile && service !== 'sts' && READS.test(operation),
  );
  return [...new Map(reads.map((one) => [`${one.service}:${one.operation}`, one])).values()];
}

async function mayDoAnything(arn: string, { account }: Play): Promise<boolean> {
  if (!arn.includes(':user/')) return false;
  const done = account.calls().filter(({ principal, error }) => principal === arn && error === undefined);
  const actions = [...new Set([...USUAL, ...done.flatMap((call) => call.actions)])].slice(0, ENOUGH);
  try {
    const { EvaluationResults = [] } = await account
      .client(IAMClient)
      .send(new SimulatePrincipalPolicyCommand({ PolicySourceArn: arn, ActionNames: actions }));
    return EvaluationResults.some(({ EvalDecision }) => EvalDecision === 'allowed');
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** Users whom the hostile cast gave a password, or signs in as, unless it was changed since. */
async function usersWithKnownPassword(
  { scenario, account }: Play,
  { artefacts }: Truth,
): Promise<readonly string[]> {
  const given = artefacts.filter(({ type }) => type === 'AWS::IAM::LoginProfile').map(({ id }) => id);
  const taken = Object.values(scenario.cast).flatMap(({ kind, hostile, user }) =>
    kind === 'console' && hostile && user !== undefined ? [user] : [],
  );
  const iam = account.client(IAMClient);
  const changed = new Set(
    account.trail.records().flatMap(({ eventName, eventTime, requestParameters }) => {
      if (
        !/^(Create|Update)LoginProfile$/.test(eventName) ||
        Date.parse(eventTime) < Date.parse(scenario.end)
      )
        return [];
      return [String(valueAt('userName', requestParameters))];
    }),
  );
  const known = [...new Set([...given, ...taken])].filter((user) => !changed.has(user));
  const standing: string[] = [];
  for (const UserName of known) {
    if (await isThere(iam.send(new GetLoginProfileCommand({ UserName })))) standing.push(UserName);
  }
  return standing;
}

async function isThere(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('NoSuchEntity');
}

async function isAnswered(asked: Promise<unknown>): Promise<boolean> {
  return await asked.then(
    () => true,
    () => false,
  );
}

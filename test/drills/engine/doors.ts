/** Ways in that the hostile cast still has: keys and sessions that are answered, passwords, and roles that trust their account. */
import {
  GetLoginProfileCommand,
  GetRoleCommand,
  IAMClient,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Login } from '../../servers/aws-server.ts';
import type { Play, Played } from './play.ts';
import { stands } from './presence.ts';
import { valueAt } from './saved.ts';
import { sdkPackage } from './sdk-packages.ts';
import type { Truth } from './truth.ts';

type Credentials = Login['credentials'];

const READS = /^(Get|List|Describe|Head)/;
/** As many actions as say whether a principal may do anything. */
const ENOUGH = 20;
const USUAL = ['iam:ListUsers', 'ec2:DescribeInstances', 's3:ListAllMyBuckets', 'sts:AssumeRole'];

/** @returns ARNs of those who can get in */
export async function openDoors(play: Play, truth: Truth): Promise<ReadonlySet<string>> {
  const open = new Set<string>();
  for (const [credentials, arn] of credentialsOf(play, truth)) {
    if (await opens(credentials, arn, play)) open.add(arn);
  }
  for (const user of await usersWithKnownPassword(play, truth)) {
    const arn = `arn:aws:iam::${play.account.id}:user/${user}`;
    if (await mayDoAnything(arn, play)) open.add(arn);
  }
  for (const role of await rolesOpenToStrangers(play)) open.add(role);
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
  const standing = await Promise.all(
    known.map((UserName) => isThere(iam.send(new GetLoginProfileCommand({ UserName })))),
  );
  return known.filter((_, at) => standing[at]);
}

/** Roles whose trust still names an account that only hostile calls brought in. */
async function rolesOpenToStrangers({ played, account }: Play): Promise<readonly string[]> {
  const trusts = played.flatMap(({ service, operation, input, hostile }) => {
    const document =
      input['AssumeRolePolicyDocument'] ??
      (operation === 'UpdateAssumeRolePolicy' && input['PolicyDocument']);
    if (service !== 'iam' || typeof document !== 'string') return [];
    return [{ role: String(input['RoleName']), accounts: accountsIn(document), hostile }];
  });
  const open: string[] = [];
  for (const role of new Set(trusts.filter(({ hostile }) => hostile).map((trust) => trust.role))) {
    if (!(await stands(account, { type: 'AWS::IAM::Role', id: role, region: 'global' }))) continue;
    const { Role } = await account.client(IAMClient).send(new GetRoleCommand({ RoleName: role }));
    const now = accountsIn(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''));
    const ofRole = trusts.filter((trust) => trust.role === role);
    const friends = new Set([
      account.id,
      ...ofRole.filter(({ hostile }) => !hostile).flatMap(({ accounts }) => accounts),
    ]);
    if (now.some((id) => !friends.has(id))) open.push(Role?.Arn ?? role);
  }
  return open;
}

function accountsIn(document: string): readonly string[] {
  return [...document.matchAll(/arn:aws:(?:iam|sts)::(\d{12}):/g)].map(([, id = '']) => id);
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

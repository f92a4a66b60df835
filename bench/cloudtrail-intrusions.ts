/** What strangers did in the made-up accounts: told, so that whoever looks for it knows what there is to find. */
import type { Call, Parts, Place } from './cloudtrail-call.ts';
import { type Caller, publicAddress } from './cloudtrail-callers.ts';
import { callOf } from './cloudtrail-calls.ts';
import { type MadeRecord, recordOf } from './cloudtrail-record.ts';
import { type Session, userSession } from './cloudtrail-session.ts';
import type { Random } from './random.ts';

export interface Intrusion {
  readonly what: string;
  readonly account: string;
  readonly address: string;
  /** When it began and ended, ISO. */
  readonly from: string;
  readonly until: string;
  readonly records: readonly { readonly region: string; readonly at: number; readonly record: MadeRecord }[];
}

interface Site {
  readonly account: string;
  readonly region: string;
  readonly callers: readonly Caller[];
}

interface Step {
  readonly call: Call;
  readonly region?: string;
  readonly error?: string;
  /** Else the one that the intrusion is under way with. */
  readonly by?: Session;
}

const DAY = 86_400_000;
const BOTO = 'Boto3/1.34.0 md/Botocore#1.34.0 ua/2.0 os/linux#6.6.9-amd64 md/arch#x86_64 lang/python#3.11.7';
const KALI = 'aws-cli/2.15.6 Python/3.11.8 Linux/6.6.9-amd64 source/x86_64.kali.2024 prompt/off';

export function intrusionsOf(made: Random, sites: readonly Site[], begin: number): readonly Intrusion[] {
  const at = (index: number): Site => {
    const site = sites[index % sites.length];
    if (!site) throw new RangeError('No account');
    return site;
  };
  return [
    leakedKey(made, at(0), begin + 17.1 * DAY),
    stolenInstanceKey(made, at(1), begin + 20.9 * DAY),
    consoleTaken(made, at(2), begin + 23.6 * DAY),
    secretsSwept(made, at(0), begin + 27.2 * DAY),
  ];
}

/** A user's key found by strangers: they look around, make a user of their own and start machines all over. */
function leakedKey(made: Random, site: Site, from: number): Intrusion {
  const address = publicAddress(made);
  const place = { from, until: from, address, agent: KALI };
  const stolen = userSession(made, site.account, 'ci-uploads', place);
  const own = userSession(made, site.account, 'support-backup', { ...place, agent: BOTO });
  const user = { userName: 'support-backup' };
  const newKey = { accessKeyId: own.identity['accessKeyId'], status: 'Active', ...user };
  return told(made, site, 'a leaked key, a user made, machines started', address, from, stolen, [
    { call: callOf('sts:GetCallerIdentity') },
    ...['ListUsers', 'ListRoles', 'ListPolicies', 'ListAttachedUserPolicies', 'GetAccountSummary'].map(
      (name) => ({
        call: callOf(`iam:${name}`),
        ...(name === 'ListRoles' && { error: 'AccessDenied' }),
      }),
    ),
    { call: callOf('s3:ListBuckets'), error: 'AccessDenied' },
    { call: writing('iam', 'CreateUser', user, { user: { ...user, arn: own.name } }) },
    {
      call: writing('iam', 'AttachUserPolicy', {
        ...user,
        policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
      }),
    },
    { call: writing('iam', 'CreateAccessKey', user, { accessKey: newKey }) },
    { call: writing('iam', 'CreateLoginProfile', { ...user, passwordResetRequired: false }) },
    ...['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-2'].flatMap((region) => [
      { call: callOf('ec2:DescribeInstanceTypes'), region, by: own },
      ...Array.from({ length: 5 }, () => ({ call: callOf('ec2:RunInstances'), region, by: own })),
    ]),
  ]);
}

/** An instance's key used from elsewhere, to read what lies in the buckets. */
function stolenInstanceKey(made: Random, site: Site, from: number): Intrusion {
  const address = publicAddress(made);
  const sessions = site.callers.filter(({ application }) => application === 1).flatMap((one) => one.sessions);
  const session = sessions.find((one) => one.from <= from && from < one.until);
  if (!session) throw new RangeError('No instance at that time');
  const stolen = { ...session, address, agent: BOTO };
  return told(made, site, "an instance's key used from outside", address, from, stolen, [
    { call: callOf('sts:GetCallerIdentity') },
    { call: callOf('s3:ListBuckets') },
    { call: callOf('iam:ListUsers'), error: 'AccessDenied' },
    { call: callOf('secretsmanager:ListSecrets'), error: 'AccessDenied' },
    ...Array.from({ length: 120 }, () => ({ call: callOf('s3:GetObject') })),
  ]);
}

/** A password guessed: the log switched off, a snapshot given away, an image encrypted and gone. */
function consoleTaken(made: Random, site: Site, from: number): Intrusion {
  const address = publicAddress(made);
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
  const user = userSession(made, site.account, 'office-admin', { from, until: from, address, agent });
  const signIn = (result: string): Call => ({
    source: 'signin',
    name: 'ConsoleLogin',
    eventType: 'AwsConsoleSignIn',
    parts: () => ({
      response: { ConsoleLogin: result },
      additional: {
        LoginTo: 'https://console.aws.amazon.com/console/home',
        MobileVersion: 'No',
        MFAUsed: 'No',
      },
    }),
  });
  const trail = { name: `arn:aws:cloudtrail:${site.region}:${site.account}:trail/main` };
  const shared = { snapshotId: `snap-0${made.hex(16)}`, attributeType: 'CREATE_VOLUME_PERMISSION' };
  return told(made, site, 'a password guessed, the trail stopped, a snapshot shared', address, from, user, [
    ...Array.from({ length: 9 }, () => ({ call: signIn('Failure') })),
    { call: signIn('Success') },
    ...['cloudtrail:DescribeTrails', 'ec2:DescribeSnapshots', 'rds:DescribeDBSnapshots'].map((id) => ({
      call: callOf(id),
    })),
    { call: writing('cloudtrail', 'StopLogging', trail) },
    { call: writing('cloudtrail', 'DeleteTrail', trail) },
    {
      call: writing('ec2', 'ModifySnapshotAttribute', {
        ...shared,
        createVolumePermission: { add: { items: [{ userId: '888877776666' }] } },
      }),
    },
    ...Array.from({ length: 8 }, () => ({ call: callOf('ec2:DeleteSnapshot') })),
  ]);
}

/** A pipeline's key used from elsewhere: every secret is read, and a way back left. */
function secretsSwept(made: Random, site: Site, after: number): Intrusion {
  const address = publicAddress(made);
  const runs = site.callers.flatMap((one) => one.sessions).filter(({ name }) => name.includes('/deploy-1/'));
  const run = runs.find((one) => one.from >= after);
  if (!run) throw new RangeError('No run of a pipeline at that time');
  const from = run.from + 300_000;
  const stolen = { ...run, address, agent: BOTO };
  const secret = (name: string): Call => ({
    source: 'secretsmanager',
    name: 'GetSecretValue',
    parts: () => ({ request: { secretId: name }, response: null }),
  });
  const trust = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: '888877776666' }, Action: 'sts:AssumeRole' }],
  });
  return told(
    made,
    site,
    "a pipeline's key used from outside, every secret read, a trust left behind",
    address,
    from,
    stolen,
    [
      { call: callOf('sts:GetCallerIdentity') },
      { call: callOf('secretsmanager:ListSecrets') },
      ...Array.from({ length: 45 }, (_, at) => ({
        call: secret(`app/${at}/database`),
        ...(at % 9 === 8 && { error: 'AccessDenied' }),
      })),
      { call: writing('iam', 'UpdateAssumeRolePolicy', { roleName: 'app-3', policyDocument: trust }) },
    ],
  );
}

function told(
  made: Random,
  site: Site,
  what: string,
  address: string,
  from: number,
  by: Session,
  steps: readonly Step[],
): Intrusion {
  const { account, region: home } = site;
  let at = from;
  const records = steps.map(({ call, region, error, by: other }) => {
    at += 2000 + made.below(call.data ? 5000 : 60_000);
    const isGlobal = ['iam', 'sts', 'signin'].includes(call.source);
    const place: Place = { account, region: region ?? (isGlobal ? 'us-east-1' : home), application: 1 };
    return { region: place.region, at, record: recordOf(made, call, other ?? by, place, at, error) };
  });
  return {
    what,
    account,
    address,
    from: new Date(from).toISOString(),
    until: new Date(at).toISOString(),
    records,
  };
}

function writing(
  source: string,
  name: string,
  request: Parts['request'],
  response: Parts['response'] = null,
): Call {
  return { source, name, write: true, parts: () => ({ request, response }) };
}

/** What a request carries for the conditions of policies. Keys AWS has and this does not know count as not carried. */
import type { CallContext } from '../call-context.ts';
import type { Structure, Value } from '../model/service-model.ts';
import type { Principal } from '../principal.ts';
import type { Facts } from './conditions.ts';
import type { Identity } from './iam-view.ts';
import { textsAt } from './parameter-paths.ts';

type Known = Readonly<Record<string, readonly string[] | undefined>>;

/** @param more keys of the service that only its own code can tell, in lower case */
export function factsOf(at: CallContext, identity: Identity | undefined, more: Known = {}): Facts {
  let known: Known | undefined;
  return (key) => {
    known ??= { ...globalFacts(at, identity), ...more };
    if (key in known) return known[key];
    const [, service = '', name = ''] = /^([^:]+):(.*)$/.exec(key) ?? [];
    if (key in NESTED) return listed(textsAt(at.input(), NESTED[key] ?? ''));
    if (key.startsWith('aws:principaltag/')) return tagged(identity?.tags ?? {}, key.slice(17));
    if (key.startsWith('aws:requesttag/')) return tagged(requestTags(at.input()), key.slice(15));
    if (key.startsWith(CONTEXT))
      return tagged(textMembers(asStructure(at.input()['EncryptionContext'])), key.slice(CONTEXT.length));
    if (key === 'aws:tagkeys') return listed(Object.keys(requestTags(at.input())));
    return service === 'aws' ? undefined : memberNamed(at.input(), SPELT[key] ?? name);
  };
}

/** Condition keys that are not spelt as the parameter they speak of. */
const SPELT: Readonly<Record<string, string>> = {
  'sts:rolesessionname': 'rolesessionname',
  's3:max-keys': 'maxkeys',
  's3:x-amz-acl': 'acl',
  's3:x-amz-server-side-encryption': 'serversideencryption',
  's3:versionid': 'versionid',
};

const CONTEXT = 'kms:encryptioncontext:';

/** Condition keys of parameters that stand a level deeper. */
const NESTED: Readonly<Record<string, string>> = {
  'ec2:metadatahttptokens': 'MetadataOptions.HttpTokens',
  'ec2:metadatahttpendpoint': 'MetadataOptions.HttpEndpoint',
  'ec2:instancemarkettype': 'InstanceMarketOptions.MarketType',
  'ec2:tenancy': 'Placement.Tenancy',
  'lambda:securitygroupids': 'VpcConfig.SecurityGroupIds',
  'lambda:subnetids': 'VpcConfig.SubnetIds',
};

/** The same facts with those of one ask, and without the keys that AWS does not know there. */
export function factsFor(facts: Facts, keys: ReadonlySet<string> | undefined, more: Known): Facts {
  return (key) => {
    if (key in more) return more[key];
    return keys && isOfEc2(key) && !isAmong(keys, key) ? undefined : facts(key);
  };
}

/** Keys that EC2 knows of some kinds of resource only. */
function isOfEc2(key: string): boolean {
  return /^ec2:|^aws:(requesttag\/|tagkeys$)/.test(key) && key !== 'ec2:region';
}

function isAmong(keys: ReadonlySet<string>, key: string): boolean {
  const slash = key.indexOf('/');
  return keys.has(slash < 0 ? key : `${key.slice(0, slash)}/\${tagkey}`);
}

function globalFacts(at: CallContext, identity: Identity | undefined): Known {
  const { principal, account } = at;
  const { session } = principal;
  const now = account.clock.now();
  const type = principalType(principal);
  return {
    'aws:currenttime': [now.toISOString()],
    'aws:epochtime': [String(Math.floor(now.getTime() / 1000))],
    'aws:requestedregion': [at.region],
    'ec2:region': [at.region],
    'aws:sourceip': [at.sourceIp],
    'aws:useragent': [at.userAgent],
    // The server speaks plain HTTP on loopback for callers who would have used TLS.
    'aws:securetransport': ['true'],
    'aws:principalarn': [principalArn(principal)],
    'aws:principalaccount': [principal.account],
    'aws:principaltype': type === undefined ? undefined : [type],
    'aws:principalisawsservice': [String(principal.type === 'AWSService')],
    'aws:viaawsservice': ['false'],
    'aws:userid': [principal.userId],
    'aws:username': type === 'User' && identity ? [identity.name] : undefined,
    'aws:multifactorauthpresent': session && [String(session.mfaAuthenticated)],
    'aws:multifactorauthage': session?.mfaAuthenticated
      ? [String(Math.floor((now.getTime() - session.createdAt.getTime()) / 1000))]
      : undefined,
    'aws:tokenissuetime': session && [session.createdAt.toISOString()],
    'aws:sourceidentity': session?.sourceIdentity === undefined ? undefined : [session.sourceIdentity],
    'aws:federatedprovider': session?.webIdFederation && [session.webIdFederation.provider],
  };
}

/** As `aws:PrincipalArn` has it: of a session its role. */
export function principalArn({ arn, type, session }: Principal): string {
  return type === 'AssumedRole' ? (session?.issuer?.arn ?? arn) : arn;
}

function principalType({ type, session }: Principal): string | undefined {
  if (type === 'Root') return 'Account';
  if (type === 'FederatedUser') return 'FederatedUser';
  if (type === 'AssumedRole') return 'AssumedRole';
  return type === 'IAMUser' || session ? 'User' : undefined;
}

function requestTags(input: Structure): Readonly<Record<string, string>> {
  const specifications = asList(input['TagSpecifications']).flatMap((one) =>
    asList(asStructure(one)['Tags']),
  );
  const lists = [...asList(input['Tags']), ...asList(input['tags']), ...specifications].map(asStructure);
  const pairs = lists.map((tag) => [
    (tag['Key'] ?? tag['key'] ?? tag['TagKey'] ?? '') as string,
    (tag['Value'] ?? tag['value'] ?? tag['TagValue'] ?? '') as string,
  ]);
  return {
    ...Object.fromEntries(pairs.filter(([key]) => key !== '')),
    ...textMembers(asStructure(input['Tags'])),
    ...textMembers(asStructure(input['tags'])),
  };
}

function textMembers(structure: Structure): Record<string, string> {
  return Object.fromEntries(
    Object.entries(structure).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function asList(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

function asStructure(value: Value | undefined): Structure {
  const isStructure =
    typeof value === 'object' &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !ArrayBuffer.isView(value);
  return isStructure ? (value as Structure) : {};
}

/** Keys of tags do not mind their case in conditions. */
function tagged(tags: Readonly<Record<string, string>>, key: string): readonly string[] | undefined {
  const found = Object.entries(tags).find(([name]) => name.toLowerCase() === key);
  return found && [found[1]];
}

function listed(values: readonly string[]): readonly string[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** `ec2:InstanceType` speaks of the parameter InstanceType, and so do most keys of services. */
function memberNamed(input: Structure, name: string): readonly string[] | undefined {
  const plain = name.replaceAll('-', '');
  const [, value] = Object.entries(input).find(([member]) => member.toLowerCase() === plain) ?? [];
  if (Array.isArray(value)) return listed(value.map(String));
  if (value === undefined || typeof value === 'object') return undefined;
  return [String(value)];
}

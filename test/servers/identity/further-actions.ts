/**
 * Actions that a call needs because of what it carries: tags, ACLs, versions, a source.
 * Source: AWS's Service Authorization Reference and "Required permissions for Amazon S3 API operations", November 2026.
 */
import type { IamAction } from '../../../src/kernel/reading.ts';
import type { CallContext } from '../call-context.ts';
import type { Structure } from '../model/service-model.ts';
import { textsAt } from './parameter-paths.ts';

interface Besides {
  readonly action: IamAction;
  readonly resource: string;
  readonly more?: Readonly<Record<string, readonly string[]>>;
}

interface Needed {
  /** On the resource of the call. */
  readonly actions: readonly IamAction[];
  /** On another one. */
  readonly besides: readonly Besides[];
}

/** Who makes a thing with tags must be allowed to tag it. */
const TAGGING: Readonly<Record<string, readonly [parameter: string, action: IamAction]>> = {
  'iam:CreateInstanceProfile': ['Tags', 'iam:TagInstanceProfile'],
  'iam:CreatePolicy': ['Tags', 'iam:TagPolicy'],
  'iam:CreateRole': ['Tags', 'iam:TagRole'],
  'iam:CreateUser': ['Tags', 'iam:TagUser'],
  'kms:CreateKey': ['Tags', 'kms:TagResource'],
  'lambda:CreateFunction': ['Tags', 'lambda:TagResource'],
  'secretsmanager:CreateSecret': ['Tags', 'secretsmanager:TagResource'],
  'sns:CreateTopic': ['Tags', 'sns:TagResource'],
  'sqs:CreateQueue': ['tags', 'sqs:TagQueue'],
};

export function furtherActions(at: CallContext, actions: readonly IamAction[]): Needed {
  const { service, operation } = at;
  const input = at.input();
  if (service.id === 's3') return s3Needed(at, actions, input);
  if (service.id === 'ec2') return { actions, besides: tagsOnCreate(at, input) };
  const [parameter, action] = TAGGING[`${service.id}:${operation.name}`] ?? [];
  const isTagged = parameter !== undefined && Object.keys(input[parameter] ?? {}).length > 0;
  return { actions: isTagged && action !== undefined ? [...actions, action] : actions, besides: [] };
}

function tagsOnCreate({ account, operation, region }: CallContext, input: Structure): readonly Besides[] {
  if (operation.name === 'CreateTags') return [];
  const kinds = new Set(
    ['TagSpecifications', 'TagSpecification'].flatMap((name) => textsAt(input, `${name}.ResourceType`)),
  );
  return [...kinds].map((kind) => ({
    action: 'ec2:CreateTags',
    resource: `arn:aws:ec2:${region}:${account.id}:${kind}/*`,
    more: { 'ec2:createaction': [operation.name] },
  }));
}

/** Reading or deleting a named version is another right than the newest. */
const OF_VERSION: Readonly<Record<string, IamAction>> = {
  's3:GetObject': 's3:GetObjectVersion',
  's3:DeleteObject': 's3:DeleteObjectVersion',
  's3:GetObjectAcl': 's3:GetObjectVersionAcl',
  's3:PutObjectAcl': 's3:PutObjectVersionAcl',
  's3:GetObjectTagging': 's3:GetObjectVersionTagging',
};

function s3Needed({ operation }: CallContext, actions: readonly IamAction[], input: Structure): Needed {
  const writes = actions.includes('s3:PutObject') && operation.name !== 'UploadPart';
  const further: IamAction[] = [];
  if (writes && input['ACL'] !== undefined) further.push('s3:PutObjectAcl');
  if (writes && input['Tagging'] !== undefined) further.push('s3:PutObjectTagging');
  if (input['BypassGovernanceRetention'] === true) further.push('s3:BypassGovernanceRetention');
  const source = input['CopySource'];
  if (typeof source === 'string')
    return { actions: ['s3:PutObject', ...further], besides: [readSource(source)] };
  const isVersion = input['VersionId'] !== undefined || textsAt(input, 'Delete.Objects.VersionId').length > 0;
  const own = isVersion ? actions.map((action) => OF_VERSION[action] ?? action) : actions;
  return { actions: [...own, ...further], besides: [] };
}

/** `bucket/key`, perhaps with a slash before and a version behind. */
function readSource(source: string): Besides {
  const [path = '', version] = source.replace(/^\//, '').split('?versionId=');
  return {
    action: version === undefined ? 's3:GetObject' : 's3:GetObjectVersion',
    resource: `arn:aws:s3:::${decodeURIComponent(path)}`,
  };
}

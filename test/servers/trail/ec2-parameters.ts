/** EC2's requests and answers in CloudTrail's form, which are two: one for the calls of before 2015, one for the younger. */
import type { Json } from '../../../src/kernel/json.ts';
import type { Called } from '../identify.ts';
import {
  type PlacedShape,
  placed,
  type Ref,
  type ServiceModel,
  type Structure,
  type Value,
} from '../model/service-model.ts';
import { DEFAULTS, isYoung, RENAMED, SETS } from './ec2-names.ts';
import { lowerFirst } from './parameters.ts';
import type { JsonObject } from './trail-record.ts';

const REMOVED = '<sensitiveDataRemoved>';

export function ec2Request({ service, operation }: Called, input: Structure): JsonObject {
  const { name } = operation;
  const shape = operation.input && placed(service, operation.input);
  if (!shape) return {};
  if (isYoung(name)) return { [`${name}Request`]: young(service, shape, input, (_, key) => key) };
  const told: Record<string, Json> = { ...old(service, shape, input, true), ...DEFAULTS[name] };
  if (name === 'RunInstances') return runInstances(told, input);
  asWords(told, name);
  if (name === 'ModifySnapshotAttribute')
    return shared(told, 'createVolumePermission', 'CREATE_VOLUME_PERMISSION');
  if (name === 'ModifyImageAttribute') return shared(told, 'launchPermission', 'launchPermission');
  return told;
}

/** Sizes of volumes are words, and one name differs, in what is asked and in what is answered. */
function asWords(told: Record<string, Json>, operation: string): void {
  for (const [from, to] of Object.entries(RENAMED[operation] ?? {})) rename(told, from, to);
  for (const size of ['size', 'volumeSize']) {
    const value = told[size];
    if (typeof value === 'number') told[size] = String(value);
  }
}

export function ec2Response({ service, operation }: Called, output: Structure, id: string): JsonObject {
  const { name } = operation;
  const shape = operation.output && placed(service, operation.output);
  if (isYoung(name)) {
    const xmlns = `http://ec2.amazonaws.com/doc/${service.metadata.apiVersion}/`;
    const said: JsonObject = shape ? young(service, shape, output, locationOf) : { return: true };
    return { [`${name}Response`]: { xmlns, requestId: id, ...said } };
  }
  if (!shape) return { requestId: id, _return: true };
  const said: Record<string, Json> = { ...old(service, shape, output, false) };
  asWords(said, name);
  rename(said, 'return', '_return');
  return { requestId: id, ...said };
}

/** Lists are sets with items; those that a request leaves empty are there and empty. */
function old(service: ServiceModel, shape: PlacedShape, value: Structure, isRequest: boolean): JsonObject {
  const told: Record<string, Json> = {};
  for (const [member, ref] of Object.entries(shape.members ?? {})) {
    const inner = placed(service, ref);
    const location = ref.locationName ?? member;
    const item = value[member];
    if (inner.type === 'list') {
      const [set, plain] = setOf(location, isRequest);
      const needed = isRequest && (EMPTY_IF_UNSAID.has(set) || location === 'Filter');
      if (item !== undefined || needed) told[set] = items(service, inner, item ?? [], plain, isRequest);
    } else if (item !== undefined) {
      const json = scalarOrStructure(service, inner, item, isRequest);
      if (json !== undefined) told[lowerFirst(location)] = json;
    }
  }
  return told;
}

/** Lists that CloudTrail names even where nothing was said of them. */
const EMPTY_IF_UNSAID: ReadonlySet<string> = new Set([
  'instancesSet',
  'ipPermissions',
  'groups',
  'ipRanges',
  'ipv6Ranges',
  'prefixListIds',
  'volumeSet',
  'snapshotSet',
  'vpcSet',
  'subnetSet',
  'securityGroupSet',
  'securityGroupIdSet',
  'imagesSet',
  'ownersSet',
  'executableBySet',
  'regionSet',
  'keySet',
  'keyPairIdSet',
  'routeTableIdSet',
  'networkAclIdSet',
  'availabilityZoneSet',
  'availabilityZoneIdSet',
  'blockDeviceMapping',
]);

function setOf(location: string, isRequest: boolean): readonly [set: string, item: string] {
  const key = location.charAt(0).toUpperCase() + location.slice(1);
  const known = SETS[key];
  if (known && (isRequest || known[1] === 'item')) return known;
  const name = lowerFirst(location);
  // Answers are named as on the wire, where lists are sets already.
  return isRequest && !name.endsWith('Set') ? [`${name}Set`, name] : [name, 'item'];
}

function items(
  service: ServiceModel,
  list: PlacedShape,
  value: Value,
  plain: string,
  isRequest: boolean,
): Json {
  const inner = list.member && placed(service, list.member);
  if (!inner || !Array.isArray(value) || value.length === 0) return {};
  return {
    items: (value as readonly Value[]).flatMap((item): Json[] => {
      if (inner.type !== 'structure') return [{ [plain]: item as Json }];
      const { tagSet, ...rest } = old(service, inner, item as Structure, isRequest);
      // A rule without tags is told without a set for them.
      const untagged = inner.shape === 'SecurityGroupRule' && isEmpty(tagSet);
      return [untagged || tagSet === undefined ? rest : tagsOf({ ...rest, tagSet })];
    }),
  };
}

function isEmpty(set: Json | undefined): boolean {
  return typeof set === 'object' && set !== null && Object.keys(set).length === 0;
}

/** Tags inside a tag specification are the one list without items. */
function tagsOf(told: JsonObject): JsonObject {
  const { tagSet, resourceType, ...rest } = told;
  const tags = tagSet as { readonly items?: Json } | undefined;
  if (resourceType === undefined || tagSet === undefined || Object.keys(rest).length > 0) return told;
  return { resourceType, tags: tags?.items ?? [] };
}

function scalarOrStructure(
  service: ServiceModel,
  shape: PlacedShape,
  value: Value,
  isRequest: boolean,
): Json | undefined {
  if (shape.sensitive) return REMOVED;
  if (shape.type === 'structure') return old(service, shape, value as Structure, isRequest);
  if (value instanceof Date) return value.getTime();
  return shape.type === 'blob' ? undefined : (value as Json);
}

/** The instance's image and how many are asked for stand where its answer has the instances. */
function runInstances(told: JsonObject, input: Structure): JsonObject {
  const { imageId, minCount, maxCount, keyName, monitoring, groupSet, securityGroupIdSet: _, ...rest } = told;
  const groups = [
    ...listOf(input['SecurityGroupIds']).map((groupId) => ({ groupId })),
    ...listOf(input['SecurityGroups']).map((groupName) => ({ groupName })),
  ];
  const one = Object.fromEntries(
    Object.entries({ imageId, minCount, maxCount, keyName }).filter(([, value]) => value !== undefined),
  ) as JsonObject;
  return {
    instancesSet: { items: [one] },
    ...((groups.length > 0 || groupSet !== undefined) && {
      groupSet: groups.length > 0 ? { items: groups } : {},
    }),
    ...rest,
    monitoring: monitoring ?? { enabled: false },
  };
}

/** Sharing is told alike whether it was asked for by permission or by user ids. */
function shared(told: JsonObject, permission: string, attributeType: string): JsonObject {
  const { operationType, userIdSet, securityGroupSet: _, attribute: __, userGroupSet, ...rest } = told;
  const named = {
    [permission]: { [operationType === 'remove' ? 'remove' : 'add']: userIdSet ?? userGroupSet ?? {} },
  };
  const given = rest[permission] as JsonObject | undefined;
  return { ...rest, ...(given ? { [permission]: given } : named), attributeType };
}

/** XML turned to JSON: one item stands alone, each item of a request has a tag number, words are values. */
function young(
  service: ServiceModel,
  shape: PlacedShape,
  value: Structure,
  nameOf: (ref: Ref, member: string) => string,
): JsonObject {
  const isRequest = nameOf !== locationOf;
  const told: Record<string, Json> = {};
  for (const [member, ref] of Object.entries(shape.members ?? {})) {
    const item = value[member];
    if (item === undefined) continue;
    const inner = placed(service, ref);
    // Requests name lists as the query protocol does, answers as their XML.
    const key =
      isRequest && inner.type === 'list' ? upperFirst(ref.locationName ?? member) : nameOf(ref, member);
    told[key] = inner.type === 'list' ? listed(inner, item) : one(inner, item);
  }
  return told;

  function one(shape: PlacedShape, value: Value): Json {
    if (shape.sensitive) return REMOVED;
    if (shape.type === 'structure') return young(service, shape, value as Structure, nameOf);
    return wordOf(value);
  }

  function listed(shape: PlacedShape, value: Value): Json {
    const inner = shape.member && placed(service, shape.member);
    const list = Array.isArray(value) && inner ? (value as readonly Value[]) : [];
    if (list.length === 0 || !inner) return '';
    const all = list.map((item, index): Json => {
      const json = one(inner, item);
      if (!isRequest) return json;
      return inner.type === 'structure'
        ? { ...(json as JsonObject), tag: index + 1 }
        : { tag: index + 1, content: json };
    });
    const [only] = all;
    const alone = all.length === 1 && only !== undefined ? only : all;
    return isRequest ? alone : { item: alone };
  }
}

function locationOf(ref: Ref, member: string): string {
  return ref.locationName ?? member;
}

/** A value that looks like a number or a truth is written as one. */
function wordOf(value: Value): Json {
  if (value instanceof Date) return value.toISOString();
  if (value === 'true' || value === 'false') return value === 'true';
  if (typeof value === 'string' && /^(0|[1-9]\d{0,14})$/.test(value)) return Number(value);
  return value as Json;
}

function rename(told: Record<string, Json>, from: string, to: string): void {
  const value = told[from];
  if (value === undefined) return;
  delete told[from];
  told[to] = value;
}

function listOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What was asked and answered, in CloudTrail's form: members begin in lower case, secrets are gone or hidden. */
import type { Json } from '../../../src/kernel/json.ts';
import {
  type PlacedShape,
  placed,
  type Ref,
  type ServiceModel,
  type Structure,
  type Value,
} from '../model/service-model.ts';
import type { JsonObject } from './trail-record.ts';

const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS';

/** Services that say that there was a secret; the others leave it out. */
const HIDES: ReadonlySet<string> = new Set(['ssm', 'ses', 'sesv2', 'organizations', 'rolesanywhere']);

/** What the model does not call sensitive and CloudTrail leaves out or hides, and the reverse, by service and shape. */
const SENSITIVE: Readonly<Record<string, 'shown' | 'omitted' | typeof HIDDEN | '****'>> = {
  // CloudTrail masks it since 2018; the word depends on the operation.
  'rds:MasterUserPassword': '****',
  'rolesanywhere:TagKey': HIDDEN,
  'rolesanywhere:TagValue': HIDDEN,
  // Names the secret: an encryption context is never one.
  'kms:EncryptionContextType': 'shown',
  'ssm:IPAddress': 'shown',
  's3:SSEKMSKeyId': 'shown',
  's3:NonEmptyKmsKeyArnString': 'shown',
  'sts:tokenCodeType': 'omitted',
};

/** @returns null for nothing */
export function parametersOf(
  service: ServiceModel,
  ref: Ref | undefined,
  value: Structure,
): JsonObject | null {
  if (!ref) return null;
  const told = structure(service, placed(service, ref), value);
  return Object.keys(told).length > 0 ? told : null;
}

function structure(service: ServiceModel, shape: PlacedShape, value: Structure): JsonObject {
  const told: Record<string, Json> = {};
  for (const [name, item] of Object.entries(value)) {
    const ref = shape.members?.[name];
    if (item === undefined || !ref) continue;
    const json = tell(service, placed(service, ref), item, name);
    if (json !== undefined) told[lowerFirst(name)] = json;
  }
  return told;
}

function tell(service: ServiceModel, shape: PlacedShape, value: Value, member: string): Json | undefined {
  const secret = secrecyOf(service, shape, member);
  if (secret === 'omitted') return undefined;
  if (secret !== 'shown') return secret;
  switch (shape.type) {
    case 'structure':
      return structure(service, shape, value as Structure);
    case 'list': {
      const inner = shape.member && placed(service, shape.member);
      if (!inner || !Array.isArray(value)) return undefined;
      return (value as readonly Value[]).flatMap((item) => tell(service, inner, item, member) ?? []);
    }
    case 'map': {
      const inner = shape.value && placed(service, shape.value);
      const told: Record<string, Json> = {};
      if (!inner || typeof value !== 'object') return undefined;
      for (const [key, item] of Object.entries(value as Structure)) {
        const json = item === undefined ? undefined : tell(service, inner, item, key);
        if (json !== undefined) told[key] = json;
      }
      return told;
    }
    case 'timestamp':
      return value instanceof Date ? timeOf(service, value) : undefined;
    case 'blob':
      return undefined;
    default:
      return value as Json;
  }
}

function secrecyOf(service: ServiceModel, shape: PlacedShape, member: string): string {
  const known = SENSITIVE[`${service.id}:${shape.shape}`] ?? SENSITIVE[`${service.id}:${member}`];
  if (known) return known;
  if (!shape.sensitive) return 'shown';
  return HIDES.has(service.id) ? HIDDEN : 'omitted';
}

/** Java's medium format; the query services of before 2017 lack its second comma, STS has it. */
function timeOf(service: ServiceModel, at: Date): Json {
  if (service.id === 'rolesanywhere' || service.id === 'route53resolver') return at.toISOString();
  const [hours, minutes, seconds] = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${MONTHS[at.getUTCMonth()]} ${at.getUTCDate()}, ${at.getUTCFullYear()}`;
  const comma = service.metadata.protocol === 'query' && service.id !== 'sts' ? '' : ',';
  const half = hours < 12 ? 'AM' : 'PM';
  return `${day}${comma} ${hours % 12 || 12}:${two(minutes)}:${two(seconds)} ${half}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Only the first letter: CloudTrail writes `dBInstanceIdentifier` and `sSHPublicKey`. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

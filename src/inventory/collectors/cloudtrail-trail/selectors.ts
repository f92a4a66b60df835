/** What a trail's event selectors keep. Both forms are read: the basic one and the advanced one. */
import type {
  AdvancedEventSelector,
  AdvancedFieldSelector,
  EventSelector,
  GetEventSelectorsResponse,
} from '@aws-sdk/client-cloudtrail';
import type { Kept, Share } from '../../resources/cloudtrail-coverage.ts';

/** The only sources that a trail may leave out in the basic form: many events, little to learn from them. */
const NOISE = ['kms.amazonaws.com', 'rdsdata.amazonaws.com'];

const S3_OBJECTS = 'AWS::S3::Object';

/** A trail without selectors keeps all management events. */
export function managementKept(selectors: GetEventSelectorsResponse): Kept {
  const basic = selectors.EventSelectors ?? [];
  const advanced = selectors.AdvancedEventSelectors ?? [];
  if (basic.length + advanced.length === 0) return { reads: 'all', writes: 'all' };
  return most([
    ...basic.filter((one) => one.IncludeManagementEvents !== false).map((one) => byType(one, 'all')),
    ...advanced.filter((one) => has(one, 'eventCategory', 'Management')).map(managementOf),
  ]);
}

export function s3ObjectsKept(selectors: GetEventSelectorsResponse): Kept {
  return most([
    ...(selectors.EventSelectors ?? []).map((one) => byType(one, basicS3Share(one))),
    ...(selectors.AdvancedEventSelectors ?? [])
      .filter((one) => has(one, 'eventCategory', 'Data') && has(one, 'resources.type', S3_OBJECTS))
      .map(s3ObjectsOf),
  ]);
}

function byType({ ReadWriteType }: EventSelector, share: Share): Kept {
  return {
    reads: ReadWriteType === 'WriteOnly' ? 'none' : share,
    writes: ReadWriteType === 'ReadOnly' ? 'none' : share,
  };
}

/** `arn:aws:s3` and `arn:aws:s3:::` stand for every bucket, anything longer for the buckets named. */
function basicS3Share({ DataResources = [] }: EventSelector): Share {
  const values = DataResources.filter((one) => one.Type === S3_OBJECTS).flatMap((one) => one.Values ?? []);
  if (values.some((value) => /^arn:[^:]+:s3(:::)?$/.test(value))) return 'all';
  return values.length > 0 ? 'some' : 'none';
}

function managementOf(selector: AdvancedEventSelector): Kept {
  const narrowing = fields(selector).filter(({ Field }) => Field !== 'eventCategory' && Field !== 'readOnly');
  const onlyNoise = narrowing.every((one) => one.Field === 'eventSource' && leavesOutOnly(one, NOISE));
  return byReadOnly(selector, onlyNoise ? 'all' : 'some');
}

/** Leaving buckets out (the log bucket, above all) still counts as all; picking buckets or calls does not. */
function s3ObjectsOf(selector: AdvancedEventSelector): Kept {
  const narrowing = fields(selector).filter(
    ({ Field }) => !['eventCategory', 'resources.type', 'readOnly'].includes(Field ?? ''),
  );
  const onlyExclusions = narrowing.every((one) => one.Field === 'resources.ARN' && !picks(one));
  return byReadOnly(selector, onlyExclusions ? 'all' : 'some');
}

function byReadOnly(selector: AdvancedEventSelector, share: Share): Kept {
  const readOnly = fields(selector).find(({ Field }) => Field === 'readOnly')?.Equals ?? ['true', 'false'];
  return {
    reads: readOnly.includes('true') ? share : 'none',
    writes: readOnly.includes('false') ? share : 'none',
  };
}

function leavesOutOnly(selector: AdvancedFieldSelector, sources: readonly string[]): boolean {
  const { NotEquals = [], NotStartsWith = [], NotEndsWith = [] } = selector;
  const others = [...NotStartsWith, ...NotEndsWith];
  return !picks(selector) && others.length === 0 && NotEquals.every((source) => sources.includes(source));
}

function picks({ Equals = [], StartsWith = [], EndsWith = [] }: AdvancedFieldSelector): boolean {
  return Equals.length + StartsWith.length + EndsWith.length > 0;
}

function has(selector: AdvancedEventSelector, name: string, value: string): boolean {
  return fields(selector).some(({ Field, Equals = [] }) => Field === name && Equals.includes(value));
}

function fields({ FieldSelectors = [] }: AdvancedEventSelector): readonly AdvancedFieldSelector[] {
  return FieldSelectors;
}

function most(kept: readonly Kept[]): Kept {
  return { reads: mostOf(kept.map((one) => one.reads)), writes: mostOf(kept.map((one) => one.writes)) };
}

function mostOf(shares: readonly Share[]): Share {
  if (shares.includes('all')) return 'all';
  return shares.includes('some') ? 'some' : 'none';
}

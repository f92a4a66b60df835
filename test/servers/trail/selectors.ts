/** Event selectors: which events a trail wants. */
import type { AdvancedEventSelector, AdvancedFieldSelector, EventSelector } from '@aws-sdk/client-cloudtrail';
import type { TrailRecord } from './trail-record.ts';

/** A trail without selectors wants all management events. */
export function wants(
  selectors: readonly EventSelector[],
  advanced: readonly AdvancedEventSelector[],
  record: TrailRecord,
): boolean {
  if (advanced.length > 0) {
    return advanced.some(({ FieldSelectors = [] }) => FieldSelectors.every((field) => fits(field, record)));
  }
  if (selectors.length === 0) return record.managementEvent;
  return selectors.some((selector) => asksFor(selector, record));
}

function asksFor(selector: EventSelector, record: TrailRecord): boolean {
  const { ReadWriteType = 'All', DataResources = [], ExcludeManagementEventSources = [] } = selector;
  if (ReadWriteType === 'ReadOnly' && !record.readOnly) return false;
  if (ReadWriteType === 'WriteOnly' && record.readOnly) return false;
  if (record.managementEvent) {
    return (
      selector.IncludeManagementEvents !== false &&
      !ExcludeManagementEventSources.includes(record.eventSource)
    );
  }
  return DataResources.some(({ Type, Values = [] }) =>
    (record.resources ?? []).some(
      ({ type, ARN }) => type === Type && Values.some((prefix) => startsWith(ARN, prefix)),
    ),
  );
}

/** `arn:aws:s3` means all buckets, `arn:aws:s3:::name/` all objects of one, `arn:aws:lambda` all functions. */
function startsWith(arn: string, prefix: string): boolean {
  return arn.startsWith(prefix);
}

function fits(field: AdvancedFieldSelector, record: TrailRecord): boolean {
  const values = valuesOf(field.Field ?? '', record);
  const any = (
    wanted: readonly string[] | undefined,
    test: (value: string, wanted: string) => boolean,
  ): boolean => values.some((value) => (wanted ?? []).some((one) => test(value, one)));
  const { Equals, NotEquals, StartsWith, NotStartsWith, EndsWith, NotEndsWith } = field;
  if (Equals && !any(Equals, (value, one) => value === one)) return false;
  if (StartsWith && !any(StartsWith, (value, one) => value.startsWith(one))) return false;
  if (EndsWith && !any(EndsWith, (value, one) => value.endsWith(one))) return false;
  if (any(NotEquals, (value, one) => value === one)) return false;
  if (any(NotStartsWith, (value, one) => value.startsWith(one))) return false;
  return !any(NotEndsWith, (value, one) => value.endsWith(one));
}

function valuesOf(field: string, record: TrailRecord): readonly string[] {
  switch (field) {
    case 'eventCategory':
      return [record.eventCategory];
    case 'eventName':
      return [record.eventName];
    case 'eventSource':
      return [record.eventSource];
    case 'eventType':
      return [record.eventType];
    case 'readOnly':
      return [String(record.readOnly)];
    case 'resources.type':
      return (record.resources ?? []).slice(0, 1).flatMap(({ type }) => type ?? []);
    case 'resources.ARN':
      return (record.resources ?? []).slice(0, 1).map(({ ARN }) => ARN);
    case 'userIdentity.arn': {
      const arn = record.userIdentity['arn'];
      return typeof arn === 'string' ? [arn] : [];
    }
    case 'sessionCredentialFromConsole':
      return [record.sessionCredentialFromConsole ?? 'false'];
    default:
      return [];
  }
}

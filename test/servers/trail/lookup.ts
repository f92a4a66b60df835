/** `LookupEvents`: management events of one region and of 90 days, newest first, found by one attribute. */
import { createHash } from 'node:crypto';
import type {
  Event,
  LookupAttribute,
  LookupEventsRequest,
  LookupEventsResponse,
} from '@aws-sdk/client-cloudtrail';
import { AwsRefusal } from '../service-answers.ts';
import { resourcesNamedIn } from './named-resources.ts';
import type { TrailLog } from './trail-log.ts';
import type { TrailEntry } from './trail-record.ts';

const DAYS_KEPT = 90;
const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 50;

export function lookUp(
  { entries }: TrailLog,
  request: LookupEventsRequest,
  region: string,
  nowMs: number,
): LookupEventsResponse {
  const { MaxResults = MOST_AT_ONCE, NextToken, EventCategory } = request;
  check(request);
  // No insights are made here.
  if (EventCategory !== undefined) return { Events: [] };
  const fits = filterOf(request, region, nowMs);
  const asked = fingerprint(request, region);
  const found: Event[] = [];
  let index = NextToken === undefined ? entries.length - 1 : indexIn(NextToken, asked, entries.length);
  for (; index >= 0; index--) {
    const entry = entries[index];
    if (!entry || !fits(entry)) continue;
    if (found.length === MaxResults) break;
    found.push(eventOf(entry));
  }
  return { Events: found, ...(index >= 0 && { NextToken: tokenOf(index, asked) }) };
}

function check({
  LookupAttributes = [],
  StartTime,
  EndTime,
  MaxResults,
  EventCategory,
}: LookupEventsRequest): void {
  if (LookupAttributes.length > 1 || LookupAttributes.some((one) => !isAttribute(one))) {
    throw new AwsRefusal('InvalidLookupAttributesException', 'Invalid lookup attributes.');
  }
  if (StartTime && EndTime && StartTime > EndTime) {
    throw new AwsRefusal('InvalidTimeRangeException', 'Start time must be before end time.');
  }
  if (MaxResults !== undefined && (MaxResults < 1 || MaxResults > MOST_AT_ONCE)) {
    throw new AwsRefusal('InvalidMaxResultsException', 'Max results must be between 1 and 50.');
  }
  if (EventCategory !== undefined && EventCategory !== 'insight') {
    throw new AwsRefusal('InvalidEventCategoryException', 'Invalid event category.');
  }
}

const ATTRIBUTES: Readonly<Record<string, (entry: TrailEntry, value: string) => boolean>> = {
  AccessKeyId: ({ accessKeyId }, value) => accessKeyId === value,
  EventId: ({ record }, value) => record.eventID === value,
  EventName: ({ record }, value) => record.eventName === value,
  EventSource: ({ record }, value) => record.eventSource === value,
  ReadOnly: ({ record }, value) => String(record.readOnly) === value,
  Username: ({ userName }, value) => userName === value,
  ResourceName: ({ record }, value) =>
    resourcesNamedIn(record).some(({ ResourceName }) => ResourceName === value),
  ResourceType: ({ record }, value) =>
    resourcesNamedIn(record).some(({ ResourceType }) => ResourceType === value),
};

function isAttribute({ AttributeKey, AttributeValue }: LookupAttribute): boolean {
  return AttributeKey !== undefined && AttributeKey in ATTRIBUTES && (AttributeValue ?? '') !== '';
}

function filterOf(
  request: LookupEventsRequest,
  region: string,
  nowMs: number,
): (entry: TrailEntry) => boolean {
  const [attribute] = request.LookupAttributes ?? [];
  const matches = attribute && ATTRIBUTES[attribute.AttributeKey ?? ''];
  const value = attribute?.AttributeValue ?? '';
  // Events are told to the second.
  const from = Math.max(
    Math.floor((request.StartTime?.getTime() ?? 0) / 1000) * 1000,
    nowMs - DAYS_KEPT * DAY_MS,
  );
  const to = Math.floor((request.EndTime?.getTime() ?? nowMs) / 1000) * 1000 + 999;
  return (entry) =>
    entry.record.managementEvent &&
    entry.record.awsRegion === region &&
    entry.atMs >= from &&
    entry.atMs <= to &&
    (matches?.(entry, value) ?? true);
}

function eventOf({ record, atMs, userName, accessKeyId }: TrailEntry): Event {
  return {
    EventId: record.eventID,
    EventName: record.eventName,
    ReadOnly: String(record.readOnly),
    ...(accessKeyId !== '' && { AccessKeyId: accessKeyId }),
    EventTime: new Date(Math.floor(atMs / 1000) * 1000),
    EventSource: record.eventSource,
    ...(userName !== '' && { Username: userName }),
    Resources: [...resourcesNamedIn(record)],
    CloudTrailEvent: JSON.stringify(record),
  };
}

/** A token belongs to the question it came from. */
function fingerprint({ LookupAttributes, StartTime, EndTime }: LookupEventsRequest, region: string): string {
  const asked = JSON.stringify([LookupAttributes, StartTime, EndTime, region]);
  return createHash('sha256').update(asked).digest('base64url').slice(0, 16);
}

function tokenOf(index: number, asked: string): string {
  return Buffer.from(`${index}:${asked}`).toString('base64url');
}

function indexIn(token: string, asked: string, length: number): number {
  const [index = '', from] = Buffer.from(token, 'base64url').toString().split(':');
  if (from !== asked || !/^\d+$/.test(index) || Number(index) >= length) {
    throw new AwsRefusal('InvalidNextTokenException', 'Invalid next token.');
  }
  return Number(index);
}

/** Two a second, by the real clock: whoever asks in vain waits in real time. */
export class LookupLimit {
  readonly #asked = new Map<string, readonly number[]>();

  /** @throws {AwsRefusal} */
  take(region: string, realMs: number): void {
    const recent = (this.#asked.get(region) ?? []).filter((at) => realMs - at < 1000);
    if (recent.length >= 2) throw new AwsRefusal('ThrottlingException', 'Rate exceeded');
    this.#asked.set(region, [...recent, realMs]);
  }
}

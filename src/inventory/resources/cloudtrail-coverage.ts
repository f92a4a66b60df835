import { defineResource, field } from '../resource-type.ts';

/** How much of one kind of event a trail keeps: all, some (some buckets, some services), or none. */
export type Share = 'all' | 'some' | 'none';

/** What a trail keeps of one kind of event, by what the calls do. */
export interface Kept {
  readonly reads: Share;
  readonly writes: Share;
}

/** A trail, seen as the keeper of one kind of event. */
export interface Recorder {
  readonly trail: string;
  readonly homeRegion: string;
  readonly multiRegion: boolean;
  /** Delivers what happens in IAM, STS and other services without a region. */
  readonly globalServiceEvents: boolean;
  readonly logging: boolean;
  /** ISO 8601; `null` while it logs, or when it was never started. */
  readonly stoppedAt: string | null;
  /** S3's error code from the last delivery. */
  readonly deliveryError: string | null;
  readonly kept: Kept;
}

const NEEDS = [
  'cloudtrail:ListTrails',
  'cloudtrail:DescribeTrails',
  'cloudtrail:GetTrailStatus',
  'cloudtrail:GetEventSelectors',
] as const;

/** Unread only while a trail that could not be read might change the answer: one that keeps everything settles it. */
export const CloudTrailCoverage = defineResource({
  type: 'Jikimi::CloudTrail::Coverage',
  name: { en: 'Account activity record', ko: '계정 활동 기록' },
  scope: 'account',
  fields: {
    managementEvents: field<readonly Recorder[]>(...NEEDS),
    s3ObjectEvents: field<readonly Recorder[]>(...NEEDS),
  },
});

export function isWorking(recorder: Recorder): boolean {
  return recorder.logging && recorder.deliveryError === null;
}

/** Whether the trails together keep all such events of every region. */
export function keepAll(
  recorders: readonly Recorder[],
  what: keyof Kept,
  regions: readonly string[],
): boolean {
  const keeping = recorders.filter((one) => isWorking(one) && one.kept[what] === 'all');
  const covers = (region: string) => keeping.some((one) => one.multiRegion || one.homeRegion === region);
  return keeping.length > 0 && regions.every(covers);
}

function keepGlobal(recorders: readonly Recorder[]): boolean {
  return recorders.some((one) => isWorking(one) && one.globalServiceEvents);
}

export function keepEverything(recorders: readonly Recorder[], regions: readonly string[]): boolean {
  return (
    keepAll(recorders, 'reads', regions) && keepAll(recorders, 'writes', regions) && keepGlobal(recorders)
  );
}

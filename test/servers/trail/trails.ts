/** The trails of an account and which events each of them wants. */
import type { AdvancedEventSelector, CreateTrailResponse, EventSelector } from '@aws-sdk/client-cloudtrail';
import type { DigestChain } from './digest.ts';
import { GLOBAL_SOURCES } from './naming.ts';
import { wants } from './selectors.ts';
import type { TrailEntry } from './trail-record.ts';

export interface Trail {
  readonly name: string;
  readonly arn: string;
  readonly homeRegion: string;
  bucket: string;
  prefix: string;
  organization: string | undefined;
  /** The accounts of the organisation whose trail it is. */
  members: ReadonlySet<string>;
  isMultiRegion: boolean;
  hasGlobalEvents: boolean;
  isValidated: boolean;
  isLogging: boolean;
  selectors: readonly EventSelector[];
  advancedSelectors: readonly AdvancedEventSelector[];
  /** Not delivered yet. */
  readonly pending: TrailEntry[];
  /** An event that still belongs to a trail that has just been stopped: the stop itself. */
  lastWord: string | undefined;
  startedMs: number | undefined;
  deliveredMs: number | undefined;
  digestedMs: number | undefined;
  deliveryError: string | undefined;
  /** Of each account and region that has had a log file. */
  readonly chains: Map<string, DigestChain>;
}

export function newTrail(made: CreateTrailResponse, homeRegion: string): Trail {
  return {
    name: made.Name ?? '',
    arn: made.TrailARN ?? '',
    homeRegion,
    bucket: made.S3BucketName ?? '',
    prefix: made.S3KeyPrefix ?? '',
    organization: undefined,
    members: new Set(),
    isMultiRegion: made.IsMultiRegionTrail ?? false,
    hasGlobalEvents: made.IncludeGlobalServiceEvents ?? true,
    isValidated: made.LogFileValidationEnabled ?? false,
    isLogging: false,
    selectors: [],
    advancedSelectors: [],
    pending: [],
    lastWord: undefined,
    startedMs: undefined,
    deliveredMs: undefined,
    digestedMs: undefined,
    deliveryError: undefined,
    chains: new Map(),
  };
}

export class Trails {
  #all: Trail[] = [];

  get all(): readonly Trail[] {
    return this.#all;
  }

  /** Whether any trail asks for more than management events. */
  get wantData(): boolean {
    return this.#all.some(wantsData);
  }

  add(trail: Trail): void {
    this.#all.push(trail);
  }

  remove(trail: Trail): void {
    this.#all = this.#all.filter((one) => one !== trail);
  }

  /** By ARN anywhere, by name in its home region. */
  find(nameOrArn: string, region: string): Trail | undefined {
    return this.#all.find(
      ({ arn, name, homeRegion }) => arn === nameOrArn || (name === nameOrArn && homeRegion === region),
    );
  }

  take(entry: TrailEntry): void {
    for (const trail of this.#all) {
      const isLastWord = trail.lastWord !== undefined && entry.record.eventName === trail.lastWord;
      if (isLastWord) trail.lastWord = undefined;
      if (isLastWord || trail.isLogging) offer(trail, entry);
    }
  }
}

export function wantsData({ isLogging, selectors, advancedSelectors }: Trail): boolean {
  const isNamed = selectors.some(({ DataResources = [] }) => DataResources.length > 0);
  return isLogging && (advancedSelectors.length > 0 || isNamed);
}

/** The trail takes what it wants. */
export function offer(trail: Trail, entry: TrailEntry): void {
  if (covers(trail, entry)) trail.pending.push(entry);
}

function covers(trail: Trail, { record }: TrailEntry): boolean {
  const isGlobal = GLOBAL_SOURCES.has(record.eventSource) && record.awsRegion === 'us-east-1';
  const isHere = trail.isMultiRegion || record.awsRegion === trail.homeRegion;
  // Since November 2021 a trail of one region tells global events only where they happen: in us-east-1.
  if (!isHere || (isGlobal && !trail.hasGlobalEvents)) return false;
  return wants(trail.selectors, trail.advancedSelectors, record);
}

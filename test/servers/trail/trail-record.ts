import type { Json } from '../../../src/kernel/json.ts';

export type JsonObject = { readonly [key: string]: Json };

/** One event as CloudTrail writes it, version 1.11. */
export interface TrailRecord {
  readonly eventVersion: '1.11';
  /** Absent of what AWS does by itself and of no principal. */
  readonly userIdentity: JsonObject;
  /** Whole seconds, UTC. */
  readonly eventTime: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly requestParameters: Json;
  readonly responseElements: Json;
  readonly additionalEventData?: JsonObject;
  readonly requestID?: string;
  readonly eventID: string;
  readonly readOnly: boolean;
  readonly resources?: readonly RecordedResource[];
  readonly eventType: 'AwsApiCall' | 'AwsConsoleSignIn' | 'AwsServiceEvent';
  readonly apiVersion?: string;
  readonly managementEvent: boolean;
  readonly recipientAccountId: string;
  readonly sharedEventID?: string;
  readonly serviceEventDetails?: JsonObject;
  readonly eventCategory: 'Management' | 'Data';
  readonly tlsDetails?: JsonObject;
  readonly sessionCredentialFromConsole?: 'true';
}

export interface RecordedResource {
  readonly accountId: string;
  readonly type?: string;
  readonly ARN: string;
}

export function recordTime(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

export interface TrailEntry {
  readonly record: TrailRecord;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly userName: string;
  readonly accessKeyId: string;
}

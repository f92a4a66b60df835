import { randomUUID } from '../chance.ts';
import { type JsonObject, recordTime, type TrailRecord } from './trail-record.ts';

/** Something AWS did by itself, such as rotating a key or taking back a Spot instance. */
export interface ServiceEvent {
  /** `ec2.amazonaws.com`. */
  readonly source: string;
  readonly name: string;
  readonly region: string;
  readonly details?: JsonObject;
  readonly additional?: JsonObject;
}

/** Nobody stands behind it: `userIdentity` has no type. */
export function serviceEventRecord(event: ServiceEvent, accountId: string, at: Date): TrailRecord {
  return {
    eventVersion: '1.11',
    userIdentity: { accountId, invokedBy: event.source },
    eventTime: recordTime(at),
    eventSource: event.source,
    eventName: event.name,
    awsRegion: event.region,
    sourceIPAddress: event.source,
    userAgent: event.source,
    requestParameters: null,
    responseElements: null,
    ...(event.additional && { additionalEventData: event.additional }),
    eventID: randomUUID(),
    readOnly: false,
    eventType: 'AwsServiceEvent',
    managementEvent: true,
    recipientAccountId: accountId,
    ...(event.details && { serviceEventDetails: event.details }),
    eventCategory: 'Management',
  };
}

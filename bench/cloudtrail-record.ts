/** One record of CloudTrail, its fields in CloudTrail's order. */
import type { Call, Place } from './cloudtrail-call.ts';
import { type Birth, type Session, secondsOf } from './cloudtrail-session.ts';
import type { Random } from './random.ts';

export type MadeRecord = Readonly<Record<string, unknown>>;

export function recordOf(
  made: Random,
  call: Call,
  by: Session,
  place: Place,
  at: number,
  error?: string,
): MadeRecord {
  const { request = null, response = null, additional, resources } = call.parts(made, place);
  const { account, region } = place;
  const isServiceEvent = call.eventType === 'AwsServiceEvent';
  return {
    eventVersion: '1.11',
    userIdentity: isServiceEvent ? { accountId: account, invokedBy: 'AWS Internal' } : by.identity,
    eventTime: secondsOf(at),
    eventSource: `${call.source}.amazonaws.com`,
    eventName: call.name,
    awsRegion: region,
    sourceIPAddress: by.address,
    userAgent: by.agent,
    ...(error && { errorCode: error, errorMessage: messageOf(error, call, by) }),
    requestParameters: request,
    responseElements: error ? null : response,
    ...(additional !== undefined && { additionalEventData: additional }),
    requestID: made.uuid(),
    eventID: made.uuid(),
    readOnly: !call.write,
    ...(resources !== undefined && { resources }),
    eventType: call.eventType ?? 'AwsApiCall',
    managementEvent: !call.data,
    recipientAccountId: account,
    ...(isServiceEvent && { serviceEventDetails: { keyId: made.uuid() } }),
    ...(call.data && { sharedEventID: made.uuid() }),
    eventCategory: call.data ? 'Data' : 'Management',
    ...(!by.address.endsWith('.com') && {
      tlsDetails: {
        tlsVersion: 'TLSv1.3',
        cipherSuite: 'TLS_AES_128_GCM_SHA256',
        clientProvidedHostHeader: `${call.source}.${region}.amazonaws.com`,
      },
    }),
  };
}

/** How a session began. */
export function birthRecord(made: Random, birth: Birth, place: Place, at: number): MadeRecord {
  const { name, identity, address, agent, request, response } = birth;
  const { roleArn } = request as { readonly roleArn: string };
  const resources = [{ accountId: place.account, type: 'AWS::IAM::Role', ARN: roleArn }];
  const call: Call = { source: 'sts', name, parts: () => ({ request, response, resources }) };
  return recordOf(made, call, { from: at, until: at, address, agent, name: address, identity }, place, at);
}

function messageOf(error: string, { source, name }: Call, { name: caller }: Session): string {
  return error === 'AccessDenied'
    ? `User: ${caller} is not authorized to perform: ${source}:${name} because no identity-based policy allows the ${source}:${name} action`
    : `The ${name} operation failed: ${error}`;
}

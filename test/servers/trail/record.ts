/** The CloudTrail record of one call. Its form was held against real records; what differs is listed in docs/test-server-trail.md. */
import type { Json } from '../../../src/kernel/json.ts';
import { randomBytes, randomUUID } from '../chance.ts';
import type { Happened } from '../happened.ts';
import type { Structure } from '../model/service-model.ts';
import { assertionIn, fromAws } from '../services/sts/saml-assertion.ts';
import { isDataEvent } from './data-events.ts';
import { ec2Request, ec2Response } from './ec2-parameters.ts';
import { errorCodeOf, losesParameters } from './error-code.ts';
import { apiVersionOf, awsRegionOf, eventNameOf, eventSourceOf, hostOf, isReadOnly } from './naming.ts';
import { parametersOf } from './parameters.ts';
import { resourcesOf } from './resources.ts';
import { s3Request } from './s3-parameters.ts';
import { withBesides } from './told-besides.ts';
import { type JsonObject, recordTime, type TrailRecord } from './trail-record.ts';
import { serviceOf, typeOf, userIdentityOf } from './user-identity.ts';

/** @param firstSeen when the caller's key was first used */
export function recordOf(happened: Happened, accountId: string, firstSeen: Date): TrailRecord {
  const { service, error, principal, id } = happened;
  const input = happened.input();
  const readOnly = isReadOnly(happened);
  const isData = isDataEvent(happened);
  const host = hostOf(happened, textOf(input['Bucket']), accountId);
  const isService = typeOf(principal) === 'AWSService' || happened.invokedBy !== undefined;
  const by = happened.invokedBy ?? serviceOf(principal);
  const apiVersion = apiVersionOf(happened);
  const isUntold = error !== undefined && losesParameters(happened, error);
  const resources = isUntold ? undefined : resourcesOf(happened, input, accountId);
  return {
    eventVersion: '1.11',
    userIdentity: {
      ...userIdentityOf(principal, happened.accessKeyId, firstSeen),
      ...(happened.invokedBy !== undefined && { invokedBy: happened.invokedBy }),
    },
    eventTime: recordTime(happened.at),
    eventSource: eventSourceOf(happened),
    eventName: eventNameOf(happened),
    awsRegion: awsRegionOf(happened),
    sourceIPAddress: isService ? by : (happened.sourceIp.split(',')[0] ?? '').trim(),
    userAgent: isService ? by : agentOf(happened),
    ...(error && { errorCode: errorCodeOf(happened, error), errorMessage: error.message }),
    requestParameters: isUntold ? null : requestOf(happened, input, host),
    responseElements: error ? null : responseOf(happened, readOnly),
    ...(service.id === 's3' && { additionalEventData: s3Data(happened, input, isData) }),
    requestID: id,
    eventID: randomUUID(),
    readOnly,
    ...(resources && { resources }),
    eventType: 'AwsApiCall',
    ...(apiVersion !== undefined && { apiVersion }),
    managementEvent: !isData,
    recipientAccountId: accountId,
    eventCategory: isData ? 'Data' : 'Management',
    ...(!isService && { tlsDetails: tlsDetails(host) }),
    ...(principal.session?.fromConsole && { sessionCredentialFromConsole: 'true' }),
  };
}

export function tlsDetails(host: string): JsonObject {
  return { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256', clientProvidedHostHeader: host };
}

function agentOf({ service, userAgent }: Happened): string {
  return service.id === 's3' || service.id === 's3control' ? `[${userAgent}]` : userAgent;
}

function requestOf(happened: Happened, input: Structure, host: string): Json {
  const { service, operation } = happened;
  if (service.id === 's3') return s3Request(happened, input, host);
  if (service.id === 'ec2') {
    const told = ec2Request(happened, input);
    return Object.keys(told).length > 0 ? told : null;
  }
  const call = `${service.id}:${operation.name}`;
  const told = withBesides(call, 'request', parametersOf(service, operation.input, input));
  if (call === 'sts:AssumeRoleWithSAML') return { ...samlData(input), ...told };
  return service.id === 's3control' ? { Host: host, ...told } : told;
}

/** Of the assertion, which is not told itself. */
function samlData(input: Structure): JsonObject {
  const assertion = assertionIn(textOf(input['SAMLAssertion']) ?? '');
  if (!assertion) return {};
  const roleSessionName = fromAws('RoleSessionName', assertion);
  return { sAMLAssertionID: assertion.id, ...(roleSessionName !== undefined && { roleSessionName }) };
}

/** What was read is not told, except who became whom. */
function responseOf(happened: Happened, readOnly: boolean): Json {
  const { service, operation, id } = happened;
  const becomes = service.id === 'sts' && operation.name.startsWith('Assume');
  if ((readOnly && !becomes) || service.id === 's3' || service.id === 's3control') return null;
  const call = `${service.id}:${operation.name}`;
  if (service.id === 'ec2') {
    return withBesides(call, 'response', ec2Response(happened, happened.output(), id));
  }
  if (!operation.output) return null;
  if (service.id === 'sts' && operation.name === 'GetCallerIdentity') return null;
  const output = happened.output();
  if (service.id === 'secretsmanager' && TELLS_ONLY_ARN.has(operation.name)) {
    return { arn: textOf(output['ARN']) ?? null };
  }
  return withBesides(call, 'response', parametersOf(service, operation.output, output));
}

const TELLS_ONLY_ARN: ReadonlySet<string> = new Set(['CreateSecret', 'PutSecretValue', 'UpdateSecret']);

function s3Data(happened: Happened, input: Structure, isData: boolean): JsonObject {
  const body = input['Body'];
  const answered = isData && !happened.error ? happened.output()['ContentLength'] : undefined;
  return {
    SignatureVersion: 'SigV4',
    CipherSuite: 'TLS_AES_128_GCM_SHA256',
    bytesTransferredIn: body instanceof Uint8Array ? body.length : 0,
    AuthenticationMethod: 'AuthHeader',
    'x-amz-id-2': randomBytes(48).toString('base64'),
    bytesTransferredOut: typeof answered === 'number' ? answered : 0,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

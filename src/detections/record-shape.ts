/**
 * What CloudTrail records look like, as far as it is sure for every one of them: fields, and values that a field can
 * never hold. What is not known is not held against a rule.
 */
import { columnText } from './sigma/sql/event-field.ts';

/** The first step of every field that CloudTrail writes, with those of the newer versions. */
const TOP_FIELDS =
  words(`eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress userAgent
  errorCode errorMessage requestParameters responseElements additionalEventData requestID eventID eventType apiVersion
  managementEvent readOnly resources recipientAccountId serviceEventDetails sharedEventID vpcEndpointId
  vpcEndpointAccountId eventCategory addendum sessionCredentialFromConsole eventContext edgeDeviceDetails tlsDetails
  insightDetails summary timeWindow eventId tags`);

/** What stands below them where AWS documents all of it. */
const CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
  userIdentity:
    words(`type userName principalId arn accountId accessKeyId sessionContext invokedBy invokedByDelegate
    identityProvider credentialId onBehalfOf inScopeOf`),
  'userIdentity.sessionContext':
    words(`sessionIssuer attributes webIdFederationData sourceIdentity ec2RoleDelivery
    ec2IssuedInVpc assumedRoot`),
  'userIdentity.sessionContext.sessionIssuer': words('type userName principalId arn accountId'),
  'userIdentity.sessionContext.attributes': words('creationDate mfaAuthenticated'),
  tlsDetails: words('tlsVersion cipherSuite clientProvidedHostHeader keyExchange'),
  addendum: words('reason updatedFields originalRequestID originalEventID originalUID'),
};

/** Null where a record may have it, else how it is spelt when only the case is wrong, or an empty text. */
export function spellingOf(field: string): string | null {
  const steps = field.split('.');
  for (let length = 0; length < steps.length; length++) {
    const parent = steps.slice(0, length).join('.');
    const known = length === 0 ? TOP_FIELDS : CHILDREN[parent];
    const step = steps[length] ?? '';
    if (!known) return null;
    if (known.has(step)) continue;
    const meant = [...known].find((one) => one.toLowerCase() === step.toLowerCase());
    return meant === undefined
      ? ''
      : [...steps.slice(0, length), meant, ...steps.slice(length + 1)].join('.');
  }
  return null;
}

/** Holds at most one value. */
export function isSingle(field: string): boolean {
  return columnText(field) !== null || field === 'eventID' || field === 'recipientAccountId';
}

const ARN_FIELDS = words('userIdentity.arn userIdentity.sessionContext.sessionIssuer.arn');

export function isArnField(field: string): boolean {
  return ARN_FIELDS.has(field);
}

/** Fields of which all values are known, in small letters. */
const VALUES: Readonly<Record<string, ReadonlySet<string>>> = {
  readOnly: words('true false'),
  managementEvent: words('true false'),
  eventType:
    words(`awsapicall awsserviceevent awsconsoleaction awsconsolesignin awscloudtrailinsight awsvpceevent
    awsaggregatedevent awsserviceapicall`),
  eventCategory: words('management data insight networkactivity aggregated'),
  'userIdentity.type':
    words(`root iamuser assumedrole role federateduser directory awsaccount awsservice unknown
    samluser webidentityuser identitycenteruser`),
};

/** What a whole value must look like, where it is sure. In small letters. */
const FORMS: Readonly<Record<string, RegExp>> = {
  eventSource: /[.]/,
  eventName: /^[^:]*$/,
  // A call that went well has none.
  errorCode: /^(?!(?:success|succeeded|ok|null|none|)$)/,
  awsRegion: /^[a-z]{2,}(?:-[a-z]+)*-(?:\d+|global)$/,
  recipientAccountId: /^\d{12}$/,
  'userIdentity.accountId': /^\d{12}$/,
  'userIdentity.arn': /^arn:/,
  'userIdentity.sessionContext.sessionIssuer.arn': /^arn:/,
};

export function canHold(field: string, value: string): boolean {
  const small = value.toLowerCase();
  return (VALUES[field]?.has(small) ?? true) && (FORMS[field]?.test(small) ?? true);
}

/** The values of a field, where all are known. */
export function valuesOfField(field: string): ReadonlySet<string> | undefined {
  return VALUES[field];
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

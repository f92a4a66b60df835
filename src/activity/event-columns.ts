/**
 * The columns of the table `events`: one row per CloudTrail record, as it lies in the Parquet files, as DuckDB, Athena
 * and the Sigma compiler name it. Declared once; the ingest, the rules and the documentation are made from it.
 */
export interface EventColumn {
  readonly name: string;
  readonly type: 'VARCHAR' | 'BOOLEAN' | 'TIMESTAMP' | 'JSON';
  /** Where the value stands in the record, dotted; without one the ingest knows it. */
  readonly path?: string;
  /** What the name does not say. */
  readonly about?: string;
}

export const EVENT_COLUMNS = [
  { name: 'event_id', type: 'VARCHAR', path: 'eventID', about: 'of aggregated records: eventId' },
  { name: 'event_time', type: 'TIMESTAMP', path: 'eventTime', about: 'UTC' },
  { name: 'version', type: 'VARCHAR', path: 'eventVersion' },
  { name: 'event_type', type: 'VARCHAR', path: 'eventType' },
  { name: 'category', type: 'VARCHAR', path: 'eventCategory' },
  { name: 'source', type: 'VARCHAR', path: 'eventSource', about: 'such as iam.amazonaws.com' },
  { name: 'name', type: 'VARCHAR', path: 'eventName' },
  {
    name: 'read_only',
    type: 'BOOLEAN',
    path: 'readOnly',
    about: 'as recorded; null before eventVersion 1.06',
  },
  { name: 'error_code', type: 'VARCHAR', path: 'errorCode' },
  { name: 'error_message', type: 'VARCHAR', path: 'errorMessage' },
  {
    name: 'source_address',
    type: 'VARCHAR',
    path: 'sourceIPAddress',
    about: 'an address, or the name of a service',
  },
  { name: 'user_agent', type: 'VARCHAR', path: 'userAgent' },
  { name: 'identity_type', type: 'VARCHAR', path: 'userIdentity.type' },
  { name: 'identity_arn', type: 'VARCHAR', path: 'userIdentity.arn' },
  { name: 'identity_account', type: 'VARCHAR', path: 'userIdentity.accountId' },
  { name: 'principal_id', type: 'VARCHAR', path: 'userIdentity.principalId' },
  { name: 'user_name', type: 'VARCHAR', path: 'userIdentity.userName' },
  { name: 'access_key_id', type: 'VARCHAR', path: 'userIdentity.accessKeyId' },
  { name: 'invoked_by', type: 'VARCHAR', path: 'userIdentity.invokedBy' },
  { name: 'issuer_arn', type: 'VARCHAR', path: 'userIdentity.sessionContext.sessionIssuer.arn' },
  {
    name: 'session_started_at',
    type: 'TIMESTAMP',
    path: 'userIdentity.sessionContext.attributes.creationDate',
  },
  { name: 'session_mfa', type: 'BOOLEAN', path: 'userIdentity.sessionContext.attributes.mfaAuthenticated' },
  { name: 'source_identity', type: 'VARCHAR', path: 'userIdentity.sessionContext.sourceIdentity' },
  { name: 'shared_event_id', type: 'VARCHAR', path: 'sharedEventID' },
  { name: 'vpc_endpoint_id', type: 'VARCHAR', path: 'vpcEndpointId' },
  { name: 'console_session', type: 'VARCHAR', path: 'sessionCredentialFromConsole' },
  {
    name: 'addendum_of',
    type: 'VARCHAR',
    path: 'addendum.originalEventID',
    about: 'the record that this one amends',
  },
  { name: 'identity', type: 'JSON', path: 'userIdentity' },
  { name: 'request', type: 'JSON', path: 'requestParameters' },
  { name: 'response', type: 'JSON', path: 'responseElements' },
  { name: 'additional', type: 'JSON', path: 'additionalEventData' },
  { name: 'resources', type: 'JSON', path: 'resources' },
  { name: 'details', type: 'JSON', path: 'serviceEventDetails' },
  {
    name: 'actor',
    type: 'VARCHAR',
    about: 'role ARN of a session, else ARN, else account:principal id, else the invoking service',
  },
  { name: 'raw', type: 'JSON', about: 'the whole record as delivered' },
  { name: 'file', type: 'VARCHAR', about: 'the file, object or lookup that it was read from' },
  { name: 'account', type: 'VARCHAR', path: 'recipientAccountId', about: 'else the caller’s; partition key' },
  { name: 'region', type: 'VARCHAR', path: 'awsRegion', about: 'partition key' },
  { name: 'day', type: 'VARCHAR', about: 'UTC date of the event, YYYY-MM-DD; partition key' },
] as const satisfies readonly EventColumn[];

import type { Text } from '../kernel/text.ts';

/**
 * The columns of the table `events`: one row per CloudTrail record, as it lies in the Parquet files, as DuckDB, Athena
 * and the Sigma compiler name it. Declared once; the ingest, the rules and the documentation are made from it.
 */
export interface EventColumn {
  readonly name: string;
  readonly type: 'VARCHAR' | 'BOOLEAN' | 'TIMESTAMP' | 'JSON';
  /** Where the value stands in the record, dotted; without one the ingest knows it. */
  readonly path?: string;
  /** Not in the files: the view takes it out of `raw`, since its parts are columns. */
  readonly derived?: true;
  /** What the name does not say. */
  readonly about?: Text;
}

export const EVENT_COLUMNS = [
  { name: 'event_id', type: 'VARCHAR', path: 'eventID' },
  { name: 'event_time', type: 'TIMESTAMP', path: 'eventTime', about: { en: 'UTC', ko: 'UTC' } },
  { name: 'version', type: 'VARCHAR', path: 'eventVersion' },
  { name: 'event_type', type: 'VARCHAR', path: 'eventType' },
  { name: 'category', type: 'VARCHAR', path: 'eventCategory' },
  {
    name: 'source',
    type: 'VARCHAR',
    path: 'eventSource',
    about: { en: 'such as iam.amazonaws.com', ko: '예: iam.amazonaws.com' },
  },
  { name: 'name', type: 'VARCHAR', path: 'eventName' },
  {
    name: 'read_only',
    type: 'BOOLEAN',
    path: 'readOnly',
    about: {
      en: 'as recorded; null before eventVersion 1.06',
      ko: '기록된 값. eventVersion 1.06 이전은 null',
    },
  },
  { name: 'error_code', type: 'VARCHAR', path: 'errorCode' },
  { name: 'error_message', type: 'VARCHAR', path: 'errorMessage' },
  {
    name: 'source_address',
    type: 'VARCHAR',
    path: 'sourceIPAddress',
    about: { en: 'an address, or the name of a service', ko: '주소 또는 서비스 이름' },
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
    about: { en: 'the record that this one amends', ko: '이 기록이 고치는 기록' },
  },
  { name: 'identity', type: 'JSON', path: 'userIdentity', derived: true },
  { name: 'request', type: 'JSON', path: 'requestParameters' },
  { name: 'response', type: 'JSON', path: 'responseElements' },
  { name: 'additional', type: 'JSON', path: 'additionalEventData' },
  { name: 'resources', type: 'JSON', path: 'resources' },
  { name: 'details', type: 'JSON', path: 'serviceEventDetails' },
  {
    name: 'actor',
    type: 'VARCHAR',
    about: {
      en: 'role ARN of a session, else ARN, else account:principal id, else the invoking service',
      ko: '세션이면 역할 ARN, 아니면 ARN, 아니면 계정:보안 주체 ID, 아니면 호출한 서비스',
    },
  },
  { name: 'raw', type: 'JSON', about: { en: 'the whole record as delivered', ko: '전송된 기록 전체' } },
  {
    name: 'file',
    type: 'VARCHAR',
    about: { en: 'the file, object or lookup that it was read from', ko: '읽어 온 파일, 객체 또는 조회' },
  },
  {
    name: 'account',
    type: 'VARCHAR',
    path: 'recipientAccountId',
    about: { en: 'else the caller’s; partition key', ko: '없으면 호출자의 계정. 파티션 키' },
  },
  { name: 'region', type: 'VARCHAR', path: 'awsRegion', about: { en: 'partition key', ko: '파티션 키' } },
  {
    name: 'day',
    type: 'VARCHAR',
    about: {
      en: 'UTC date of the event, YYYY-MM-DD; partition key',
      ko: '이벤트의 UTC 날짜(YYYY-MM-DD). 파티션 키',
    },
  },
] as const satisfies readonly EventColumn[];

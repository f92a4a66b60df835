/** Conditions over `events` that an investigator asks again and again, under names. Any log may be asked them. */
import type { Text } from '../../kernel/text.ts';

export interface KnownSearch {
  readonly name: string;
  readonly title: Text;
  /** What follows WHERE. */
  readonly where: string;
}

/** AWS's services call in their own name and from names, not addresses. */
const FROM_ADDRESS = `invoked_by is null and regexp_full_match(source_address, '[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*')`;

/** The first two numbers of an IPv4 address, the first two groups of an IPv6 one: about a provider's network. */
const NETWORK = `case when contains(source_address, ':')
    then split_part(source_address, ':', 1) || ':' || split_part(source_address, ':', 2)
    else split_part(source_address, '.', 1) || '.' || split_part(source_address, '.', 2) end`;

const DENIED = `regexp_matches(coalesce(error_code, ''), '(?i)accessdenied|unauthorized|notauthorized')`;

const calls = (names: string): string =>
  `name in (${names
    .trim()
    .split(/\s+/)
    .map((name) => `'${name}'`)
    .join(', ')})`;

export const KNOWN_SEARCHES: readonly KnownSearch[] = [
  {
    name: 'denied-then-allowed',
    title: {
      en: 'Calls that somebody was denied first and allowed later',
      ko: '같은 사용자가 거부당했다가 나중에 성공한 호출',
    },
    where: `error_code is null and exists (
  select 1 from events as before
  where before.actor = events.actor and before.source = events.source and before.name = events.name
    and before.event_time < events.event_time and ${DENIED.replace('error_code', 'before.error_code')})`,
  },
  {
    name: 'denied-by-many-calls',
    title: {
      en: 'Denied calls of those who were denied ten different calls or more',
      ko: '서로 다른 호출 10가지 이상을 거부당한 보안 주체의 거부된 호출',
    },
    where: `${DENIED} and actor in (
  select actor from events where ${DENIED} and invoked_by is null group by actor having count(distinct name) >= 10)`,
  },
  {
    name: 'console-without-mfa',
    title: {
      en: 'Console sign-ins of users and root without MFA (sign-ins over SSO never show it)',
      ko: 'MFA 없이 콘솔에 로그인한 사용자와 루트(SSO 로그인은 MFA 여부가 기록되지 않아 제외)',
    },
    where: `name = 'ConsoleLogin' and identity_type in ('IAMUser', 'Root')
  and json_extract_string(response, '$.ConsoleLogin') = 'Success'
  and coalesce(json_extract_string(additional, '$.MFAUsed'), 'No') = 'No'`,
  },
  {
    name: 'console-failed',
    title: { en: 'Failed console sign-ins', ko: '실패한 콘솔 로그인' },
    where: `name = 'ConsoleLogin' and json_extract_string(response, '$.ConsoleLogin') = 'Failure'`,
  },
  {
    name: 'key-many-networks',
    title: {
      en: 'Calls of long-term keys that came from three networks or more',
      ko: '네트워크 3곳 이상에서 쓰인 장기 액세스 키의 호출',
    },
    where: `access_key_id in (
  select access_key_id from events where starts_with(access_key_id, 'AKIA') and ${FROM_ADDRESS}
  group by access_key_id having count(distinct ${NETWORK}) >= 3)`,
  },
  {
    name: 'root-use',
    title: { en: 'What the root user did', ko: '루트 사용자가 한 일' },
    where: `identity_type = 'Root' and invoked_by is null and coalesce(event_type, '') <> 'AwsServiceEvent'`,
  },
  {
    name: 'new-credentials',
    title: {
      en: 'New ways in: keys, passwords, MFA devices, providers',
      ko: '새로 생긴 로그인 수단: 키, 암호, MFA 기기, 자격 증명 공급자',
    },
    where: `error_code is null and ${calls(`CreateUser CreateAccessKey CreateLoginProfile UpdateLoginProfile
    ChangePassword CreateServiceSpecificCredential ResetServiceSpecificCredential UploadSSHPublicKey
    UploadSigningCertificate CreateVirtualMFADevice EnableMFADevice DeactivateMFADevice CreateSAMLProvider
    UpdateSAMLProvider CreateOpenIDConnectProvider AddClientIDToOpenIDConnectProvider CreateTrustAnchor CreateKeyPair
    ImportKeyPair GetFederationToken`)}`,
  },
  {
    name: 'more-permissions',
    title: { en: 'Who got more permissions', ko: '권한이 늘어난 변경' },
    where: `error_code is null and source = 'iam.amazonaws.com' and ${calls(`AttachUserPolicy AttachRolePolicy
    AttachGroupPolicy PutUserPolicy PutRolePolicy PutGroupPolicy AddUserToGroup UpdateAssumeRolePolicy
    CreatePolicyVersion SetDefaultPolicyVersion AddRoleToInstanceProfile DeleteUserPermissionsBoundary
    DeleteRolePermissionsBoundary`)}`,
  },
  {
    name: 'log-tampering',
    title: { en: 'Changes to what records and watches', ko: '기록과 감시 설정을 바꾼 일' },
    where: calls(`StopLogging DeleteTrail UpdateTrail PutEventSelectors DeleteEventDataStore DeleteFlowLogs
    DeleteLogGroup DeleteLogStream StopConfigurationRecorder DeleteConfigurationRecorder DeleteDeliveryChannel
    DeleteDetector UpdateDetector DisassociateFromMasterAccount DisassociateFromAdministratorAccount DisableSecurityHub
    DeleteAnalyzer DeleteModelInvocationLoggingConfiguration`),
  },
  {
    name: 'secrets-read',
    title: { en: 'Secrets and parameters that were read', ko: '읽힌 보안 암호와 파라미터' },
    where: `error_code is null and invoked_by is null and (${calls('GetSecretValue BatchGetSecretValue GetPasswordData')}
  or (${calls('GetParameter GetParameters GetParametersByPath GetParameterHistory')}
    and lower(json_extract_string(request, '$.withDecryption')) = 'true'))`,
  },
  {
    name: 'costly-machines',
    title: { en: 'Large or GPU machines that were started', ko: '대형 또는 GPU 인스턴스 시작' },
    where: `name in ('RunInstances', 'RequestSpotInstances', 'CreateFleet')
  and regexp_matches(raw::varchar, '"instanceType":"((p|g|gr|inf|trn|dl|vt)[0-9][a-z0-9-]*[.]|[a-z0-9-]+[.](8|9|[1-9][0-9]+)xlarge|[a-z0-9-]+[.]metal)')`,
  },
];

/** Why nobody could sign in, in the person's words, with the command that helps. Exit code 4. */
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Text } from '../kernel/text.ts';
import { errorCode, metadataOf } from './error-code.ts';
import { faultFrom } from './fault.ts';
import { PARTITIONS } from './partitions.ts';
import type { ProfileInUse } from './profile.ts';
import { redact } from './redact.ts';

export interface SignIn {
  readonly profile: ProfileInUse;
  readonly roleArn?: string | undefined;
}

/** Credentials could not be had. What is neither AWS's nor the configuration's fault comes back as it is. */
export function credentialProblem(error: unknown, { profile, roleArn }: SignIn): unknown {
  if (error instanceof PersonError || !(error instanceof Error)) return error;
  const fault = faultFrom(error);
  if (fault.kind === 'network' || NO_CONNECTION.test(error.message)) return notReached(error);
  if (/ProviderError$/.test(error.name)) return providerProblem(error, profile);
  if ((error as { code?: string }).code === 'ENOENT') return profileUnusable(error, profile);
  if (metadataOf(error).httpStatusCode === undefined) return error;
  if (/MultiFactorAuthentication failed/i.test(error.message)) return mfaCodeWrong(error);
  if (fault.kind === 'expired-token') return credentialsExpired(error, profile);
  if (fault.kind === 'bad-credentials') return notAccepted(error, profile);
  return roleRefused(error, roleArn ?? profile.name);
}

/** AWS does not take the credentials. */
export function identityProblem(error: unknown, { profile }: SignIn): unknown {
  const fault = faultFrom(error);
  switch (fault.kind) {
    case 'network':
      return notReached(error);
    case 'expired-token':
      return credentialsExpired(error, profile);
    case 'bad-credentials':
    case 'region-disabled':
      return isClockSkew(error) ? clockWrong(error) : notAccepted(error, profile);
    case 'aborted':
      return problem('Stopped', STOPPED, undefined, { cause: error, exitCode: EXIT.declined });
    default:
      return error instanceof Error && metadataOf(error).httpStatusCode === undefined
        ? error
        : problem('SignInRefused', withReason(REFUSED, error), undefined, { cause: error });
  }
}

export function profileNotFound({ name, known }: ProfileInUse): PersonError {
  const some = known.slice(0, 10).join(', ');
  const listed: Text = {
    en: `The files have: ${some}. \`aws configure list-profiles\` lists them all.`,
    ko: `파일에 있는 프로필: ${some}. 전체 목록은 \`aws configure list-profiles\`로 볼 수 있습니다.`,
  };
  const none: Text = {
    en: `There are no profiles yet. \`aws login --profile ${quoted(name)}\` makes this one.`,
    ko: `아직 프로필이 하나도 없습니다. \`aws login --profile ${quoted(name)}\` 명령으로 이 프로필을 만들 수 있습니다.`,
  };
  const text: Text = {
    en: `The AWS config files have no profile named "${name}".`,
    ko: `AWS 설정 파일에 이름이 "${name}"인 프로필이 없습니다.`,
  };
  return problem('ProfileNotFound', text, known.length > 0 ? listed : none);
}

export function mfaCodeNeeded(serial: string): PersonError {
  const text: Text = {
    en: `This role asks for a code from the MFA device ${serial}, and there is no terminal to type it in.`,
    ko: `이 역할은 MFA 디바이스 ${serial}의 코드를 요구하는데, 코드를 입력할 터미널이 없습니다.`,
  };
  const hint: Text = {
    en: 'Run Jikimi in a terminal, or name a profile that needs no code, such as one made with `aws login`.',
    ko: '터미널에서 실행하거나, `aws login`으로 만든 프로필처럼 코드가 필요 없는 프로필을 지정하세요.',
  };
  return problem('MfaCodeNeeded', text, hint);
}

export function partitionUnknown(arn: string): PersonError {
  const names = PARTITIONS.map((partition) => partition.id).join(', ');
  const text: Text = {
    en: `This account belongs to a part of AWS that Jikimi does not know yet (${arn}).`,
    ko: `이 계정은 지킴이가 아직 지원하지 않는 AWS 파티션에 속해 있습니다(${arn}).`,
  };
  return problem('PartitionNotSupported', text, { en: `Known: ${names}.`, ko: `지원하는 파티션: ${names}.` });
}

const NO_CONNECTION =
  /\b(ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b|TimeoutError|socket hang up/;

const STOPPED: Text = { en: 'Stopped before signing in to AWS.', ko: 'AWS에 로그인하기 전에 중단했습니다.' };
const REFUSED: Text = {
  en: 'AWS did not let these credentials sign in.',
  ko: 'AWS가 이 자격 증명의 로그인을 받아들이지 않았습니다.',
};

/** The SDK could not make credentials out of what it was given. */
function providerProblem(error: Error, profile: ProfileInUse): PersonError {
  const command = (name: string) =>
    profile.base === 'default' ? name : `${name} --profile ${quoted(profile.base)}`;
  switch (profile.source) {
    case 'sso':
      if (/ForbiddenException|No access/i.test(error.message)) return ssoRoleNotAssigned(error, profile);
      return problem(
        'SsoSessionExpired',
        {
          en: `You are not signed in to IAM Identity Center, or the session has ended (profile "${profile.base}").`,
          ko: `IAM Identity Center에 로그인되어 있지 않거나 세션이 만료되었습니다(프로필 "${profile.base}").`,
        },
        runAndRetry(command('aws sso login')),
        { cause: error },
      );
    case 'login':
      if (/insufficient permissions/i.test(error.message)) return loginNotAllowed(error);
      return problem(
        'LoginSessionExpired',
        {
          en: `The \`aws login\` session of profile "${profile.base}" has ended.`,
          ko: `프로필 "${profile.base}"의 \`aws login\` 세션이 만료되었습니다.`,
        },
        runAndRetry(command('aws login')),
        { cause: error },
      );
    case 'process':
      return problem(
        'CredentialProcessFailed',
        withReason(
          {
            en: `The credential_process of profile "${profile.base}" gave no credentials.`,
            ko: `프로필 "${profile.base}"의 credential_process가 자격 증명을 내주지 않았습니다.`,
          },
          error,
        ),
        {
          en: 'Run the command from ~/.aws/config by hand to see what it says.',
          ko: '~/.aws/config에 적힌 명령을 직접 실행해 무엇이 문제인지 확인하세요.',
        },
        { cause: error },
      );
    case 'none':
    case 'environment':
      return noCredentials(error);
    default:
      return profileUnusable(error, profile);
  }
}

function noCredentials(cause: Error): PersonError {
  const text: Text = { en: 'No AWS credentials were found.', ko: 'AWS 자격 증명을 찾지 못했습니다.' };
  const hint: Text = {
    en: 'Run `aws login` (AWS CLI 2.32 or later) and sign in as you do on the console, or run Jikimi in AWS CloudShell, where you are signed in already. If you have a profile, name it with --profile.',
    ko: '`aws login`(AWS CLI 2.32 이상)을 실행해 콘솔과 같은 방법으로 로그인하거나, 이미 로그인되어 있는 AWS CloudShell에서 실행하세요. 프로필이 있으면 --profile로 지정하세요.',
  };
  return problem('NoCredentials', text, hint, { cause });
}

function profileUnusable(cause: Error, { name }: ProfileInUse): PersonError {
  const text: Text = {
    en: `Profile "${name}" gives no credentials as it stands.`,
    ko: `프로필 "${name}"의 설정으로는 자격 증명을 얻을 수 없습니다.`,
  };
  const hint: Text = {
    en: 'Correct the profile in ~/.aws/config, or name another with --profile; `aws configure list-profiles` lists them.',
    ko: '~/.aws/config에서 프로필을 고치거나 --profile로 다른 프로필을 지정하세요. 목록은 `aws configure list-profiles`로 볼 수 있습니다.',
  };
  return problem('ProfileUnusable', withReason(text, cause), hint, { cause });
}

function ssoRoleNotAssigned(cause: Error, { base }: ProfileInUse): PersonError {
  const text: Text = {
    en: `IAM Identity Center does not give you the role that profile "${base}" names.`,
    ko: `프로필 "${base}"에 적힌 역할이 IAM Identity Center에서 이 사용자에게 할당되어 있지 않습니다.`,
  };
  const hint: Text = {
    en: `Compare sso_account_id and sso_role_name of the profile with what the access portal shows, or run \`aws configure sso --profile ${quoted(base)}\`.`,
    ko: `프로필의 sso_account_id와 sso_role_name을 액세스 포털에 보이는 것과 비교하거나, \`aws configure sso --profile ${quoted(base)}\` 명령을 실행하세요.`,
  };
  return problem('SsoRoleNotAssigned', text, hint, { cause });
}

function loginNotAllowed(cause: Error): PersonError {
  const text: Text = {
    en: 'This user may not use `aws login`.',
    ko: '이 사용자에게는 `aws login`을 사용할 권한이 없습니다.',
  };
  const hint: Text = {
    en: 'Attach the AWS managed policy SignInLocalDevelopmentAccess to the user, or run Jikimi in AWS CloudShell.',
    ko: '사용자에게 AWS 관리형 정책 SignInLocalDevelopmentAccess를 연결하거나, AWS CloudShell에서 실행하세요.',
  };
  return problem('LoginNotAllowed', text, hint, { cause });
}

function mfaCodeWrong(cause: Error): PersonError {
  const text: Text = {
    en: 'AWS did not accept the MFA code.',
    ko: 'AWS가 MFA 코드를 받아들이지 않았습니다.',
  };
  const hint: Text = {
    en: 'Each code works once: wait for the next one and run the command again. If none is accepted, compare the clock of the device.',
    ko: '코드는 한 번만 쓸 수 있습니다. 다음 코드가 나오면 명령을 다시 실행하세요. 계속 거부되면 디바이스의 시계를 확인하세요.',
  };
  return problem('MfaCodeWrong', text, hint, { cause });
}

function roleRefused(cause: Error, role: string): PersonError {
  const text: Text = {
    en: `AWS did not hand out the role "${role}".`,
    ko: `AWS가 역할 "${role}"의 수임을 허용하지 않았습니다.`,
  };
  const hint: Text = {
    en: 'The trust policy of the role must name you, with the same external ID and MFA condition, and you need sts:AssumeRole on it.',
    ko: '역할의 신뢰 정책(Trust policy)이 이 보안 주체를 허용하고 외부 ID와 MFA 조건이 일치해야 하며, 역할에 대한 sts:AssumeRole 권한이 있어야 합니다.',
  };
  return problem('RoleNotAssumed', withReason(text, cause), hint, { cause });
}

function credentialsExpired(cause: unknown, profile: ProfileInUse): PersonError {
  const text: Text = { en: 'The AWS credentials have expired.', ko: 'AWS 자격 증명이 만료되었습니다.' };
  const inEnvironment: Text = {
    en: 'They come from the environment variables AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: set new ones, or unset the three and run `aws login`.',
    ko: '환경 변수 AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN에서 온 자격 증명입니다. 새 값으로 바꾸거나, 세 변수를 지우고 `aws login`을 실행하세요.',
  };
  const inProfile: Text = {
    en: `They come from profile "${profile.base}": put new ones there, or run \`aws login --profile ${quoted(profile.base)}\`.`,
    ko: `프로필 "${profile.base}"에서 온 자격 증명입니다. 새 값으로 바꾸거나 \`aws login --profile ${quoted(profile.base)}\` 명령을 실행하세요.`,
  };
  return problem('CredentialsExpired', text, profile.source === 'environment' ? inEnvironment : inProfile, {
    cause,
  });
}

function notAccepted(cause: unknown, { region }: ProfileInUse): PersonError {
  const wrongSecret = /^(SignatureDoesNotMatch|InvalidSignature)/.test(errorCode(cause));
  const text: Text = wrongSecret
    ? {
        en: 'AWS knows this access key ID, but the secret access key does not belong to it.',
        ko: 'AWS에 있는 액세스 키 ID이지만 보안 액세스 키(Secret access key)가 맞지 않습니다.',
      }
    : {
        en: 'AWS does not know these credentials: the access key was deleted or deactivated, or belongs elsewhere.',
        ko: 'AWS가 모르는 자격 증명입니다. 액세스 키가 삭제되었거나 비활성이거나, 다른 파티션의 키입니다.',
      };
  const elsewhere: Text = {
    en: 'For an account of AWS China or AWS GovCloud (US), name a region there first: AWS_REGION=cn-north-1 or AWS_REGION=us-gov-west-1. Otherwise sign in afresh with `aws login`.',
    ko: 'AWS 중국이나 AWS GovCloud (US) 계정이면 먼저 그곳의 리전을 지정하세요: AWS_REGION=cn-north-1 또는 AWS_REGION=us-gov-west-1. 그 밖에는 `aws login`으로 다시 로그인하세요.',
  };
  const here: Text = {
    en: `Region ${region} was asked. If the account is of another part of AWS (AWS China, AWS GovCloud), name a region there with AWS_REGION. Otherwise sign in afresh with \`aws login\`.`,
    ko: `${region} 리전에 물었습니다. 계정이 다른 파티션(AWS 중국, AWS GovCloud)에 있으면 AWS_REGION으로 그곳의 리전을 지정하세요. 그 밖에는 \`aws login\`으로 다시 로그인하세요.`,
  };
  return problem('CredentialsNotAccepted', text, region === undefined ? elsewhere : here, { cause });
}

/** The SDK corrects for a wrong clock by itself; this is what it could not correct. */
function isClockSkew(error: unknown): boolean {
  const isTime = /^(RequestTimeTooSkewed|RequestInTheFuture)$/.test(errorCode(error));
  return isTime || (error instanceof Error && /Signature (expired|not yet current)/i.test(error.message));
}

function clockWrong(cause: unknown): PersonError {
  const text: Text = {
    en: 'The clock of this machine is too far from the true time, so AWS refuses its signatures.',
    ko: '이 컴퓨터의 시계가 실제 시각과 너무 달라 AWS가 서명을 거부합니다.',
  };
  const hint: Text = {
    en: 'Set the clock (turn on automatic time) and run again.',
    ko: '시계를 맞추고(자동 시간 설정) 다시 실행하세요.',
  };
  return problem('ClockWrong', text, hint, { cause });
}

function notReached(cause: unknown): PersonError {
  const text: Text = { en: 'AWS could not be reached.', ko: 'AWS에 연결할 수 없습니다.' };
  const hint: Text = {
    en: 'Check the connection. Behind a company proxy set HTTPS_PROXY, and NODE_EXTRA_CA_CERTS if it has its own certificate.',
    ko: '네트워크 연결을 확인하세요. 회사 프록시를 쓰면 HTTPS_PROXY를, 프록시 인증서가 따로 있으면 NODE_EXTRA_CA_CERTS도 설정하세요.',
  };
  return problem('AwsNotReached', withReason(text, cause), hint, { cause });
}

function runAndRetry(command: string): Text {
  return {
    en: `Run \`${command}\`, then run Jikimi again.`,
    ko: `\`${command}\` 명령을 실행한 뒤 다시 실행하세요.`,
  };
}

/** What AWS or the SDK said, after our sentence. English in both languages. */
function withReason(text: Text, cause: unknown): Text {
  const reason = faultFrom(cause).message || errorCode(cause);
  return { en: `${text.en} (${redact(reason)})`, ko: `${text.ko} (${redact(reason)})` };
}

/** As a shell takes it. */
function quoted(name: string): string {
  return /^[\w@%+=:,./-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
}

function problem(
  code: string,
  text: Text,
  hint: Text | undefined,
  more: { cause?: unknown; exitCode?: typeof EXIT.credentials | typeof EXIT.declined } = {},
): PersonError {
  return new PersonError({ code, text, ...(hint && { hint }), exitCode: EXIT.credentials, ...more });
}

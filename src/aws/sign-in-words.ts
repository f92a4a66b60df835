/** What a person reads when signing in fails: what is wrong, and the command that helps. */
import type { Text } from '../kernel/text.ts';

export interface Words {
  /** Of the `PersonError`. */
  readonly code: string;
  readonly text: Text;
  readonly hint?: Text;
  /** Whether what AWS or the SDK said is worth showing after `text`. */
  readonly withReason?: true;
}

export const noCredentials: Words = {
  code: 'NoCredentials',
  text: { en: 'No AWS credentials were found.', ko: 'AWS 자격 증명을 찾지 못했습니다.' },
  hint: {
    en: 'Run `aws login` (AWS CLI 2.32 or later) and sign in as you do on the console, or run Jikimi in AWS CloudShell, where you are signed in already. If you already have a profile, name it with --profile.',
    ko: '`aws login`(AWS CLI 2.32 이상)을 실행해 콘솔과 같은 방법으로 로그인하거나, 이미 로그인되어 있는 AWS CloudShell에서 지킴이를 실행하세요. 프로필이 있으면 --profile로 지정하세요.',
  },
};

export function profileNotFound(name: string, known: readonly string[]): Words {
  const some = known.slice(0, 10).join(', ');
  const listed: Text = {
    en: `Profiles in the files: ${some}. \`aws configure list-profiles\` lists them all.`,
    ko: `파일에 있는 프로필: ${some}. 전체 목록은 \`aws configure list-profiles\`로 볼 수 있습니다.`,
  };
  const none: Text = {
    en: `There are no profiles yet. \`aws login --profile ${quoted(name)}\` creates this one.`,
    ko: `아직 프로필이 하나도 없습니다. \`aws login --profile ${quoted(name)}\` 명령으로 이 프로필을 만들 수 있습니다.`,
  };
  return {
    code: 'ProfileNotFound',
    text: {
      en: `The AWS config files have no profile named "${name}".`,
      ko: `AWS 설정 파일에 이름이 "${name}"인 프로필이 없습니다.`,
    },
    hint: known.length > 0 ? listed : none,
  };
}

export function profileUnusable(name: string): Words {
  return {
    code: 'ProfileUnusable',
    text: {
      en: `Profile "${name}" provides no credentials with its current settings.`,
      ko: `프로필 "${name}"의 설정으로는 자격 증명을 얻을 수 없습니다.`,
    },
    hint: {
      en: 'Fix the profile in ~/.aws/config, or name another with --profile; `aws configure list-profiles` lists them.',
      ko: '~/.aws/config에서 프로필을 고치거나 --profile로 다른 프로필을 지정하세요. 목록은 `aws configure list-profiles`로 볼 수 있습니다.',
    },
    withReason: true,
  };
}

export function ssoSessionExpired(profile: string): Words {
  return {
    code: 'SsoSessionExpired',
    text: {
      en: `You are not signed in to IAM Identity Center, or the session has ended (profile "${profile}").`,
      ko: `IAM Identity Center에 로그인되어 있지 않거나 세션이 만료되었습니다(프로필 "${profile}").`,
    },
    hint: runAndRetry('aws sso login', profile),
  };
}

export function ssoRoleNotAssigned(profile: string): Words {
  return {
    code: 'SsoRoleNotAssigned',
    text: {
      en: `IAM Identity Center has not assigned you the role that profile "${profile}" names.`,
      ko: `프로필 "${profile}"에 적힌 역할이 IAM Identity Center에서 이 사용자에게 할당되어 있지 않습니다.`,
    },
    hint: {
      en: `Compare sso_account_id and sso_role_name of the profile with what the access portal shows, or run \`aws configure sso --profile ${quoted(profile)}\`.`,
      ko: `프로필의 sso_account_id와 sso_role_name을 액세스 포털에 보이는 것과 비교하거나, \`aws configure sso --profile ${quoted(profile)}\` 명령을 실행하세요.`,
    },
  };
}

export function loginSessionExpired(profile: string): Words {
  return {
    code: 'LoginSessionExpired',
    text: {
      en: `The \`aws login\` session of profile "${profile}" has ended.`,
      ko: `프로필 "${profile}"의 \`aws login\` 세션이 만료되었습니다.`,
    },
    hint: runAndRetry('aws login', profile),
  };
}

export const loginNotAllowed: Words = {
  code: 'LoginNotAllowed',
  text: {
    en: 'This user is not allowed to use `aws login`.',
    ko: '이 사용자에게는 `aws login`을 사용할 권한이 없습니다.',
  },
  hint: {
    en: 'Attach the AWS managed policy SignInLocalDevelopmentAccess to the user, or run Jikimi in AWS CloudShell.',
    ko: '사용자에게 AWS 관리형 정책 SignInLocalDevelopmentAccess를 연결하거나, AWS CloudShell에서 지킴이를 실행하세요.',
  },
};

export function credentialProcessFailed(profile: string): Words {
  return {
    code: 'CredentialProcessFailed',
    text: {
      en: `The credential_process of profile "${profile}" returned no credentials.`,
      ko: `프로필 "${profile}"의 credential_process가 자격 증명을 반환하지 않았습니다.`,
    },
    hint: {
      en: 'Run the command from ~/.aws/config by hand to see what it says.',
      ko: '~/.aws/config에 적힌 명령을 직접 실행해 무엇이 문제인지 확인하세요.',
    },
    withReason: true,
  };
}

export function mfaCodeNeeded(serial: string): Words {
  return {
    code: 'MfaCodeNeeded',
    text: {
      en: `This role requires a code from the MFA device ${serial}, but there is no terminal to type it in.`,
      ko: `이 역할은 MFA 디바이스 ${serial}의 코드를 요구하는데, 코드를 입력할 터미널이 없습니다.`,
    },
    hint: {
      en: 'Run Jikimi in a terminal, or name a profile that needs no code, such as one created with `aws login`.',
      ko: '터미널에서 지킴이를 실행하거나, `aws login`으로 만든 프로필처럼 코드가 필요 없는 프로필을 지정하세요.',
    },
  };
}

export const mfaCodeWrong: Words = {
  code: 'MfaCodeWrong',
  text: { en: 'AWS rejected the MFA code.', ko: 'AWS가 MFA 코드를 거부했습니다.' },
  hint: {
    en: 'Each code works once: wait for the next one and run the command again. If every code is rejected, check the clock of the device.',
    ko: '코드는 한 번만 쓸 수 있습니다. 다음 코드가 나오면 명령을 다시 실행하세요. 계속 거부되면 디바이스의 시계를 확인하세요.',
  },
};

export function roleNotAssumed(role: string): Words {
  return {
    code: 'RoleNotAssumed',
    text: {
      en: `AWS did not allow you to assume the role "${role}".`,
      ko: `AWS가 역할 "${role}"의 수임을 허용하지 않았습니다.`,
    },
    hint: {
      en: 'The trust policy of the role must allow you, its conditions (external ID, MFA) must be met, and you need the permission sts:AssumeRole for the role.',
      ko: '역할의 신뢰 정책(Trust policy)이 이 보안 주체를 허용하고 외부 ID, MFA 같은 조건이 맞아야 하며, 역할에 대한 sts:AssumeRole 권한도 있어야 합니다.',
    },
    withReason: true,
  };
}

export const environmentExpired: Words = {
  code: 'CredentialsExpired',
  text: { en: 'The AWS credentials have expired.', ko: 'AWS 자격 증명이 만료되었습니다.' },
  hint: {
    en: 'They come from the environment variables AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: set new ones, or unset the three and run `aws login`.',
    ko: '환경 변수 AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN에서 온 자격 증명입니다. 새 값으로 바꾸거나, 세 변수를 지우고 `aws login`을 실행하세요.',
  },
};

export function profileExpired(profile: string): Words {
  const login = withProfile('aws login', profile);
  return {
    code: 'CredentialsExpired',
    text: environmentExpired.text,
    hint: {
      en: `They come from profile "${profile}": update them there, or run \`${login}\`.`,
      ko: `프로필 "${profile}"에서 온 자격 증명입니다. 새 값으로 바꾸거나 \`${login}\` 명령을 실행하세요.`,
    },
  };
}

export const secretWrong: Words = {
  code: 'CredentialsNotAccepted',
  text: {
    en: 'AWS knows this access key ID, but the secret access key does not match it.',
    ko: '액세스 키 ID는 맞지만 보안 액세스 키(Secret access key)가 맞지 않습니다.',
  },
  hint: {
    en: 'Copy both again in full from where you saved them, or sign in with `aws login`, which needs no access key.',
    ko: '보관해 둔 곳에서 둘 다 빠짐없이 다시 복사하거나, 액세스 키가 필요 없는 `aws login`으로 로그인하세요.',
  },
};

/** `region`: the one that was asked. */
export function credentialsUnknown(region: string): Words {
  return {
    code: 'CredentialsNotAccepted',
    text: {
      en: 'AWS does not know these credentials: the access key was deleted or deactivated, or belongs to another AWS partition.',
      ko: 'AWS가 모르는 자격 증명입니다. 액세스 키가 삭제되었거나 비활성이거나, 다른 파티션의 키입니다.',
    },
    hint: {
      en: `Asked in ${region}. For an account of AWS China or AWS GovCloud (US), name a region there: AWS_REGION=cn-north-1 or AWS_REGION=us-gov-west-1. Otherwise, sign in again with \`aws login\`.`,
      ko: `${region} 리전에 확인했습니다. AWS 중국이나 AWS GovCloud (US) 계정이면 그곳의 리전을 지정하세요: AWS_REGION=cn-north-1 또는 AWS_REGION=us-gov-west-1. 그 밖에는 \`aws login\`으로 다시 로그인하세요.`,
    },
  };
}

export const clockWrong: Words = {
  code: 'ClockWrong',
  text: {
    en: 'The clock of this computer is too far off, so AWS rejects its requests.',
    ko: '이 컴퓨터의 시계가 실제 시각과 너무 달라 AWS가 요청을 거부합니다.',
  },
  hint: {
    en: 'Turn on automatic time setting, then run Jikimi again.',
    ko: '시각 자동 설정을 켜고 다시 실행하세요.',
  },
};

export const awsNotReached: Words = {
  code: 'AwsNotReached',
  text: { en: 'AWS could not be reached.', ko: 'AWS에 연결할 수 없습니다.' },
  hint: {
    en: 'Check your network connection. Behind a company proxy, set HTTPS_PROXY, and also NODE_EXTRA_CA_CERTS if the proxy has its own certificate.',
    ko: '네트워크 연결을 확인하세요. 회사 프록시를 쓰면 HTTPS_PROXY를, 프록시 인증서가 따로 있으면 NODE_EXTRA_CA_CERTS도 설정하세요.',
  },
  withReason: true,
};

export const awsBusy: Words = {
  code: 'AwsBusy',
  text: {
    en: 'AWS gets too many requests from this account to answer.',
    ko: '이 계정에서 요청이 너무 많아 AWS가 응답하지 않습니다.',
  },
  hint: { en: 'Wait a minute and try again.', ko: '1분쯤 뒤에 다시 시도하세요.' },
  withReason: true,
};

export const notAws: Words = {
  code: 'NotAws',
  text: { en: 'Something other than AWS answered.', ko: 'AWS가 아닌 곳에서 응답했습니다.' },
  hint: {
    en: 'Public Wi-Fi may want you to sign in first: open any web page. Otherwise ask whoever runs your proxy, and check AWS_ENDPOINT_URL if you set it.',
    ko: '공용 와이파이라면 먼저 로그인해야 할 수 있으니 웹 페이지를 열어 보세요. 아니면 프록시 관리자에게 문의하고, AWS_ENDPOINT_URL을 설정했다면 확인하세요.',
  },
};

/** The address itself stays unsaid: there may be a password in it. */
export function endpointUnusable(setting: string): Words {
  return {
    code: 'EndpointUnusable',
    text: { en: `${setting} is not a web address.`, ko: `${setting} 값이 웹 주소가 아닙니다.` },
    hint: {
      en: 'Expected something like http://localhost:4566. Remove the setting to ask AWS itself.',
      ko: 'http://localhost:4566과 같은 주소여야 합니다. AWS에 직접 연결하려면 설정을 지우세요.',
    },
  };
}

export const signInRefused: Words = {
  code: 'SignInRefused',
  text: {
    en: 'AWS rejected the sign-in with these credentials.',
    ko: 'AWS가 이 자격 증명의 로그인을 거부했습니다.',
  },
  withReason: true,
};

export const stopped: Words = {
  code: 'Stopped',
  text: { en: 'Stopped before signing in to AWS.', ko: 'AWS에 로그인하기 전에 중단했습니다.' },
};

export function partitionNotSupported(arn: string, known: readonly string[]): Words {
  return {
    code: 'PartitionNotSupported',
    text: {
      en: `This account belongs to an AWS partition that Jikimi does not support yet (${arn}).`,
      ko: `이 계정은 지킴이가 아직 지원하지 않는 AWS 파티션에 속해 있습니다(${arn}).`,
    },
    hint: { en: `Supported: ${known.join(', ')}.`, ko: `지원하는 파티션: ${known.join(', ')}.` },
  };
}

function runAndRetry(command: string, profile: string): Text {
  const whole = withProfile(command, profile);
  return {
    en: `Run \`${whole}\`, then run Jikimi again.`,
    ko: `\`${whole}\` 명령을 실행한 뒤 다시 실행하세요.`,
  };
}

function withProfile(command: string, profile: string): string {
  return profile === 'default' ? command : `${command} --profile ${quoted(profile)}`;
}

/** As a shell takes it. */
function quoted(name: string): string {
  return /^[\w@%+=:,./-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
}

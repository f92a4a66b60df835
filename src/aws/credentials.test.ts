import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useAwsHome } from '../../test/aws-home.ts';
import { type Answer, type Asked, CANNED, type CannedAws, startCannedAws } from '../../test/canned-aws.ts';
import { credentialProvider } from './credentials.ts';
import { type AwsOptions, type AwsSession, openAws } from './session.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

const MFA = 'arn:aws:iam::111122223333:mfa/phone';
const ROLE = 'arn:aws:iam::444455556666:role/audit';
const FUTURE = '2099-01-01T00:00:00Z';
const PAST = '2020-01-01T00:00:00Z';

const KEYS = 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = secret\n';

function assumed(operation: string): Answer {
  return {
    body: `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${operation}Result><Credentials><AccessKeyId>ASIAROLEROLEROLEROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>role-token</SessionToken><Expiration>${FUTURE}</Expiration></Credentials><AssumedRoleUser><Arn>a</Arn><AssumedRoleId>b</AssumedRoleId></AssumedRoleUser></${operation}Result></${operation}Response>`,
  };
}

async function canned(answer: (asked: Asked) => Answer | undefined = () => undefined): Promise<CannedAws> {
  const aws = await startCannedAws((asked) => answer(asked) ?? usual(asked));
  closing.push(() => aws.close());
  return aws;
}

function usual({ operation, path }: Asked): Answer {
  if (operation === 'GetCallerIdentity') return CANNED.identity();
  if (operation === 'AssumeRole' || operation === 'AssumeRoleWithWebIdentity') return assumed(operation);
  if (path.startsWith('/federation/credentials')) {
    return CANNED.json({
      roleCredentials: {
        accessKeyId: 'ASIASSOSSOSSOSSOSSOS',
        secretAccessKey: 's',
        sessionToken: 't',
        expiration: Date.parse(FUTURE),
      },
    });
  }
  if (path === '/container') {
    return CANNED.json({
      AccessKeyId: 'ASIACONTAINERCONTAIN',
      SecretAccessKey: 's',
      Token: 't',
      Expiration: FUTURE,
    });
  }
  return CANNED.jsonError('AccessDeniedException', 'no', 403);
}

async function open(options: Partial<AwsOptions> = {}): Promise<AwsSession> {
  const session = await openAws({ version: '0.1.0', ...options });
  closing.push(() => session.close());
  return session;
}

/** The access key id that asked who it is. */
function signedBy({ asked }: CannedAws): string | undefined {
  const identity = asked.find(({ operation }) => operation === 'GetCallerIdentity');
  return /Credential=([^/]+)/.exec(identity?.headers.authorization ?? '')?.[1];
}

const parameters = ({ asked }: CannedAws, operation: string) =>
  Object.fromEntries(new URLSearchParams(asked.find((one) => one.operation === operation)?.body ?? ''));

describe('credentials come from', () => {
  test('the environment, even beside AWS_PROFILE, as for the AWS CLI', async () => {
    const aws = await canned();
    useAwsHome({
      env: {
        AWS_ENDPOINT_URL: aws.url,
        AWS_ACCESS_KEY_ID: 'AKIAENVENVENVENVENVE',
        AWS_SECRET_ACCESS_KEY: 's',
        AWS_PROFILE: 'gone',
      },
    });
    await open();
    expect(signedBy(aws)).toBe('AKIAENVENVENVENVENVE');
  });

  test('the profile named, whatever the environment has', async () => {
    const aws = await canned();
    useAwsHome({
      credentials: `[shop]\n${KEYS}`,
      env: {
        AWS_ENDPOINT_URL: aws.url,
        AWS_ACCESS_KEY_ID: 'AKIAENVENVENVENVENVE',
        AWS_SECRET_ACCESS_KEY: 's',
      },
    });
    await open({ profile: 'shop' });
    expect(signedBy(aws)).toBe('AKIAIOSFODNN7EXAMPLE');
  });

  test('a credential_process', async () => {
    const aws = await canned();
    const says = JSON.stringify({
      Version: 1,
      AccessKeyId: 'ASIAPROCESSPROCESSPR',
      SecretAccessKey: 's',
      SessionToken: 't',
      Expiration: FUTURE,
    });
    useAwsHome({
      config: `[profile p]\ncredential_process = echo '${says}'\n`,
      env: { AWS_ENDPOINT_URL: aws.url },
    });
    await open({ profile: 'p' });
    expect(signedBy(aws)).toBe('ASIAPROCESSPROCESSPR');
  });

  test('a container: CloudShell, ECS', async () => {
    const aws = await canned();
    useAwsHome({
      env: { AWS_ENDPOINT_URL: aws.url, AWS_CONTAINER_CREDENTIALS_FULL_URI: `${aws.url}/container` },
    });
    await open();
    expect(signedBy(aws)).toBe('ASIACONTAINERCONTAIN');
  });

  test('a web identity token', async () => {
    const aws = await canned();
    const file = join(mkdtempSync(join(tmpdir(), 'token-')), 'token');
    writeFileSync(file, 'web-token');
    useAwsHome({ env: { AWS_ENDPOINT_URL: aws.url, AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: ROLE } });
    await open();
    expect(signedBy(aws)).toBe('ASIAROLEROLEROLEROLE');
    expect(parameters(aws, 'AssumeRoleWithWebIdentity')).toMatchObject({
      RoleArn: ROLE,
      WebIdentityToken: 'web-token',
    });
  });

  test('IAM Identity Center', async () => {
    const aws = await canned();
    useSso(aws, FUTURE);
    await open({ profile: 'sso' });
    expect(signedBy(aws)).toBe('ASIASSOSSOSSOSSOSSOS');
  });

  test('aws login', async () => {
    const aws = await canned();
    useLogin(aws, FUTURE);
    await open({ profile: 'me' });
    expect(signedBy(aws)).toBe('ASIALOGINLOGINLOGINL');
  });

  test('a role of the profile, with external id and a code asked once for the whole session', async () => {
    const aws = await canned();
    useRole(aws);
    const asked: string[] = [];
    await open({
      profile: 'admin',
      askMfaCode: async (serial) => {
        asked.push(serial);
        return '123456';
      },
    });
    expect(asked).toEqual([MFA]);
    expect(signedBy(aws)).toBe('ASIAROLEROLEROLEROLE');
    expect(parameters(aws, 'AssumeRole')).toMatchObject({
      RoleArn: ROLE,
      ExternalId: 'shop-1',
      SerialNumber: MFA,
      TokenCode: '123456',
    });
    expect(aws.asked.filter(({ operation }) => operation === 'AssumeRole')).toHaveLength(1);
  });

  test("a role of the person's choice on top", async () => {
    const aws = await canned();
    useAwsHome({
      credentials: `[default]\n${KEYS}`,
      env: { AWS_ENDPOINT_URL: aws.url, AWS_REGION: 'cn-north-1' },
    });
    await open({ roleArn: ROLE, externalId: 'e-1' });
    expect(signedBy(aws)).toBe('ASIAROLEROLEROLEROLE');
    expect(parameters(aws, 'AssumeRole')).toMatchObject({
      RoleArn: ROLE,
      RoleSessionName: 'jikimi',
      ExternalId: 'e-1',
    });
    expect(aws.asked.find(({ operation }) => operation === 'AssumeRole')?.region).toBe('cn-north-1');
  });
});

function useRole(aws: CannedAws, more = ''): void {
  useAwsHome({
    config: `[profile admin]\nrole_arn = ${ROLE}\nsource_profile = base\nexternal_id = shop-1\nmfa_serial = ${MFA}\n${more}`,
    credentials: `[base]\n${KEYS}`,
    env: { AWS_ENDPOINT_URL: aws.url },
  });
}

function useSso(aws: CannedAws, expiresAt: string | undefined): void {
  useAwsHome({
    config: `[profile sso]\nsso_session = company\nsso_account_id = 111122223333\nsso_role_name = ReadOnly\n[sso-session company]\nsso_start_url = https://example.awsapps.com/start\nsso_region = ap-northeast-2\n[profile admin]\nrole_arn = ${ROLE}\nsource_profile = sso\n`,
    ...(expiresAt && { ssoCache: { company: { accessToken: 'sso-token', expiresAt } } }),
    env: { AWS_ENDPOINT_URL: aws.url },
  });
}

function useLogin(aws: CannedAws, expiresAt: string | undefined): void {
  const accessToken = {
    accessKeyId: 'ASIALOGINLOGINLOGINL',
    secretAccessKey: 's',
    sessionToken: 't',
    accountId: '111122223333',
    expiresAt,
  };
  useAwsHome({
    config: '[profile me]\nlogin_session = arn:aws:iam::111122223333:user/minji\nregion = us-east-1\n',
    ...(expiresAt && {
      loginCache: {
        'arn:aws:iam::111122223333:user/minji': {
          accessToken,
          clientId: 'c',
          refreshToken: 'r',
          dpopKey: 'not a key',
        },
      },
    }),
    env: { AWS_ENDPOINT_URL: aws.url },
  });
}

describe('there are none', () => {
  /** The problem's code and the command of its hint, the same in both languages. */
  async function problemOf(options: Partial<AwsOptions> = {}): Promise<[string, string | undefined]> {
    const error = (await open(options).catch((thrown: unknown) => thrown)) as {
      name: string;
      code: string;
      exitCode: number;
      hint: { en: string; ko: string };
    };
    expect(error).toMatchObject({ name: 'PersonError', exitCode: 4 });
    const command = ({ hint }: typeof error, language: 'en' | 'ko') => /`([^`]+)`/.exec(hint[language])?.[1];
    expect(command(error, 'ko')).toBe(command(error, 'en'));
    return [error.code, command(error, 'en')];
  }

  test('at all', async () => {
    useAwsHome({});
    expect(await problemOf()).toEqual(['NoCredentials', 'aws login']);
  });

  test('because the profile is misspelt', async () => {
    useAwsHome({ config: '[profile shop]\nregion = us-east-1\n' });
    expect(await problemOf({ profile: 'shpo' })).toEqual(['ProfileNotFound', 'aws configure list-profiles']);
    vi.stubEnv('AWS_PROFILE', 'other');
    expect(await problemOf()).toEqual(['ProfileNotFound', 'aws configure list-profiles']);
    useAwsHome({});
    expect(await problemOf({ profile: 'my shop' })).toEqual([
      'ProfileNotFound',
      "aws login --profile 'my shop'",
    ]);
  });

  test('because the profile has none and neither has the machine', async () => {
    useAwsHome({ config: '[profile empty]\nregion = us-east-1\n' });
    expect(await problemOf({ profile: 'empty' })).toEqual(['NoCredentials', 'aws login']);
  });

  test('because the Identity Center session ended, or never began', async () => {
    const aws = await canned();
    useSso(aws, PAST);
    expect(await problemOf({ profile: 'sso' })).toEqual(['SsoSessionExpired', 'aws sso login --profile sso']);
    expect(await problemOf({ profile: 'admin' })).toEqual([
      'SsoSessionExpired',
      'aws sso login --profile sso',
    ]);
    useSso(aws, undefined);
    expect(await problemOf({ profile: 'sso' })).toEqual(['SsoSessionExpired', 'aws sso login --profile sso']);
    expect(aws.asked).toHaveLength(0);
  });

  test('because AWS ended the Identity Center session', async () => {
    const aws = await canned(() =>
      CANNED.jsonError('UnauthorizedException', 'Session token not found or invalid', 401),
    );
    useSso(aws, FUTURE);
    expect(await problemOf({ profile: 'sso' })).toEqual(['SsoSessionExpired', 'aws sso login --profile sso']);
  });

  test('because Identity Center does not assign the role', async () => {
    const aws = await canned(() => CANNED.jsonError('ForbiddenException', 'No access', 403));
    useSso(aws, FUTURE);
    expect(await problemOf({ profile: 'sso' })).toEqual([
      'SsoRoleNotAssigned',
      'aws configure sso --profile sso',
    ]);
  });

  test('because Identity Center cannot be reached', async () => {
    const aws = await canned();
    useSso(aws, FUTURE);
    await aws.close();
    expect(await problemOf({ profile: 'sso' })).toEqual(['AwsNotReached', undefined]);
  }, 30_000);

  test('because the aws login session ended, or never began', async () => {
    const aws = await canned();
    useLogin(aws, undefined);
    expect(await problemOf({ profile: 'me' })).toEqual(['LoginSessionExpired', 'aws login --profile me']);
    useLogin(aws, PAST);
    expect(await problemOf({ profile: 'me' })).toEqual(['LoginSessionExpired', 'aws login --profile me']);
  });

  test('because a code is needed and nobody can type it', async () => {
    const aws = await canned();
    useRole(aws);
    expect((await problemOf({ profile: 'admin' }))[0]).toBe('MfaCodeNeeded');
    expect(aws.asked).toHaveLength(0);
  });

  test('because the code was wrong', async () => {
    const aws = await canned(({ operation }) =>
      operation === 'AssumeRole'
        ? CANNED.queryError(
            'AccessDenied',
            'MultiFactorAuthentication failed with invalid MFA one time pass code.',
          )
        : undefined,
    );
    useRole(aws);
    expect((await problemOf({ profile: 'admin', askMfaCode: async () => '000000' }))[0]).toBe('MfaCodeWrong');
  });

  test('because the role does not trust the caller', async () => {
    const aws = await canned(({ operation }) =>
      operation === 'AssumeRole'
        ? CANNED.queryError(
            'AccessDenied',
            'User: a is not authorized to perform: sts:AssumeRole on resource: b',
          )
        : undefined,
    );
    useAwsHome({ credentials: `[default]\n${KEYS}`, env: { AWS_ENDPOINT_URL: aws.url } });
    expect((await problemOf({ roleArn: ROLE }))[0]).toBe('RoleNotAssumed');
  });

  test('because the keys behind the role ended', async () => {
    const aws = await canned(() =>
      CANNED.queryError('ExpiredToken', 'The security token included in the request is expired'),
    );
    useRole(aws);
    expect(await problemOf({ profile: 'admin', askMfaCode: async () => '1' })).toEqual([
      'CredentialsExpired',
      'aws login --profile base',
    ]);
  });

  test('because the credential_process fails, and never those of the machine instead', async () => {
    const aws = await canned();
    useAwsHome({
      config: '[default]\ncredential_process = /bin/false\n',
      env: { AWS_ENDPOINT_URL: aws.url, AWS_CONTAINER_CREDENTIALS_FULL_URI: `${aws.url}/container` },
    });
    expect((await problemOf())[0]).toBe('CredentialProcessFailed');
    expect(aws.asked).toHaveLength(0);
  });

  test('because profiles go in a circle, or a token file is gone', async () => {
    useAwsHome({
      config: `[profile a]\nrole_arn = ${ROLE}\nsource_profile = b\n[profile b]\nrole_arn = ${ROLE}\nsource_profile = a\n[profile o]\nrole_arn = ${ROLE}\nsource_profile = gone\n[profile t]\nrole_arn = ${ROLE}\nweb_identity_token_file = /nowhere/token\n`,
    });
    expect(await problemOf({ profile: 'a' })).toEqual(['ProfileUnusable', 'aws configure list-profiles']);
    expect(await problemOf({ profile: 'o' })).toEqual(['ProfileUnusable', 'aws configure list-profiles']);
    expect(await problemOf({ profile: 't' })).toEqual(['ProfileUnusable', 'aws configure list-profiles']);
  });

  test('because the person does not give the code: their own words', async () => {
    const aws = await canned();
    useRole(aws);
    const declined = new Error('declined');
    await expect(open({ profile: 'admin', askMfaCode: () => Promise.reject(declined) })).rejects.toBe(
      declined,
    );
  });
});

describe('renewal', () => {
  async function withProcess(
    script: string,
  ): Promise<{ provide: () => Promise<{ accessKeyId: string }>; setTime: (iso: string) => void }> {
    const folder = mkdtempSync(join(tmpdir(), 'process-'));
    writeFileSync(join(folder, 'give.sh'), script.replaceAll('COUNT', join(folder, 'count')));
    useAwsHome({ config: `[profile p]\ncredential_process = sh ${join(folder, 'give.sh')}\n` });
    let time = '2030-01-01T00:00:00Z';
    const profile = {
      name: 'p',
      chosen: true,
      exists: true,
      known: ['p'],
      region: undefined,
      source: 'process',
      base: 'p',
    } as const;
    const provide = credentialProvider(
      { profile, region: 'us-east-1', requestHandler: {} },
      () => new Date(time),
    );
    return {
      provide,
      setTime: (iso) => {
        time = iso;
      },
    };
  }

  /** The first credentials end at 01:00; from then on `after`. */
  const script = (after: string) => `
echo x >> COUNT
n=$(wc -l < COUNT | tr -d ' ')
if [ "$n" -gt 1 ]; then ${after}; fi
echo "{\\"Version\\":1,\\"AccessKeyId\\":\\"ASIA$n\\",\\"SecretAccessKey\\":\\"s\\",\\"SessionToken\\":\\"t\\",\\"Expiration\\":\\"2030-01-01T0$n:00:00Z\\"}"
`;

  test('credentials are asked for once, and again shortly before they end', async () => {
    const { provide, setTime } = await withProcess(script(':'));
    const first = await Promise.all([provide(), provide(), provide()]);
    expect(first.map(({ accessKeyId }) => accessKeyId)).toEqual(['ASIA1', 'ASIA1', 'ASIA1']);
    setTime('2030-01-01T00:54:00Z');
    expect(await provide()).toMatchObject({ accessKeyId: 'ASIA1' });
    setTime('2030-01-01T00:56:00Z');
    expect(await provide()).toMatchObject({ accessKeyId: 'ASIA2' });
    expect(await provide()).toMatchObject({ accessKeyId: 'ASIA2' });
  });

  test('a renewal that fails matters only when the old ones have ended', async () => {
    const { provide, setTime } = await withProcess(script('exit 1'));
    await provide();
    setTime('2030-01-01T00:56:00Z');
    expect(await provide()).toMatchObject({ accessKeyId: 'ASIA1' });
    setTime('2030-01-01T01:00:01Z');
    await expect(provide()).rejects.toMatchObject({ name: 'CredentialsProviderError' });
  });
});

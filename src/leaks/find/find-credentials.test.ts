import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, CredentialMaker } from '../../../test/leaks/made-credentials.ts';
import { findCredentials } from './find-credentials.ts';
import { looksRandom } from './randomness.ts';

const make = new CredentialMaker(2026);
const id = make.keyId();
const otherId = make.keyId('308871234511');
const secret = make.secret();
const otherSecret = make.secret();
/** With every sign that texts escape. */
const slashed = `${make.secret().slice(0, 18)}/+${make.secret().slice(20)}`;
const token = make.sessionToken();
const bedrock = make.bedrockKey();
const shortTerm = make.shortTermBedrockKey('20261120T010203Z');
const smtp = make.smtpPassword();
const password = make.servicePassword();
const url = make.presignedUrl('20261120T010203Z', 3600);

const told = (text: string): string[] =>
  findCredentials(text)
    .filter(({ isExample }) => !isExample)
    .map(({ kind, belongsTo }) => (belongsTo ? `${kind} of ${belongsTo.shown}` : kind));
const shown = `${id.slice(0, 4)}...${id.slice(-4)}`;
const PAIR = ['access-key', `secret-access-key of ${shown}`];

const LEAKS: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ['credentials file', `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`, PAIR],
  ['.env', `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}\n`, PAIR],
  ['.env without a line end', `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}`, PAIR],
  ['shell', `export AWS_ACCESS_KEY_ID="${id}" AWS_SECRET_ACCESS_KEY="${secret}"`, PAIR],
  [
    'JSON of the command line',
    `{"AccessKeyId": "${id}", "Status": "Active", "SecretAccessKey": "${secret}"}`,
    PAIR,
  ],
  ['secret before id', `secretAccessKey: '${secret}',\naccessKeyId: '${id}'`, [...PAIR].toReversed()],
  ['CSV of the console', `Access key ID,Secret access key\r\n${id},${secret}\r\n`, PAIR],
  ['terraform state', `"attributes": {"id": "${id}", "secret": "${secret}", "user": "ci"}`, PAIR],
  ['terraform provider', `provider "aws" {\n  access_key = "${id}"\n  secret_key = "${secret}"\n}`, PAIR],
  ['YAML', `aws:\n  accessKey: ${id}\n  secretKey: ${secret}\n`, PAIR],
  ['XML', `<accessKey>${id}</accessKey>\n<secretKey>${secret}</secretKey>`, PAIR],
  ['Java', `new BasicAWSCredentials("${id}", "${secret}");`, PAIR],
  ['Korean note', `액세스 키 ${id}\n보안 액세스 키: ${secret}\n`, PAIR],
  [
    'notebook cell',
    `"source": ["aws_access_key_id=\\"${id}\\"\\n", "aws_secret_access_key=\\"${secret}\\"\\n"]`,
    PAIR,
  ],
  ['escaped lines', `"env":"AWS_ACCESS_KEY_ID\\n${id}\\nAWS_SECRET_ACCESS_KEY\\n${secret}\\n"`, PAIR],
  ['escaped slashes', `{"key":"${id}","secret":"${slashed.replaceAll('/', '\\/')}"}`, PAIR],
  ['address with id and secret', `s3://${id}:${encodeURIComponent(slashed)}@bucket/path`, PAIR],
  ['id alone', `aws configure set aws_access_key_id ${id}`, ['access-key']],
  ['id in an address', `https://s3.amazonaws.com/?AWSAccessKeyId=${id}&x=1`, ['access-key']],
  ['id after a percent escape', `redirect=%22${id}%22`, ['access-key']],
  ['secret alone', `AWS_SECRET_ACCESS_KEY=${secret}`, ['secret-access-key']],
  ['secret without aws in its name', `minio:\n  secret_key: ${secret}`, ['secret-access-key']],
  ['name on the line before', `aws_secret_access_key:\n  ${secret}`, ['secret-access-key']],
  [
    'temporary credentials',
    `AWS_ACCESS_KEY_ID=${make.keyId(ACCOUNT, 'ASIA')}\nAWS_SESSION_TOKEN=${token}`,
    ['temporary-key', 'session-token'],
  ],
  ['session token alone', `"SessionToken": "${token}"`, ['session-token']],
  ['Bedrock key', `AWS_BEARER_TOKEN_BEDROCK=${bedrock}`, ['bedrock-api-key']],
  ['short-term Bedrock key', `AWS_BEARER_TOKEN_BEDROCK=${shortTerm}`, ['bedrock-short-term-key']],
  [
    'SES',
    `spring.mail.host=email-smtp.us-east-1.amazonaws.com\nspring.mail.password=${smtp}`,
    ['ses-smtp-password'],
  ],
  [
    'SES with its user',
    `smtp:\n  user: ${id}\n  pass: "${smtp}"`,
    ['access-key', `ses-smtp-password of ${shown}`],
  ],
  [
    'CodeCommit',
    `https://ci-at-${ACCOUNT}:${encodeURIComponent(password)}@git-codecommit.us-east-1.amazonaws.com/v1/repos/x`,
    ['service-password'],
  ],
  ['CodeCommit CSV', `User Name,Password\nci-at-${ACCOUNT},${password}\n`, ['service-password']],
  [
    'netrc',
    `machine git-codecommit.us-east-1.amazonaws.com login ci-at-${ACCOUNT} password ${password}`,
    ['service-password'],
  ],
  ['presigned URL', `curl "${url}"`, ['presigned-url']],
  ['presigned URL in HTML', `<a href="${url.replaceAll('&', '&amp;')}">get</a>`, ['presigned-url']],
];

describe('leaks', () => {
  test.for(LEAKS)('%s', ([, text, expected]) => {
    const kinds = told(text).map((one) => (one.startsWith('session-token of') ? 'session-token' : one));
    expect(kinds).toEqual(expected);
  });

  test('what was escaped is the credential that AWS knows', () => {
    for (const written of [slashed.replaceAll('/', '\\/'), encodeURIComponent(slashed)]) {
      const found = findCredentials(`id ${id} secret ${written} `);
      expect(found.map(({ credential }) => credential)).toContain(slashed);
    }
  });

  test('what is encoded in a credential is told', () => {
    expect(findCredentials(bedrock)[0]).toMatchObject({
      account: ACCOUNT,
      owner: expect.stringMatching(/^BedrockAPIKey-/) as string,
    });
    expect(findCredentials(shortTerm)[0]).toMatchObject({
      account: ACCOUNT,
      expiresAt: '2026-11-20T13:02:03.000Z',
    });
    expect(findCredentials(url)[0]).toMatchObject({
      account: ACCOUNT,
      expiresAt: '2026-11-20T02:02:03.000Z',
    });
  });

  test('two keys side by side keep their own secrets', () => {
    const text = `${id},${secret}\n${otherId},${otherSecret}\n`;
    const pairs = findCredentials(text).flatMap(({ credential, belongsTo }) =>
      belongsTo ? [[belongsTo.credential, credential]] : [],
    );
    expect(pairs).toEqual([
      [id, secret],
      [otherId, otherSecret],
    ]);
  });

  test('of 5,000 secrets at random at most five are missed', () => {
    const many = new CredentialMaker(7);
    const missed = Array.from({ length: 5000 }, () => many.secret()).filter((one) => !looksRandom(one));
    // Without any lower case, upper case or digit there is one in a thousand; those have neither sign.
    expect(missed.length).toBeLessThanOrEqual(5);
  });
});

const sha = (algorithm: string, encoding: 'hex' | 'base64'): string =>
  createHash(algorithm).update('jikimi').digest(encoding);
const sha1 = sha('sha1', 'hex');
const pem = Array.from({ length: 4 }, () => make.secret() + make.secret().slice(0, 24));

const LOOK_ALIKES: readonly (readonly [name: string, text: string])[] = [
  [
    'documentation',
    `aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`,
  ],
  ['documentation account', `aws_access_key_id=${make.keyId('111122223333')}`],
  ['stand-in', `AWS_ACCESS_KEY_ID=AKIAXXXXXXXXXXXXXXXX AWS_SECRET_ACCESS_KEY=${'x'.repeat(40)}`],
  ['alphabet', 'AKIAABCDEFGHIJKLMNOP'],
  ['lower case and digits that base32 lacks', 'AKIA0189018901890189 akiaiosfodnn7abcdefg'],
  ['part of a word', `X${id} ${id}A ${id.toLowerCase()}`],
  [
    'other ids of IAM',
    ['AIDA', 'AROA', 'AGPA', 'ANPA', 'AIPA'].map((prefix) => make.keyId(ACCOUNT, prefix)).join(' '),
  ],
  ['git commit', `secret_commit: ${sha1}`],
  ['SHA-1 in capitals', `secret: ${sha1.toUpperCase()}`],
  ['npm integrity', `"integrity": "sha512-${sha('sha512', 'base64')}", "secret": true`],
  ['yarn integrity', `secret@1.0.0:\n  integrity sha1-${sha('sha1', 'base64')}`],
  ['SHA-256 in base64', `secret_hash = ${sha('sha256', 'base64')}`],
  ['UUID', 'secretId: 3f2b8e0c-1d4a-4c7b-9e6f-0a1b2c3d4e5f3f2b8e0c'],
  [
    'ARN',
    `arn:aws:secretsmanager:ap-northeast-2:${ACCOUNT}:secret:prod/Shop/Database/ConnectionString2-AbCdEf`,
  ],
  ['path', 'secret: src/main/java/com/example/Secrets/Handler2'],
  ['identifier', 'const secretKey = getAwsSecretAccessKeyFromEnvironmentVar1();'],
  ['variable', 'aws_secret_access_key = os.environ["AWS_SECRET_ACCESS_KEY"]'],
  ['placeholder', 'aws_secret_access_key: ${{ secrets.AWS_SECRET_ACCESS_KEY_PRODUCTION1 }}'],
  ['minified', `!function(e,t){secret=t;var n="${make.secret()}${make.secret()}${make.secret()}"}`],
  [
    'JWT',
    `secret token eyJhbGciOiJIUzI1NiJ9.${make.secret().replaceAll(/[+/]/g, '-')}.${make.secret().replaceAll(/[+/]/g, '_')}`,
  ],
  [
    'certificate',
    `secret:\n-----BEGIN CERTIFICATE-----\n${pem.join('\n')}\n${make.secret()}\n-----END CERTIFICATE-----`,
  ],
  ['data address', `secret: url(data:image/png;base64,${make.secret()}${make.secret()}${make.secret()})`],
  ['forty characters that nobody names', `checksum ${make.secret()}`],
  ['names with -at-', `deploy-at-${ACCOUNT}:role/deployer`],
  [
    'Bedrock word',
    'bedrock-api-key-rotation-should-happen-every-ninety-days-so-that-nobody-forgets-about-it',
  ],
  ['ABSK in a blob', `ABSK${make.secret()}${make.secret()}`],
  ['hash beside mail', `smtp_password_hash: ${sha('sha256', 'base64')}`],
];

describe('look-alikes', () => {
  test.for(LOOK_ALIKES)('%s', ([, text]) => {
    expect(told(text)).toEqual([]);
  });
});

test('a hostile text of nothing but names and ids takes no long time', () => {
  const before = process.cpuUsage();
  findCredentials('secret'.repeat(40_000));
  findCredentials(`${id} `.repeat(12_000));
  findCredentials('X-Amz-Credential='.repeat(15_000));
  findCredentials('ABSK'.repeat(60_000));
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2500);
});

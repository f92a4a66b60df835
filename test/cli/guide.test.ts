/**
 * Every command of the guide to `activity` is run as it stands there: on the sample, and on an account with a trail. What
 * the guide shows is what is printed; a line of three dots leaves something out.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CloudTrailClient, CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/kernel/text.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { logBucket } from '../servers/trail/log-bucket.ts';
import { type Desk, newDesk } from './jikimi.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const HOUR_MS = 3_600_000;

interface Shown {
  readonly command: string;
  /** What the guide shows of the answer. */
  readonly answer?: string;
}

/** Commands of the `sh` blocks; a `text` block is what the last of them answers. */
function guide(language: Language): readonly Shown[] {
  const text = readFileSync(join(ROOT, `docs/activity${language === 'ko' ? '.ko' : ''}.md`), 'utf8');
  return [...text.matchAll(/```sh\n([^`]+)```(?:\n\n```text\n([^`]+)```)?/g)].flatMap(
    ([, commands = '', answer]) => {
      const lines = commands.trim().split('\n');
      return lines.map((line, index) => ({
        command: line.replace(/\s+[#>].*/, ''),
        ...(answer !== undefined && index === lines.length - 1 && { answer }),
      }));
    },
  );
}

const words = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1);

const isOnSample = ({ command }: Shown): boolean => /--sample|search --list/.test(command);

/** 3: not everything could be read, as on any account; 1: what was asked for by `--fail-on` is there. */
function endings(command: string): readonly number[] {
  if (command.includes('--fail-on')) return [0, 1];
  return /--live|created|sweep/.test(command) ? [0, 3] : [0];
}

let server: AwsServer;
let account: TestAccount;
let bucket: string;
beforeAll(async () => {
  server = await startAwsServer();
  account = server.openAccount();
  account.trail.limitLookups(false);
  account.clock.set(new Date(Date.now() - 3 * HOUR_MS));
  bucket = await logBucket(account);
  const trail = account.client(CloudTrailClient, 'us-east-1');
  await trail.send(
    new CreateTrailCommand({ Name: 'audit', S3BucketName: bucket, EnableLogFileValidation: true }),
  );
  await trail.send(new StartLoggingCommand({ Name: 'audit' }));
  for (const UserName of ['backup', 'deploy', 'report']) {
    await account.client(IAMClient).send(new CreateUserCommand({ UserName }));
    account.clock.advance(HOUR_MS);
  }
});
afterAll(() => server.close());

/** What the guide calls by a name that stands for the reader's own. */
function readersOwn(desk: Desk): (word: string) => string {
  const { accessKeyId, secretAccessKey, sessionToken } = account.credentials;
  const token = sessionToken === undefined ? '' : `\naws_session_token = ${sessionToken}`;
  const keys = `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}${token}`;
  writeFileSync(join(dirname(desk.home), 'aws-credentials'), `[me]\n${keys}\n`);
  for (const folder of ['logs', 'my-rules']) mkdirSync(join(desk.folder, folder));
  copyFileSync(join(ROOT, 'sample/cloudtrail/us-east-1.json.gz'), join(desk.folder, 'logs/a.json.gz'));
  writeFileSync(
    join(desk.folder, 'my-rules/new-user.yml'),
    `title: A user was made
id: 5a9a7b1e-6a0c-4a8e-9d6e-3f5b0d1c2e4f
logsource: { product: aws, service: cloudtrail }
detection: { made: { eventSource: iam.amazonaws.com, eventName: CreateUser }, condition: made }
level: low
`,
  );
  return (word) =>
    word
      .replace(/s3:\/\/(bucket|버킷)/, `s3://${bucket}`)
      .replace(/111122223333/, account.id)
      .replace(/^(NAME|이름)$/, account.id);
}

describe.for(LANGUAGES)('in %s', (language) => {
  const shown = guide(language);

  test('the other language has the same commands', () => {
    const plain = ({ command }: Shown): string =>
      command.replaceAll(/이름|NAME|버킷|bucket|폴더|FOLDER/g, '_');
    expect(shown.map(plain)).toEqual(guide(language === 'en' ? 'ko' : 'en').map(plain));
    expect(shown.filter(({ answer }) => answer !== undefined).length).toBeGreaterThan(2);
  });

  test.for(shown.filter(isOnSample))('$command', async ({ command, answer = '' }) => {
    const TZ = language === 'ko' ? 'Asia/Seoul' : 'UTC';
    const { code, stdout, stderr } = await newDesk(language).run(words(command), { TZ });
    expect(endings(command), stderr).toContain(code);
    expect(stdout).not.toBe('');
    let printed = stdout;
    for (const piece of answer.split(/^ *\.\.\.\n/m)) {
      expect(printed).toContain(piece);
      printed = printed.slice(printed.indexOf(piece) + piece.length);
    }
  });

  test('on an account of one’s own, one after the other', { timeout: 240_000 }, async () => {
    const desk = newDesk(language);
    const own = readersOwn(desk);
    const env = { AWS_ENDPOINT_URL: server.endpoint, AWS_REGION: 'us-east-1' };
    const commands = shown.filter((one) => !isOnSample(one)).map(({ command }) => command);
    // Before there is a case, nothing can be marked.
    const isFirst = (command: string): number => Number(command.startsWith('jikimi activity fetch'));
    for (const command of commands.toSorted((one, other) => isFirst(other) - isFirst(one))) {
      const { code, stderr } = await desk.run(words(command).map(own), env);
      expect(endings(command), `${command}\n${stderr}`).toContain(code);
    }
  });
});

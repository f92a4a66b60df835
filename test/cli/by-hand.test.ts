/** What only a person can do: the steps, the page, and a look at AWS that tells whether it was done. */
import { CreateAccessKeyCommand, DeleteAccessKeyCommand, IAMClient } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { type AwsServer, startAwsServer } from '../servers/aws-server.ts';
import { newDesk } from './jikimi.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const ONLY = ['--only', 'root-access-key-present,root-mfa-missing', '--quiet'];

test('root keys and root MFA: asked for by hand, and seen once it is done', async () => {
  const account = server.openAccount();
  account.setRoot({ summary: { AccountMFAEnabled: 0 } });
  const iam = account.client(IAMClient, 'us-east-1', account.root);
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({}));
  const desk = newDesk();

  const asked = await desk.run(['harden', ...ONLY], account.env);
  expect(asked.stdout).toMatch(/Left for you to do by hand \(2\)/);
  expect(asked.stdout).toMatch(/1\) /);
  expect(asked.stdout).toContain('https://us-east-1.console.aws.amazon.com/iam/home');
  const [, command = ''] = /jikimi (checkup --control \S+)/.exec(asked.stdout) ?? [];
  expect(command).toMatch(/root-access-key-present/);
  expect(command).toMatch(/root-mfa-missing/);
  const check = async () => {
    const ran = await desk.run(
      [...command.split(' '), '--quiet', '--no-history', '--format', 'json'],
      account.env,
    );
    const { findings } = JSON.parse(ran.stdout) as {
      readonly findings: readonly { readonly control: string; readonly status: string }[];
    };
    return Object.fromEntries(findings.map(({ control, status }) => [control, status]));
  };
  expect(await check()).toEqual({ 'root-access-key-present': 'fail', 'root-mfa-missing': 'fail' });

  await iam.send(new DeleteAccessKeyCommand({ AccessKeyId: AccessKey?.AccessKeyId }));
  expect(await check()).toEqual({ 'root-access-key-present': 'pass', 'root-mfa-missing': 'fail' });
  account.setRoot({ summary: { AccountMFAEnabled: 1 } });
  expect(await check()).toEqual({ 'root-access-key-present': 'pass', 'root-mfa-missing': 'pass' });
});

test.for(LANGUAGES)('in %s it says how to look', async (language) => {
  const account = server.openAccount();
  account.setRoot({ summary: { AccountMFAEnabled: 0 } });
  const ran = await newDesk().run(['harden', ...ONLY, '--lang', language], { ...account.env, COLUMNS: '80' });
  const [, part = ''] = ran.stdout.split(
    language === 'ko' ? '직접 해야 하는 것' : 'Left for you to do by hand',
  );
  expect(part).toContain(language === 'ko' ? '다 했으면 바로 확인하세요' : 'Done? See at once');
});

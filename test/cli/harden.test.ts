/** Hardening as a person sees it: the plan, the yes, the change, the way back, and everything that is refused. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  DetachUserPolicyCommand,
  IAMClient,
  ListAccessKeysCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makePlan, type Plan } from '../../src/change/plan.ts';
import { LANGUAGES } from '../../src/kernel/text.ts';
import type { Checkup } from '../../src/posture/checkup.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { type Desk, newDesk } from './jikimi.ts';

const QUARANTINE = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2';
const KEYS = ['--only', 'iam-deactivate-access-key', '--quiet'];
const PASSWORDS = ['--only', 'iam-set-password-policy', '--quiet'];

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

/** AWS found a key of theirs in public. */
async function exposed(account: TestAccount, ...names: string[]): Promise<void> {
  const iam = account.client(IAMClient);
  for (const UserName of names) {
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new CreateAccessKeyCommand({ UserName }));
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: QUARANTINE }));
  }
}

async function statuses(account: TestAccount, UserName: string): Promise<readonly unknown[]> {
  const answer = await account.client(IAMClient).send(new ListAccessKeysCommand({ UserName }));
  return (answer.AccessKeyMetadata ?? []).map(({ Status }) => Status);
}

const writes = (account: TestAccount): readonly string[] =>
  account
    .calls()
    .flatMap(({ operation }) => (/^(Get|List|Describe|Generate)/.test(operation) ? [] : [operation]));

const planIn = (desk: Desk, file = 'plan.json'): Plan =>
  JSON.parse(readFileSync(join(desk.folder, file), 'utf8')) as Plan;

async function planned(account: TestAccount, desk: Desk, what: readonly string[] = KEYS): Promise<Plan> {
  const ran = await desk.run(['harden', ...what, '--plan', 'plan.json'], account.env);
  expect(ran).toMatchObject({ code: 0 });
  return planIn(desk);
}

const rewrite = (desk: Desk, plan: object): void =>
  writeFileSync(join(desk.folder, 'plan.json'), JSON.stringify(plan));

describe('from the plan to the change and back', () => {
  test('shows every call before it is made, makes it, and takes it back', async () => {
    const account = server.openAccount();
    await exposed(account, 'ci');
    const desk = newDesk();
    const applied = await desk.run(['harden', ...KEYS, '--yes'], account.env);
    expect(applied.code).toBe(0);
    expect(applied.stdout).toMatch(
      /IAM UpdateAccessKey \(us-east-1\)\s+\{\s+"UserName":\s+"ci",\s+"AccessKeyId":\s+"AKIA/,
    );
    expect(applied.stdout).toMatch(/applied: Deactivate the access key AKIA\w+ of ci/);
    expect(await statuses(account, 'ci')).toEqual(['Inactive']);
    expect(writes(account).filter((one) => one === 'UpdateAccessKey')).toHaveLength(1);

    const folder = join(desk.home, 'changes');
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o77).toBe(0);
    const listed = await desk.run(['changes', 'list']);
    expect(listed.stdout).toMatch(/^[0-9a-f]{8} {2}.*harden, \d{12}, 1 item: applied$/m);
    const id = listed.stdout.slice(0, 8);
    expect((await desk.run(['changes', 'show', id.slice(0, 4)])).stdout).toContain('UpdateAccessKey');
    const exported = JSON.parse((await desk.run(['changes', 'export', id])).stdout) as Record<
      string,
      unknown
    >;
    expect(exported).toMatchObject({ schema: 'jikimi.change/1', id, account: account.id, brokenAt: null });

    const undone = await desk.run(['undo', '--yes', '--quiet'], account.env);
    expect(undone).toMatchObject({ code: 0 });
    expect(undone.stdout).toContain('undone: Deactivate the access key');
    expect(await statuses(account, 'ci')).toEqual(['Active']);
    expect((await desk.run(['changes', 'list'])).stdout).toContain('undone');
    expect((await desk.run(['undo', '--yes'], account.env)).code).toBe(2);
  });

  test('with the rights that "policy harden" prints, and no others', async () => {
    const account = server.openAccount();
    await exposed(account, 'ci');
    const desk = newDesk();
    const policy = JSON.parse((await desk.run(['policy', 'harden'])).stdout) as {
      readonly Statement: readonly [{ readonly Action: readonly string[] }];
    };
    const { env } = account.login('keeper', policy.Statement[0].Action);
    const what = ['--only', 'iam-deactivate-access-key,iam-set-password-policy', '--quiet'];
    expect(await desk.run(['harden', ...what, '--yes'], env)).toMatchObject({ code: 0 });
    expect(await statuses(account, 'ci')).toEqual(['Inactive']);
    expect(await desk.run(['undo', '--yes', '--quiet'], env)).toMatchObject({ code: 0 });
    expect(account.calls().filter(({ error }) => error === 'AccessDenied')).toEqual([]);
  });

  test('a plan of somebody else is applied from its file, items left out', async () => {
    const account = server.openAccount();
    await exposed(account, 'one', 'two');
    const desk = newDesk();
    const plan = await planned(account, desk);
    expect(statSync(join(desk.folder, 'plan.json')).mode & 0o77).toBe(0);
    expect(writes(account)).not.toContain('UpdateAccessKey');
    rewrite(desk, { ...plan, items: plan.items.slice(1) });
    expect(await desk.run(['harden', '--apply', 'plan.json', '--yes', '--quiet'], account.env)).toMatchObject(
      { code: 0 },
    );
    const found = [await statuses(account, 'one'), await statuses(account, 'two')].flat();
    expect(new Set(found)).toEqual(new Set(['Active', 'Inactive']));
  });
});

/** What is refused, and what it says, before one call is made. */
const REFUSED = {
  expired: ['This plan expired', '유효 기간'],
  otherAccount: ['belongs to the account', '계정의 것인데'],
  edited: ['was changed after it was made', '내용이 바뀐 계획입니다'],
  noPlan: ['not a plan that jikimi wrote', 'jikimi가 만든 계획 파일이 아닙니다'],
  version: ['Another version of jikimi wrote this plan', '다른 버전의 jikimi가 만든 계획입니다'],
} as const;

describe.for(LANGUAGES)('what is refused, in %s', (language) => {
  const word = (what: keyof typeof REFUSED): string => REFUSED[what][language === 'en' ? 0 : 1];

  test('plans that may not be applied', async () => {
    const account = server.openAccount();
    await exposed(account, 'ci');
    const desk = newDesk(language);
    const plan = await planned(account, desk);
    const apply = async (env = account.env) =>
      (await desk.run(['harden', '--apply', 'plan.json', '--yes', '--quiet'], env)) satisfies {
        code: number | null;
      };
    account.reset();

    rewrite(desk, { ...plan, expiresAt: '2026-01-01T00:00:00.000Z' });
    const edited = await apply();
    expect([edited.code, edited.stderr]).toEqual([2, expect.stringContaining(word('edited'))]);
    rewrite(desk, {
      ...plan,
      items: plan.items.map((item) => ({ ...item, target: { ...item.target, name: 'boss' } })),
    });
    expect((await apply()).stderr).toContain(word('edited'));
    rewrite(desk, makePlan(plan, plan.items, new Date('2026-01-01')));
    const expired = await apply();
    expect([expired.code, expired.stderr]).toEqual([2, expect.stringContaining(word('expired'))]);
    rewrite(desk, { ...plan, schema: 'jikimi.plan/9' });
    expect((await apply()).stderr).toContain(word('version'));
    rewrite(desk, { anything: true });
    expect((await apply()).stderr).toContain(word('noPlan'));
    expect(account.calls()).toEqual([]);

    rewrite(desk, plan);
    const other = server.openAccount();
    const elsewhere = await apply(other.env);
    expect([elsewhere.code, elsewhere.stderr]).toEqual([2, expect.stringContaining(word('otherAccount'))]);
    expect(writes(other)).toEqual([]);
    expect(await statuses(account, 'ci')).toEqual(['Active']);
  });

  test('nobody there to answer is no', async () => {
    const account = server.openAccount();
    await exposed(account, 'ci');
    const desk = newDesk(language);
    const ran = await desk.run(['harden', ...KEYS], account.env);
    expect(ran.code).toBe(5);
    expect(ran.stdout).toContain('UpdateAccessKey');
    expect(ran.stderr).toContain('--yes');
    expect(await statuses(account, 'ci')).toEqual(['Active']);
    expect(await desk.run(['changes', 'list'])).toMatchObject({
      code: 0,
      stdout: expect.not.stringContaining('harden'),
    });
  });

  test('what changed since the plan is left alone, and both states are shown', async () => {
    const account = server.openAccount();
    const desk = newDesk(language);
    await planned(account, desk, PASSWORDS);
    const weak = new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 7 });
    await account.client(IAMClient).send(weak);
    account.reset();
    const ran = await desk.run(['harden', '--apply', 'plan.json', '--yes', '--quiet'], account.env);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain(language === 'en' ? 'Expected: null' : '예상한 상태: null');
    expect(ran.stdout).toMatch(/"MinimumPasswordLength":\s+7/);
    expect(writes(account)).toEqual([]);
  });
});

/** What is told of what goes wrong on the way. */
const WRONG = {
  applied: [/applied: /, /적용함: /],
  denied: [
    /failed: [\s\S]*AccessDenied[\s\S]*everything is as it was/,
    /실패: [\s\S]*AccessDenied[\s\S]*원래대로입니다/,
  ],
  gone: [
    /failed: [\s\S]*NoSuchEntity[\s\S]*everything is as it was/,
    /실패: [\s\S]*NoSuchEntity[\s\S]*원래대로입니다/,
  ],
  drifted: [
    /changed meanwhile[\s\S]*Expected: [\s\S]*14[\s\S]*Found: [\s\S]*"MinimumPasswordLength":\s+20/,
    /그사이 바뀌어[\s\S]*예상한 상태: [\s\S]*14[\s\S]*지금 상태: [\s\S]*"MinimumPasswordLength":\s+20/,
  ],
} as const;

describe.for(LANGUAGES)('what goes wrong on the way, in %s', (language) => {
  const said = (what: keyof typeof WRONG): RegExp => WRONG[what][language === 'en' ? 0 : 1];

  test('a permission missing half-way: the one is applied, the other said', async () => {
    const account = server.openAccount();
    await exposed(account, 'one', 'two');
    const desk = newDesk(language);
    account.hurt({ operation: 'UpdateAccessKey', from: 2, harm: { kind: 'deny' } });
    const ran = await desk.run(['harden', ...KEYS, '--yes'], account.env);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toMatch(said('applied'));
    expect(ran.stdout).toMatch(said('denied'));
    account.reset();
    expect(await desk.run(['undo', '--yes', '--quiet'], account.env)).toMatchObject({ code: 0 });
    expect([await statuses(account, 'one'), await statuses(account, 'two')]).toEqual([
      ['Active'],
      ['Active'],
    ]);
  });

  test('a target that is gone is said', async () => {
    const account = server.openAccount();
    await exposed(account, 'gone');
    const desk = newDesk(language);
    const { items } = await planned(account, desk);
    const iam = account.client(IAMClient);
    const AccessKeyId = items[0]?.target['accessKeyId'] as string;
    await iam.send(new DeleteAccessKeyCommand({ UserName: 'gone', AccessKeyId }));
    await iam.send(new DetachUserPolicyCommand({ UserName: 'gone', PolicyArn: QUARANTINE }));
    await iam.send(new DeleteUserCommand({ UserName: 'gone' }));
    const ran = await desk.run(['harden', '--apply', 'plan.json', '--yes', '--quiet'], account.env);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toMatch(said('gone'));
  });

  test('what somebody changed afterwards is not undone unless asked, and both states are shown', async () => {
    const account = server.openAccount();
    const desk = newDesk(language);
    expect(await desk.run(['harden', ...PASSWORDS, '--yes'], account.env)).toMatchObject({ code: 0 });
    await account
      .client(IAMClient)
      .send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 20 }));
    const kept = await desk.run(['undo', '--yes', '--quiet'], account.env);
    expect(kept.code).toBe(3);
    expect(kept.stdout).toMatch(said('drifted'));
    expect(await desk.run(['undo', '--yes', '--quiet', '--force'], account.env)).toMatchObject({ code: 0 });
  });
});

describe('what comes between', () => {
  test('Ctrl-C ends it after the item under way; meanwhile nobody else may change anything', async () => {
    const account = server.openAccount();
    await exposed(account, 'one', 'two', 'three');
    const desk = newDesk();
    account.hurt({ operation: 'UpdateAccessKey', harm: { kind: 'delay', ms: 4000 } });
    const { process: running, ended } = desk.start(['harden', ...KEYS, '--yes'], account.env);
    const journals = (): string[] => readdirSync(desk.home, { recursive: true, encoding: 'utf8' });
    await vi.waitFor(() => expect(journals().some((one) => one.endsWith('.jsonl'))).toBe(true), 30_000);
    const [, other] = [running.kill('SIGINT'), await desk.run(['undo', '--yes'], account.env)];
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('Another jikimi')]);
    const { code, stdout } = await ended;
    expect(code).toBe(3);
    expect(stdout.match(/ \+ applied/g)).toHaveLength(1);
    expect(stdout.match(/ ! not begun/g)).toHaveLength(2);
    account.reset();
    const [id] = (await desk.run(['changes', 'list'])).stdout.split(' ');
    const resumed = await desk.run(['changes', 'resume', id ?? '', '--yes', '--quiet'], account.env);
    expect(resumed).toMatchObject({ code: 0 });
    expect(writes(account)).toEqual(['UpdateAccessKey', 'UpdateAccessKey']);
  });

  test('an altered journal is not believed', async () => {
    const account = server.openAccount();
    await exposed(account, 'ci');
    const desk = newDesk();
    expect(await desk.run(['harden', ...KEYS, '--yes'], account.env)).toMatchObject({ code: 0 });
    const name = readdirSync(join(desk.home, 'changes')).find((one) => one.endsWith('.jsonl')) ?? '';
    const path = join(desk.home, 'changes', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"before":"Active"', '"before":"Expired"'));
    const ran = await desk.run(['undo', '--yes'], account.env);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('was altered')]);
    expect(await statuses(account, 'ci')).toEqual(['Inactive']);
  });

  test('names that are neither action nor control, and changes that there are not', async () => {
    const desk = newDesk();
    const ran = await desk.run(['harden', '--only', 'iam-deactivate-acces-key']);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('iam-deactivate-access-key')]);
    expect((await desk.run(['changes', 'show', 'abc'])).code).toBe(2);
    expect((await desk.run(['undo'])).code).toBe(2);
    expect((await desk.run(['harden', '--from', 'x.json'])).code).toBe(2);
  });
});

/** Half a dozen checkups of a whole account, on a machine that does other things too. */
const PATIENCE_MS = 240_000;

test('checkup, harden, checkup: what was planned is gone; undo brings the first verdicts back', {
  timeout: PATIENCE_MS,
}, async () => {
  const account = server.openAccount();
  const iam = account.client(IAMClient);
  await iam.send(new CreateUserCommand({ UserName: 'dev' }));
  const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
  await iam.send(new AttachUserPolicyCommand({ UserName: 'dev', PolicyArn }));
  await exposed(account, 'ci');
  const desk = newDesk();
  const where = ['--regions', 'ap-northeast-2', '--quiet'];
  const verdicts = async (): Promise<ReadonlyMap<string, string>> => {
    const { stdout } = await desk.run(['checkup', '--format', 'json', '--no-history', ...where], account.env);
    const { findings } = JSON.parse(stdout) as Pick<Checkup, 'findings'>;
    return new Map(findings.map(({ id, status, control }) => [id, `${control}: ${status}`]));
  };
  const before = await verdicts();
  const hardened = await desk.run(['harden', '--yes', ...where], account.env);
  expect(hardened).toMatchObject({ code: 0, stderr: '' });
  const after = await verdicts();
  const of = (seen: ReadonlyMap<string, string>) => [...new Set(seen.values())];
  for (const control of [
    'accessanalyzer-external-missing',
    'iam-password-policy-weak',
    'iam-password-reuse-allowed',
    'iam-user-policy-attached-directly',
  ]) {
    expect(of(before)).toContain(`${control}: fail`);
    expect(of(after)).not.toContain(`${control}: fail`);
  }
  const worse = [...after].filter(([id, verdict]) => verdict.endsWith('fail') && before.get(id) !== verdict);
  expect(worse).toEqual([]);
  expect(await statuses(account, 'ci')).toEqual(['Inactive']);
  // What no call can mend is left with its steps.
  expect(hardened.stdout).toMatch(/Left for you to do by hand/);

  expect(await desk.run(['changes', 'undo', '--all', '--yes', '--quiet'], account.env)).toMatchObject({
    code: 0,
  });
  expect(await verdicts()).toEqual(before);
});

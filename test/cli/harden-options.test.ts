/** How much is changed at once, to whom a port stays open, and what a program reads of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DescribeSecurityGroupRulesCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreateUserCommand,
  GetLoginProfileCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openJournal } from '../../src/change/journal.ts';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { newDesk } from './jikimi.ts';

const REGION = 'ap-northeast-2';
const KEYS = ['--only', 'iam-deactivate-access-key', '--quiet', '--yes'];

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

async function exposed(account: TestAccount, ...names: string[]): Promise<void> {
  const iam = account.client(IAMClient);
  const PolicyArn = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2';
  for (const UserName of names) {
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new CreateAccessKeyCommand({ UserName }));
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }));
  }
}

const inLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

const deactivated = (account: TestAccount): number =>
  account.calls().filter(({ operation, error }) => operation === 'UpdateAccessKey' && !error).length;

describe.for(LANGUAGES)('in %s', (language) => {
  const said = (en: string, ko: string): unknown => expect.stringContaining(language === 'en' ? en : ko);

  test('no more changes than wished in one run; the rest can be gone on with', async () => {
    const account = server.openAccount();
    await exposed(account, 'one', 'two', 'three');
    const desk = newDesk(language);
    const ran = await desk.run(['harden', ...KEYS, '--max-changes', '2'], account.env);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toEqual(said('3 changes are planned', '변경 3건을 계획했지만'));
    expect(ran.stderr).toEqual(said('Changes still to be made: 1', '남은 변경: 1건'));
    expect(deactivated(account)).toBe(2);
    const [id = ''] = (await desk.run(['changes', 'list'])).stdout.split(' ');
    expect(inLine(ran.stderr)).toContain(`jikimi changes resume ${id}`);
    const rest = await desk.run(['changes', 'resume', id, '--yes', '--quiet'], account.env);
    expect(rest.code).toBe(0);
    expect(deactivated(account)).toBe(3);
    expect((await desk.run(['undo', '--yes', '--quiet'], account.env)).code).toBe(0);
    expect(deactivated(account)).toBe(6);
  });

  test('what was being taken back is not gone on with', async () => {
    const account = server.openAccount();
    await exposed(account, 'one');
    const desk = newDesk(language);
    expect((await desk.run(['harden', ...KEYS], account.env)).code).toBe(0);
    const [id = ''] = (await desk.run(['changes', 'list'])).stdout.split(' ');
    const folder = join(desk.home, 'changes');
    const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.jsonl')) ?? '');
    const journal = await openJournal(path, () => new Date());
    await journal.write({ kind: 'undoing', item: '1' });
    await journal.close();
    const resumed = await desk.run(['changes', 'resume', id, '--yes', '--quiet'], account.env);
    expect(resumed.code).toBe(2);
    expect(inLine(resumed.stderr)).toEqual(said('was being taken back', '되돌리다가 중단된'));
    expect((await desk.run(['changes', 'undo', id, '--yes', '--quiet'], account.env)).code).toBe(0);
    expect(deactivated(account)).toBe(2);
  });

  test.for([
    ['--max-changes', '0'],
    ['--max-changes', 'many'],
    ['--my-address', '0.0.0.0/0'],
    ['--my-address', '192.168.0.3'],
    ['--format', 'xml'],
  ])('%s %s is refused before anything is asked', async ([option = '', value = '']) => {
    const account = server.openAccount();
    const ran = await newDesk(language).run(['harden', option, value], account.env);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toEqual(said(`${option} cannot be "${value}"`, `${option}에 "${value}" 값은`));
    expect(account.calls()).toEqual([]);
  });

  test('what cannot be undone is not done where nobody can type its name, not even with --yes', async () => {
    const account = server.openAccount();
    const iam = account.client(IAMClient);
    await iam.send(new CreateUserCommand({ UserName: 'mina' }));
    await iam.send(new CreateLoginProfileCommand({ UserName: 'mina', Password: 'Made-up-1234567' }));
    account.setReportColumns('mina', { password_last_used: '2020-01-01T00:00:00+00:00' });
    const what = ['harden', '--only', 'iam-remove-console-password', '--yes', '--quiet'];
    const ran = await newDesk(language).run(what, account.env);
    expect(inLine(ran.stdout)).toEqual(said('1 cannot be undone', '1건은 되돌릴 수 없습니다'));
    expect(inLine(ran.stderr)).toEqual(said('nobody typed the confirmation', '확인을 입력하지 않아'));
    expect(ran.code).toBe(5);
    expect(await iam.send(new GetLoginProfileCommand({ UserName: 'mina' }))).toMatchObject({
      LoginProfile: { UserName: 'mina' },
    });
  });
});

/** A group that lets the whole internet in to its machines' SSH. */
async function openSsh(account: TestAccount): Promise<string> {
  const ec2 = account.client(EC2Client, REGION);
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web' }),
  );
  const IpPermissions = [
    { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
    { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ];
  await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  return GroupId;
}

async function doors(account: TestAccount, group: string): Promise<readonly string[]> {
  const answer = await account
    .client(EC2Client, REGION)
    .send(new DescribeSecurityGroupRulesCommand({ Filters: [{ Name: 'group-id', Values: [group] }] }));
  return (answer.SecurityGroupRules ?? [])
    .filter(({ IsEgress }) => !IsEgress)
    .map(({ FromPort, CidrIpv4 }) => `${FromPort} ${CidrIpv4}`)
    .toSorted((one, other) => (one < other ? -1 : 1));
}

const SSH = ['harden', '--only', 'ec2-security-group-admin-port-open', '--regions', REGION, '--quiet'];

test('--my-address leaves a port open to oneself, and says who is behind the group', async () => {
  const account = server.openAccount();
  const group = await openSsh(account);
  const desk = newDesk();
  const ran = await desk.run([...SSH, '--my-address', '203.0.113.7', '--yes'], account.env);
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('Let only 203.0.113.7/32 in') });
  expect(ran.stdout).toContain('Nothing uses the group now.');
  expect(await doors(account, group)).toEqual(['22 203.0.113.7/32', '443 0.0.0.0/0']);
  expect((await desk.run(['undo', '--yes', '--quiet'], account.env)).code).toBe(0);
  expect(await doors(account, group)).toEqual(['22 0.0.0.0/0', '443 0.0.0.0/0']);
});

type Schema = { [key: string]: unknown };

/** As the schema stands, but without leave for fields that it does not tell of. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const members = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return members['type'] === 'object' && 'required' in members
    ? { ...members, additionalProperties: false }
    : members;
}

describe('--format json', () => {
  const path = join(import.meta.dirname, '../../docs/schemas/jikimi.harden-1.schema.json');
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(closed(JSON.parse(readFileSync(path, 'utf8'))) as Schema);

  async function documentOf(account: TestAccount, ...options: string[]) {
    const ran = await newDesk().run(
      ['harden', '--format', 'json', '--regions', REGION, '--quiet', ...options],
      account.env,
    );
    const document = JSON.parse(ran.stdout) as Schema;
    validate(document);
    expect(validate.errors).toBeNull();
    return { code: ran.code, document, stderr: ran.stderr };
  }

  test('keeps its contract: planned, nobody there, applied, refused half-way', async () => {
    const account = server.openAccount();
    await exposed(account, 'one', 'two');
    await openSsh(account);
    const planned = await documentOf(account, '--plan', 'plan.json');
    expect(planned.document).toMatchObject({ decision: 'planned', change: null, outcomes: [] });
    const unanswered = await documentOf(account);
    expect(unanswered).toMatchObject({ code: 5, document: { decision: 'not-answered' } });
    account.hurt({ operation: 'UpdateAccessKey', from: 2, harm: { kind: 'deny' } });
    const applied = await documentOf(account, '--yes');
    expect(applied.document).toMatchObject({
      decision: 'applied',
      change: expect.stringMatching(/^[0-9a-f]{8}$/),
      unknownChecks: expect.any(Number),
    });
    const { outcomes, byHand, leftOut } = applied.document as Record<string, Schema[]>;
    expect(outcomes).toContainEqual(
      expect.objectContaining({
        kind: 'failed',
        restored: true,
        fault: expect.objectContaining({ kind: 'denied' }),
      }),
    );
    expect(outcomes).toContainEqual(expect.objectContaining({ kind: 'applied' }));
    expect(byHand?.length).toBeGreaterThan(0);
    expect(Array.isArray(leftOut)).toBe(true);
    expect(applied.code).toBe(3);
  });

  test('nothing to change', async () => {
    const { code, document } = await documentOf(server.openAccount(), '--only', 'iam-deactivate-access-key');
    expect(code).toBe(0);
    expect(document).toMatchObject({ decision: 'nothing-to-change', plan: { items: [] } });
  });
});

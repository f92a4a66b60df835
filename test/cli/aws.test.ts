import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateQueueCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/kernel/text.ts';
import type { Checkup } from '../../src/posture/checkup.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { newDesk, type Ran, transcript } from './jikimi.ts';

const OPEN = '{"Statement":{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*"}}';
/** One type of resource in every region: enough to see how a run goes, and quick. */
const CHECKUP = ['checkup', '--control', 'sqs-queue-public', '--format', 'json'];

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

async function openQueue(account: TestAccount, name: string, region = 'ap-northeast-2'): Promise<void> {
  const sqs = account.client(SQSClient, region);
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: OPEN } }));
}

const checkupOf = ({ stdout }: Ran): Checkup => JSON.parse(stdout) as Checkup;
const failing = (ran: Ran): string[] =>
  checkupOf(ran)
    .findings.filter(({ status }) => status === 'fail')
    .map(({ resource }) => resource.id);

describe('a run against AWS', () => {
  test('says first who asks, of which account, in how many regions', async () => {
    const account = server.openAccount();
    const { stdout, stderr, code } = await newDesk().run(CHECKUP, account.env);
    expect(stderr.split('\n')[0]).toBe(
      `Account ${account.id} as ${account.arn.replace(/^.*:/, '')}, 17 regions`,
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'jikimi.checkup/1',
      account: { id: account.id },
      caller: { arn: account.arn },
      apiCalls: { byService: { sqs: 17, sts: 1 } },
    });
  });

  test('reads only what the chosen controls need', async () => {
    const account = server.openAccount();
    await newDesk().run(CHECKUP, account.env);
    const services = new Set(account.calls().map(({ service }) => service));
    expect([...services].toSorted()).toEqual(['account', 'iam', 'sqs', 'sts']);
  });

  test('finds the open queue, says so before the end, and fails on it', async () => {
    const account = server.openAccount();
    await openQueue(account, 'suggestions');
    const ran = await newDesk().run([...CHECKUP, '--fail-on', 'high'], account.env);
    expect(ran.code).toBe(1);
    expect(failing(ran)).toEqual(['suggestions']);
    expect(ran.stderr).toMatch(/^! .*suggestions/m);
  });

  test('only the named regions are asked; the others are left out, not passed', async () => {
    const account = server.openAccount();
    const ran = await newDesk().run([...CHECKUP, '--regions', 'us-east-1,me-south-1'], account.env);
    expect(ran.stderr).toContain('Region me-south-1 is not enabled');
    const states = Map.groupBy(checkupOf(ran).coverage.regions, ({ state }) => state);
    expect(states.get('checked')).toEqual([{ name: 'us-east-1', state: 'checked' }]);
    expect(states.get('excluded')).toHaveLength(16);
    expect(account.calls().filter(({ service }) => service === 'sqs')).toMatchObject([
      { region: 'us-east-1' },
    ]);
  });

  test('a region that does not exist is refused', async () => {
    const ran = await newDesk().run([...CHECKUP, '--regions', 'ap-seoul-1'], server.openAccount().env);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('ap-northeast-2');
  });

  test('what was saved is judged to the same answer without a call', async () => {
    const account = server.openAccount();
    await openQueue(account, 'suggestions');
    const desk = newDesk();
    const live = await desk.run([...CHECKUP, '--save', 'it.jsonl.gz'], account.env);
    expect(live.stderr).toContain('it.jsonl.gz');
    const before = account.calls().length;
    const again = await desk.run([...CHECKUP, '--from', 'it.jsonl.gz'], account.env);
    expect(account.calls()).toHaveLength(before);
    expect(checkupOf(again)).toEqual(checkupOf(live));
  });

  test('an inventory that cannot be saved costs the file, not the verdict', async () => {
    const account = server.openAccount();
    await openQueue(account, 'suggestions');
    const ran = await newDesk().run([...CHECKUP, '--save', 'nowhere/it.jsonl'], account.env);
    expect(ran.code).toBe(2);
    expect(failing(ran)).toEqual(['suggestions']);
    expect(ran.stderr).toContain('nowhere/it.jsonl');
  });
});

describe.for(LANGUAGES)('no sign-in (%s)', (language) => {
  test.for<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['no-credentials', [], {}],
    ['no-such-profile', ['--profile', 'nobody'], {}],
    ['invalid-key', [], { AWS_ACCESS_KEY_ID: 'AKIAAAAAAAAAAAAAAAAA', AWS_SECRET_ACCESS_KEY: 'no' }],
  ])('%s', async ([name, args, credentials]) => {
    const desk = newDesk(language);
    const env = { AWS_ENDPOINT_URL: server.endpoint, AWS_REGION: 'ap-northeast-2', ...credentials };
    const ran = await desk.run([...CHECKUP, ...args], env);
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    await expect(transcript([...CHECKUP, ...args], ran, desk)).toMatchFileSnapshot(
      `golden/${name}.${language}.txt`,
    );
  });

  test('expired', async () => {
    const account = server.openAccount();
    account.hurt({ harm: { kind: 'expired-token' } });
    const desk = newDesk(language);
    const ran = await desk.run(CHECKUP, account.env);
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    await expect(transcript(CHECKUP, ran, desk)).toMatchFileSnapshot(`golden/expired.${language}.txt`);
  });
});

describe('when something does not answer, the rest is judged and the gap is named', () => {
  test('one denied call', async () => {
    const account = server.openAccount();
    await openQueue(account, 'suggestions');
    account.hurt({ service: 'sqs', operation: 'ListQueues', region: 'eu-west-1', harm: { kind: 'deny' } });
    const ran = await newDesk().run(CHECKUP, account.env);
    expect(ran.code).toBe(3);
    expect(failing(ran)).toEqual(['suggestions']);
    const { coverage } = checkupOf(ran);
    expect(coverage.denied).toEqual([
      { action: 'sqs:ListQueues', region: 'eu-west-1', byOrganization: false },
    ]);
    expect(coverage.regions.find(({ name }) => name === 'eu-west-1')?.state).toBe('denied');
  });

  test('a denied service', async () => {
    const account = server.openAccount();
    account.hurt({ service: 'sqs', harm: { kind: 'deny' } });
    const ran = await newDesk().run(CHECKUP, account.env);
    expect(ran.code).toBe(3);
    expect(checkupOf(ran).coverage.denied).toHaveLength(17);
    expect(checkupOf(ran).findings.every(({ status }) => status === 'unknown')).toBe(true);
  });

  test('a region that the organization denies', async () => {
    const account = server.openAccount();
    account.hurt({ region: 'us-west-2', harm: { kind: 'deny', by: 'organization' } });
    const ran = await newDesk().run(CHECKUP, account.env);
    expect(ran.code).toBe(3);
    expect(checkupOf(ran).coverage.denied).toEqual([
      { action: 'sqs:ListQueues', region: 'us-west-2', byOrganization: true },
    ]);
  });

  test('throttling is waited out', async () => {
    const account = server.openAccount();
    await openQueue(account, 'suggestions');
    account.hurt({ service: 'sqs', from: 1, to: 3, harm: { kind: 'throttle' } });
    const ran = await newDesk().run(CHECKUP, account.env);
    expect(ran.code).toBe(0);
    expect(failing(ran)).toEqual(['suggestions']);
  });

  test('not even the regions', async () => {
    const account = server.openAccount();
    account.hurt({ operation: 'ListRegions', harm: { kind: 'deny' } });
    account.hurt({ operation: 'DescribeRegions', harm: { kind: 'deny' } });
    const ran = await newDesk().run(CHECKUP, account.env);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('could not be read');
    expect(checkupOf(ran).coverage.denied).toHaveLength(1);
  });

  test('a sign-in that expires half-way', async () => {
    const account = server.openAccount();
    await openQueue(account, 'suggestions');
    account.hurt({ service: 'sqs', from: 3, harm: { kind: 'expired-token' } });
    const ran = await newDesk().run([...CHECKUP, '--fail-on', 'high'], account.env);
    expect(ran.code).toBe(4);
    expect(ran.stderr).toContain('expired during the checkup');
    expect(checkupOf(ran).findings.some(({ status }) => status === 'unknown')).toBe(true);
  });
});

describe('Ctrl-C', () => {
  test('once: what was read so far is judged, as partial', async () => {
    const account = server.openAccount();
    account.setLatency(50);
    account.hurt({ service: 'sqs', from: 4, harm: { kind: 'delay', ms: 20_000 } });
    const running = newDesk().start(CHECKUP, account.env);
    await running.says('17 regions');
    running.process.kill('SIGINT');
    const ran = await running.ended;
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('it is only partial');
    expect(checkupOf(ran).coverage.failed.length).toBeGreaterThan(0);
  });

  test('twice: the end', async () => {
    const account = server.openAccount();
    account.hurt({ service: 'sqs', harm: { kind: 'delay', ms: 20_000 } });
    const running = newDesk().start(CHECKUP, account.env);
    await running.says('17 regions');
    running.process.kill('SIGINT');
    running.process.kill('SIGINT');
    expect([3, 130]).toContain((await running.ended).code);
  });
});

describe('since last time', () => {
  test('names what appeared and what is gone; --no-history does neither', async () => {
    const account = server.openAccount();
    const desk = newDesk();
    expect(checkupOf(await desk.run(CHECKUP, account.env)).since).toBeNull();
    await openQueue(account, 'suggestions');
    expect(checkupOf(await desk.run([...CHECKUP, '--no-history'], account.env)).since).toBeNull();
    const second = checkupOf(await desk.run(CHECKUP, account.env));
    expect(second.since).toMatchObject({ appeared: second.doNow, gone: [] });
    expect(second.doNow).toHaveLength(1);
    expect(checkupOf(await desk.run(CHECKUP, account.env)).since).toMatchObject({ appeared: [], gone: [] });
  });

  test('damaged history is said, and begun anew', async () => {
    const account = server.openAccount();
    const desk = newDesk();
    await desk.run(CHECKUP, account.env);
    const path = join(desk.home, 'history', `${account.id}.jsonl`);
    expect(readFileSync(path, 'utf8')).toContain('sqs-queue-public');
    writeFileSync(path, '{"at":"yesterday"}\n');
    const ran = await desk.run(CHECKUP, account.env);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('could not be read');
    expect((await desk.run(CHECKUP, account.env)).stderr).not.toContain('could not be read');
  });

  test('a home that cannot be written to costs the history, not the run', async () => {
    const desk = newDesk();
    mkdirSync(desk.home);
    writeFileSync(join(desk.home, 'history'), '');
    const ran = await desk.run(CHECKUP, server.openAccount().env);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('could not be added to the history');
  });
});

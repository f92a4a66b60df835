/** The template of the guards gives the same as setting them up: read back, state by state. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, ValidateTemplateCommand } from '@aws-sdk/client-cloudformation';
import { CostExplorerClient, CreateAnomalyMonitorCommand } from '@aws-sdk/client-cost-explorer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type GuardSettings, guardsFor } from '../../../src/actions/guard/guards.ts';
import { guardTemplate } from '../../../src/actions/guard/template.ts';
import type { AnyAction } from '../../../src/change/action.ts';
import { canonical } from '../../../src/change/canonical.ts';
import { loadActions } from '../../../tools/gen/entries.ts';
import { ensurePython } from '../../../tools/python.mjs';
import { type AwsServer, startAwsServer, type TestAccount } from '../../servers/aws-server.ts';
import { applyAsOwner, draftOf, forgetJournals, statesOf } from '../actions/law.ts';
import { deploy, MADE_BY_CALLS } from './deploy.ts';

const REGIONS = ['us-east-1', 'ap-northeast-2'];
const WITH_ALL: GuardSettings = {
  email: 'owner@example.com',
  monthlyUsd: 30,
  dailyUsd: 7,
  anomalyUsd: 12,
  webhook: 'https://hooks.example.com/aws',
  stops: ['user/mina', 'role/ci', 'ap-northeast-2/i-0123456789abcdef0', 'eu-west-1/db/orders'],
};
const SETTINGS: readonly (readonly [string, GuardSettings])[] = [
  ['a mail address alone', { email: 'owner@example.com', monthlyUsd: 20, dailyUsd: 5, anomalyUsd: 10 }],
  ['everything there is', WITH_ALL],
];

const actions = new Map((await loadActions()).map(({ name, value }) => [name, value]));

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(async () => {
  await forgetJournals();
  await server.close();
});

function benches(account: TestAccount, settings: GuardSettings) {
  return guardsFor(settings, account.id, REGIONS).map(({ action, target }) => ({
    account,
    action: actions.get(action) as AnyAction,
    targets: [target],
  }));
}

/** Without what is another's in another account: its number, and ARNs that AWS makes up. */
async function statesIn(account: TestAccount, settings: GuardSettings): Promise<Record<string, string>> {
  const found: [string, string][] = [];
  for (const bench of benches(account, settings)) {
    const [target] = bench.targets;
    const [state = ''] = await statesOf(bench);
    const steady = state
      .replaceAll(account.id, 'ACCOUNT')
      .replaceAll(/(anomaly(?:monitor|subscription))\/[\w-]+/g, '$1/ID')
      .replaceAll(/"id":"[\w-]+"/g, '"id":"ID"');
    found.push([`${bench.action.id} ${target?.name} ${target?.region}`, steady]);
    expect(bench.action.holds(JSON.parse(state), target ?? { region: '', name: '' }), bench.action.id).toBe(
      true,
    );
  }
  return Object.fromEntries(found);
}

describe.for(SETTINGS)('with %s', ([, settings]) => {
  const template = guardTemplate(settings);

  test('it is a template', async () => {
    const TemplateBody = JSON.stringify(template);
    const validated = await server
      .openAccount()
      .client(CloudFormationClient, 'us-east-1')
      .send(new ValidateTemplateCommand({ TemplateBody }));
    expect(validated.Description).toBe(template['Description']);
    expect(TemplateBody.length).toBeLessThan(51_200);
  });

  test(`deployed it gives what "guard apply" gives (tags of a topic, and ${MADE_BY_CALLS.join(', ')} made by calls)`, async () => {
    const applied = server.openAccount();
    for (const bench of benches(applied, settings)) {
      expect(await applyAsOwner(bench, await draftOf(bench))).toMatchObject([{ kind: 'applied' }]);
    }
    const deployed = server.openAccount();
    for (const region of REGIONS) await deploy(deployed, region, template, { AnomalyMonitorArn: '' });
    expect(await statesIn(deployed, settings)).toEqual(await statesIn(applied, settings));
  }, 120_000);
});

test('where the account has a monitor of all services, it is used and none is made', async () => {
  const account = server.openAccount();
  const { MonitorArn = '' } = await account.client(CostExplorerClient, 'us-east-1').send(
    new CreateAnomalyMonitorCommand({
      AnomalyMonitor: {
        MonitorName: 'Default-Services-Monitor',
        MonitorType: 'DIMENSIONAL',
        MonitorDimension: 'SERVICE',
      },
    }),
  );
  await deploy(account, 'us-east-1', guardTemplate(WITH_ALL), { AnomalyMonitorArn: MonitorArn });
  const bench = benches(account, WITH_ALL).find(({ action }) => action.id.startsWith('ce-'));
  if (!bench) throw new Error('No anomaly guard');
  const [state = ''] = await statesOf(bench);
  expect(JSON.parse(state)).toMatchObject({ monitorArn: MonitorArn, subscriptions: [{}] });
});

test('it names no account, and no address but those asked for', () => {
  const text = canonical(guardTemplate(WITH_ALL));
  expect(text).not.toMatch(/\d{12}/);
  expect([...new Set(text.match(/[\w.]+@[\w.]+/g))]).toEqual(['owner@example.com']);
});

test('every property is one that AWS names, in JSON and in YAML', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'jikimi-lint-'));
  const files = SETTINGS.flatMap(([, settings], at) => {
    const template = guardTemplate(settings);
    const texts = { json: JSON.stringify(template, null, 2), yaml: stringify(template, NO_ANCHORS) };
    return Object.entries(texts).map(([kind, text]) => {
      const file = join(folder, `guard-${at}.${kind}`);
      writeFileSync(file, text);
      return file;
    });
  });
  const ran = spawnSync(ensurePython(), ['-c', LINT, '--regions', REGIONS.join(','), '--', ...files], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(`${ran.status} ${ran.stdout}${ran.stderr}`).toBe('0 ');
});

/** Judges by AWS's own descriptions of the resource types. */
const LINT = 'import sys; from cfnlint.runner import main; sys.exit(main())';
const NO_ANCHORS = { aliasDuplicateObjects: false };

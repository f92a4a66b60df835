/** A plan of ten changes whose process is killed on the way, and what is found of it afterwards. */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  GetAccountPasswordPolicyCommand,
  IAMClient,
  ListAccessKeysCommand,
  type StatusType,
} from '@aws-sdk/client-iam';
import { type ReadJournal, readJournal } from '../../../src/change/journal.ts';
import { type Desk, newDesk } from '../../cli/jikimi.ts';
import type { TestAccount } from '../../servers/aws-server.ts';

const USERS = Array.from({ length: 9 }, (_, at) => `ci-${at}`);
const ACTIONS = 'iam-deactivate-access-key,iam-set-password-policy';
const QUARANTINE = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2';

/** When the process ends: with this many lines in its journal, and so much later. */
export interface Point {
  readonly lines: number;
  readonly afterMs: number;
}

/** Ten items: four lines each, and the one that opens it. */
export const MOST_LINES = 41;

export interface Crashed {
  readonly desk: Desk;
  /** `undefined`: it was killed before it began. */
  readonly change: string | undefined;
  readonly journal: () => Promise<ReadJournal>;
}

export async function seedTen(account: TestAccount): Promise<void> {
  const iam = account.client(IAMClient);
  for (const UserName of USERS) {
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new CreateAccessKeyCommand({ UserName }));
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: QUARANTINE }));
  }
}

/** What the ten changes are about, as AWS tells it. */
export async function stateOf(account: TestAccount): Promise<readonly (StatusType | number | undefined)[]> {
  const iam = account.client(IAMClient);
  const keys = await Promise.all(
    USERS.map(async (UserName) => {
      const { AccessKeyMetadata = [] } = await iam.send(new ListAccessKeysCommand({ UserName }));
      return AccessKeyMetadata[0]?.Status;
    }),
  );
  const policy = await iam.send(new GetAccountPasswordPolicyCommand({})).catch(() => undefined);
  return [...keys, policy?.PasswordPolicy?.MinimumPasswordLength];
}

export const BEFORE = [...USERS.map(() => 'Active'), undefined];
export const AFTER = [...USERS.map(() => 'Inactive'), 14];

/** How often each of the two kinds of changing calls was made. */
export function written(account: TestAccount): { readonly keys: number; readonly policies: number } {
  const made = (operation: string): number =>
    account.calls().filter((call) => call.operation === operation && call.error === undefined).length;
  return { keys: made('UpdateAccessKey'), policies: made('UpdateAccountPasswordPolicy') };
}

/** Plans, applies, and kills the process at the point. */
export async function crash(account: TestAccount, point: Point): Promise<Crashed> {
  const desk = newDesk();
  const planned = await desk.run(
    ['harden', '--only', ACTIONS, '--plan', 'plan.json', '--quiet'],
    account.env,
  );
  if (planned.code !== 0) throw new Error(planned.stderr);
  account.reset();
  const { process: child, ended } = desk.start(
    ['harden', '--apply', 'plan.json', '--yes', '--quiet'],
    account.env,
  );
  while (child.exitCode === null && linesIn(desk) < point.lines) await sleep(1);
  await Promise.race([sleep(point.afterMs), child.exitCode ?? once(child, 'exit')]);
  child.kill('SIGKILL');
  await ended;
  const path = journalIn(desk);
  return {
    desk,
    change: path?.slice(path.lastIndexOf('-') + 1, -'.jsonl'.length),
    journal: () => readJournal(path ?? ''),
  };
}

function journalIn({ home }: Desk): string | undefined {
  try {
    const folder = join(home, 'changes');
    const name = readdirSync(folder).find((one) => one.endsWith('.jsonl'));
    return name && join(folder, name);
  } catch {
    return undefined;
  }
}

function linesIn(desk: Desk): number {
  const path = journalIn(desk);
  return path === undefined ? 0 : readFileSync(path, 'utf8').split('\n').length - 1;
}

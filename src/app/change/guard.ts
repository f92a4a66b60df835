/** Guards over the bill and the account: planned, and compared with what is there. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type GuardSettings, guardsFor } from '../../actions/guard/guards.ts';
import { GUARD_REGION } from '../../actions/guard/names.ts';
import { unreadFrom } from '../../aws/fault.ts';
import type { AwsSession } from '../../aws/session.ts';
import { type Draft, draftPlan, type Wish } from '../../change/draft.ts';
import type { Json } from '../../kernel/json.ts';
import { EXIT, PersonError } from '../../kernel/person-error.ts';
import type { Unread } from '../../kernel/reading.ts';
import type { Text } from '../../kernel/text.ts';
import { homeFolder, privateFolder } from '../../store/home.ts';
import { writePrivateFile } from '../../store/private-file.ts';
import { withSession } from '../sign-in.ts';
import type { SignIn, Surroundings } from '../surroundings.ts';
import type { Readied } from './harden.ts';
import { loadActions } from './load-actions.ts';

export interface GuardRequest {
  readonly signIn: SignIn;
  /** What was not given is as it was last time. */
  readonly settings: Partial<GuardSettings>;
}

export interface Guarding extends Readied {
  readonly draft: Draft;
  readonly settings: GuardSettings;
}

/** @throws PersonError where no address is known, or no sign-in is possible */
export function planGuards<T>(
  request: GuardRequest,
  usual: Omit<GuardSettings, 'email'>,
  at: Surroundings,
  then: (guarding: Guarding) => Promise<T>,
): Promise<T> {
  return withSession(request.signIn, at, async (session) => {
    const { settings, wishes, actions } = await wished(request, usual, session, at);
    const circumstances = {
      account: session.account.id,
      callerArn: session.caller.arn,
      administrators: undefined,
    };
    const draft = await draftPlan({
      aws: session.clients,
      purpose: 'guard',
      wishes,
      circumstances,
      now: at.clock(),
    });
    return then({ session, actions, circumstances, draft, settings });
  });
}

export interface GuardState {
  readonly action: string;
  readonly title: Text;
  readonly region: string;
  readonly state: 'there' | 'missing' | 'changed' | 'unread';
  /** As captured; absent where it was not read. */
  readonly live: Json | undefined;
  readonly unread: Unread | undefined;
}

export interface GuardStatus {
  readonly account: string;
  readonly settings: GuardSettings;
  readonly guards: readonly GuardState[];
  /** Whether AWS reports the bill to CloudWatch at all; a preference that has no API. */
  readonly billing: 'reported' | 'not-reported' | 'unread';
}

/** @throws PersonError where no address is known, or no sign-in is possible */
export function readGuards(
  request: GuardRequest,
  usual: Omit<GuardSettings, 'email'>,
  at: Surroundings,
): Promise<GuardStatus> {
  return withSession(request.signIn, at, async (session) => {
    const { settings, wishes } = await wished(request, usual, session, at);
    const guards: GuardState[] = [];
    for (const [index, wish] of wishes.entries()) {
      guards.push(await stateOf(wish, session));
      at.reporter.emit({ code: 'Progress', done: index + 1, total: wishes.length });
    }
    return { account: session.account.id, settings, guards, billing: await billingOf(session) };
  });
}

/** What was asked for, for the next time. @throws the file system's error */
export async function rememberSettings(
  env: Surroundings['env'],
  account: string,
  settings: GuardSettings,
): Promise<void> {
  const folder = await privateFolder(homeFolder(env), FOLDER);
  await writePrivateFile(join(folder, `${account}.json`), [`${JSON.stringify(settings, null, 2)}\n`]);
}

const FOLDER = 'guard';
const Remembered = z.object({
  email: z.string(),
  monthlyUsd: z.number(),
  dailyUsd: z.number(),
  anomalyUsd: z.number(),
});

async function wished(
  { settings }: GuardRequest,
  usual: Omit<GuardSettings, 'email'>,
  session: AwsSession,
  { env, reporter }: Surroundings,
): Promise<{ settings: GuardSettings; wishes: readonly Wish[]; actions: Readied['actions'] }> {
  const { account, caller } = session;
  const regions = session.regions.filter(({ state }) => state === 'enabled').map(({ name }) => name);
  const alias = session.alias.state === 'known' ? session.alias.value : null;
  reporter.emit({ code: 'AccountKnown', account: { ...account, alias }, caller, regions: regions.length });
  const path = join(homeFolder(env), FOLDER, `${account.id}.json`);
  const before = await readFile(path, 'utf8').then(
    (text) => Remembered.safeParse(JSON.parse(text)).data,
    () => undefined,
  );
  const { email = before?.email } = settings;
  if (email === undefined) throw emailNeeded();
  const whole = { ...usual, ...before, ...defined(settings), email };
  const guards = guardsFor(whole, account.id, regions);
  const actions = await loadActions(guards.map(({ action }) => action));
  const wishes = guards.flatMap(({ action: id, target }) => {
    const action = actions.get(id);
    return action ? [{ action, target }] : [];
  });
  return { settings: whole, wishes, actions };
}

async function stateOf({ action, target }: Wish, session: AwsSession): Promise<GuardState> {
  const about = { action: action.id, title: action.title(target), region: target.region };
  try {
    const live = (await action.capture(session.clients, target)) as Json;
    if (action.holds(live, target)) return { ...about, state: 'there', live, unread: undefined };
    return { ...about, state: live === null ? 'missing' : 'changed', live, unread: undefined };
  } catch (error) {
    const unread = unreadFrom(error, action.reads[0] ?? 'sts:GetCallerIdentity');
    return { ...about, state: 'unread', live: undefined, unread };
  }
}

async function billingOf(session: AwsSession): Promise<GuardStatus['billing']> {
  const { reportsBilling } = await import('../../actions/guard/billing-metric.ts');
  try {
    return (await reportsBilling(session.clients, GUARD_REGION)) ? 'reported' : 'not-reported';
  } catch {
    return 'unread';
  }
}

function defined(settings: Partial<GuardSettings>): Partial<GuardSettings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

function emailNeeded(): PersonError {
  return new PersonError({
    code: 'EmailNeeded',
    text: { en: 'Where should AWS write to?', ko: 'AWS가 어디로 연락할까요?' },
    hint: {
      en: 'Give an address that you read on your phone, outside of this account: --email you@example.com',
      ko: '이 계정과 관계없이 휴대폰에서 바로 볼 수 있는 메일 주소를 지정하세요: --email 주소',
    },
    exitCode: EXIT.usage,
  });
}

/** Guards over the bill and the account: planned. */
import {
  type GuardAction,
  type GuardSettings,
  guardsFor,
  THROUGH_TOPIC,
  TOPIC_ACTION,
} from '../../actions/guard/guards.ts';
import { TOPIC } from '../../actions/guard/names.ts';
import type { AwsSession } from '../../aws/session.ts';
import { type Draft, draftPlan, type Wish } from '../../change/draft.ts';
import type { Text } from '../../kernel/text.ts';
import { withSession } from '../sign-in.ts';
import type { SignIn, Surroundings } from '../surroundings.ts';
import { wholeSettings } from './guard-settings.ts';
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
    const { settings, wishes, actions } = await wishedGuards(request, usual, session, at);
    const circumstances = {
      account: session.account.id,
      callerArn: session.caller.arn,
      administrators: undefined,
    };
    const about = { aws: session.clients, purpose: 'guard', circumstances, now: at.clock() };
    const first = await draftPlan({ ...about, wishes });
    const draft = isTopicRefused(first)
      ? await draftPlan({ ...about, wishes: wishes.map(withoutTopic) })
      : first;
    return then({ session, actions, circumstances, draft, settings });
  });
}

function isTopicRefused({ leftOut }: Draft): boolean {
  return leftOut.some(({ action, why }) => action.id === TOPIC_ACTION && why.kind === 'refused');
}

/** Alerts are not sent to somebody else's topic. */
function withoutTopic({ id, action, target }: GuardWish): Wish {
  return THROUGH_TOPIC.has(id)
    ? { action: { ...action, refuses: () => NEEDS_TOPIC }, target }
    : { action, target };
}

const NEEDS_TOPIC: Text = {
  en: `It tells through the topic ${TOPIC}, which is not jikimi's here.`,
  ko: `${TOPIC} 주제를 거쳐 알리는데, 이 계정의 그 주제는 jikimi가 만든 것이 아닙니다.`,
};

export type GuardWish = Wish & { readonly id: GuardAction };

export interface WishedGuards {
  readonly settings: GuardSettings;
  readonly wishes: readonly GuardWish[];
  readonly actions: Readied['actions'];
}

/** @throws PersonError where no address is known */
export async function wishedGuards(
  { settings: given }: GuardRequest,
  usual: Omit<GuardSettings, 'email'>,
  session: AwsSession,
  { env, reporter }: Surroundings,
): Promise<WishedGuards> {
  const { account, caller } = session;
  const regions = session.regions.filter(({ state }) => state === 'enabled').map(({ name }) => name);
  const alias = session.alias.state === 'known' ? session.alias.value : null;
  reporter.emit({ code: 'AccountKnown', account: { ...account, alias }, caller, regions: regions.length });
  const settings = await wholeSettings(env, account.id, given, usual);
  const guards = guardsFor(settings, account.id, regions);
  const actions = await loadActions(guards.map(({ action }) => action));
  const wishes = guards.flatMap(({ action: id, target }) => {
    const action = actions.get(id);
    return action ? [{ action, target, id }] : [];
  });
  return { settings, wishes, actions };
}

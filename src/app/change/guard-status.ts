/** Guards compared with what is there: what is missing, what somebody changed, and what keeps them from being heard. */
import pLimit from 'p-limit';
import { FORMS } from '../../actions/guard/forms.ts';
import type { GuardAction, GuardSettings } from '../../actions/guard/guards.ts';
import { GUARD_REGION, topicArn } from '../../actions/guard/names.ts';
import { isForeign } from '../../actions/guard/ownership.ts';
import { errorCode } from '../../aws/attempt.ts';
import { unreadFrom } from '../../aws/fault.ts';
import type { AwsSession } from '../../aws/session.ts';
import type { Json } from '../../kernel/json.ts';
import type { Unread } from '../../kernel/reading.ts';
import type { Text } from '../../kernel/text.ts';
import { withSession } from '../sign-in.ts';
import type { Surroundings } from '../surroundings.ts';
import { type GuardRequest, type GuardWish, wishedGuards } from './guard.ts';

export interface GuardState {
  readonly action: GuardAction;
  readonly title: Text;
  readonly region: string;
  /** `foreign`: something of that name that is not ours, and not as a guard should be. */
  readonly state: 'there' | 'missing' | 'changed' | 'foreign' | 'unread';
  /** What is not as it should be, one by one; empty where nothing is there or it could not be read. */
  readonly amiss: readonly Text[];
  /** How long after the thing happened it tells. */
  readonly soon: Text;
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
  /** Whether a trail of all regions records: alerts of calls need one. */
  readonly trail: 'recording' | 'none' | 'unread';
  /** Who hears of the alerts; a subscription that was never confirmed hears nothing. */
  readonly listeners: readonly Listener[] | 'unread';
  /** What belongs to it and was not asked for: the SDK has no client for it. */
  readonly notRead: readonly { readonly what: Text; readonly page: string }[];
}

export interface Listener {
  readonly protocol: string;
  readonly endpoint: string;
  readonly confirmed: boolean;
  /** Asked for, and not somebody else's. */
  readonly wanted: boolean;
}

const NOT_READ: GuardStatus['notRead'] = [
  {
    what: { en: 'Credits left, and the free plan', ko: '남은 크레딧과 프리 플랜' },
    page: 'https://console.aws.amazon.com/billing/home#/credits',
  },
  {
    what: { en: 'Use of the free tier this month', ko: '이번 달 프리 티어 사용량' },
    page: 'https://console.aws.amazon.com/billing/home#/freetier',
  },
];

const AT_ONCE = 8;

/** @throws PersonError where no address is known, or no sign-in is possible */
export function readGuards(
  request: GuardRequest,
  usual: Omit<GuardSettings, 'email'>,
  at: Surroundings,
): Promise<GuardStatus> {
  return withSession(request.signIn, at, async (session) => {
    const { settings, wishes } = await wishedGuards(request, usual, session, at);
    let done = 0;
    const limit = pLimit(AT_ONCE);
    const guards = await Promise.all(
      wishes.map((wish) =>
        limit(async () => {
          const state = await stateOf(wish, session);
          done += 1;
          at.reporter.emit({ code: 'Progress', done, total: wishes.length });
          return state;
        }),
      ),
    );
    return {
      account: session.account.id,
      settings,
      guards,
      billing: await billingOf(session),
      trail: await trailOf(session),
      listeners: await listenersOf(session, settings),
      notRead: NOT_READ,
    };
  });
}

async function stateOf({ id, action, target }: GuardWish, session: AwsSession): Promise<GuardState> {
  const form = FORMS[id];
  const { region } = target;
  const about = { action: id, title: action.title(target), region, soon: form.soon, unread: undefined };
  let live: Json;
  try {
    live = (await action.capture(session.clients, target)) as Json;
  } catch (error) {
    const unread = unreadFrom(error, action.reads[0] ?? 'sts:GetCallerIdentity');
    return { ...about, state: 'unread', amiss: [], live: undefined, unread };
  }
  if (action.holds(live, target)) return { ...about, state: 'there', amiss: [], live };
  if (live === null || form.isMissing?.(live)) return { ...about, state: 'missing', amiss: [], live };
  return { ...about, state: isForeign(live) ? 'foreign' : 'changed', amiss: form.amiss(live, target), live };
}

async function listenersOf(
  session: AwsSession,
  { email, webhook }: GuardSettings,
): Promise<GuardStatus['listeners']> {
  const { subscriptionsOf } = await import('../../actions/guard/subscriptions.ts');
  try {
    const all = await subscriptionsOf(session.clients, GUARD_REGION, topicArn(session.account.id));
    return all.map(({ address, arn }) => ({
      ...address,
      confirmed: arn !== null,
      wanted: address.endpoint === email || address.endpoint === webhook,
    }));
  } catch (error) {
    return ['NotFound', 'NotFoundException'].includes(errorCode(error)) ? [] : 'unread';
  }
}

async function trailOf(session: AwsSession): Promise<GuardStatus['trail']> {
  const { isRecorded } = await import('../../actions/guard/trail.ts');
  try {
    return (await isRecorded(session.clients, GUARD_REGION)) ? 'recording' : 'none';
  } catch {
    return 'unread';
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

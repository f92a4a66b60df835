import { defineAction, type Target } from '../../../change/action.ts';
import { AccountWatch, type WatchTopic } from '../../../inventory/resources/account-watch.ts';
import { OrganizationWatch } from '../../../inventory/resources/organization-watch.ts';
import type { Text } from '../../../kernel/text.ts';
import { factOf } from '../../facts.ts';
import { GUARD_REGION } from '../../guard/names.ts';
import { refuseForeign } from '../../guard/ownership.ts';
import {
  amissRule,
  callsTo,
  captureRule,
  RULE_READS,
  RULE_WRITES,
  type RuleState,
} from '../../guard/rule.ts';
import { WATCH_TITLES } from '../../guard/watch-topics.ts';
import { isRegional, ruleIn, ruleName } from './rules.ts';
import { hasForwardRole, hasTopic } from './surroundings.ts';

interface WatchTarget extends Target {
  /** The rules': the same in each region. */
  readonly name: string;
  readonly account: string;
  readonly topic: WatchTopic;
  /** Where it can happen. */
  readonly regions: readonly string[];
}

type State = {
  /** The guard's topic and role are there. */
  readonly isReady: boolean;
  readonly rules: readonly { readonly region: string; readonly rule: RuleState }[];
};

export const action = defineAction<WatchTarget>()({
  id: 'events-create-watch-rules',
  title: ({ topic }) => ({
    en: `Mail when ${WATCH_TITLES[topic].en}`,
    ko: `알림: ${WATCH_TITLES[topic].ko}`,
  }),
  reads: ['iam:GetRole', 'sns:GetTopicAttributes', ...RULE_READS],
  writes: [...RULE_WRITES, 'iam:PassRole'],
  capture: async (aws, { account, name, regions }): Promise<State> => {
    const needsRole = regions.some((region) => region !== GUARD_REGION);
    const isReady = (await hasTopic(aws, account)) && (!needsRole || (await hasForwardRole(aws)));
    const rules = await Promise.all(
      regions.map(async (region) => ({ region, rule: await captureRule(aws, { region, name }) })),
    );
    return { isReady, rules };
  },
  holds: ({ rules }, target) => rules.every((one) => isWatched(one, target)),
  apply: (target, { rules }) =>
    rules.flatMap((one) =>
      isWatched(one, target)
        ? []
        : callsTo(
            { region: one.region, name: target.name },
            ruleIn(one.region, target.topic, target.account),
            one.rule,
            one.region !== GUARD_REGION,
          ),
    ),
  undo: ({ name }, before, now) =>
    now.rules.flatMap(({ region, rule }) => {
      const was = before.rules.find((one) => one.region === region)?.rule ?? null;
      return JSON.stringify(was) === JSON.stringify(rule)
        ? []
        : callsTo({ region, name }, was, rule, region !== GUARD_REGION);
    }),
  effect: ({ topic }) =>
    isRegional(topic)
      ? {
          en: `A mail within minutes, whatever region it happens in: a rule in each hands it on to ${GUARD_REGION}, where your topic is (1 USD per million of them). It needs a trail that records management events.`,
          ko: `어느 리전에서 일어나든 몇 분 안에 메일이 옵니다. 리전마다 규칙이 이벤트를 주제가 있는 ${GUARD_REGION}으로 넘깁니다(백만 건에 1 USD). 관리 이벤트를 기록하는 추적이 있어야 합니다.`,
        }
      : {
          en: 'A mail within minutes. It needs a trail that records management events.',
          ko: '몇 분 안에 메일이 옵니다. 관리 이벤트를 기록하는 추적이 있어야 합니다.',
        },
  hurts: ({ topic }) => (OFTEN.has(topic) ? [MANY_MAILS] : []),
  refuses: ({ name }, { isReady, rules }) =>
    isReady
      ? rules.map(({ region, rule }) => refuseForeign(`${name} (${region})`, rule)).find((one) => one)
      : NO_MAILBOX,
  monthlyUsd: 0,
  minutes: 2,
  after: ['sns-create-guard-topic', 'iam-create-forward-role'],
  fromFinding: (found) => {
    const { account, resource } = found;
    const topics =
      resource.type === OrganizationWatch.type
        ? (factOf(found, OrganizationWatch, 'changes')?.missed.length ?? 0) > 0
          ? (['organizationChanges'] as const)
          : []
        : TOPICS.filter(
            (topic) =>
              found.judged.includes(topic) && (factOf(found, AccountWatch, topic)?.missed.length ?? 0) > 0,
          );
    return topics.map((topic) => ({
      region: GUARD_REGION,
      name: ruleName(topic),
      account: account.id,
      topic,
      // What is handed on goes there, whatever was looked at.
      regions: isRegional(topic) ? [...new Set([GUARD_REGION, ...found.regions])] : [GUARD_REGION],
    }));
  },
});

const TOPICS = (Object.keys(AccountWatch.fields) as readonly WatchTopic[]).filter(
  // Who is in no organization has none to watch: another type tells.
  (topic) => topic !== 'organizationChanges',
);

function isWatched({ region, rule }: State['rules'][number], { topic, account }: WatchTarget): boolean {
  return rule !== null && amissRule(rule, ruleIn(region, topic, account)).length === 0;
}

/** What happens in ordinary work, many times a day. */
const OFTEN: ReadonlySet<WatchTopic> = new Set([
  'deniedCalls',
  'iamPolicyChanges',
  'securityGroupChanges',
  'signInFailures',
]);

const MANY_MAILS: Text = {
  en: 'This happens in ordinary work too, and each time is a mail: expect many where several people or programs work.',
  ko: '평소 작업에서도 일어나며 그때마다 메일이 옵니다. 여러 사람이나 프로그램이 쓰는 계정이라면 메일이 많을 수 있습니다.',
};

const NO_MAILBOX: Text = {
  en: 'There is no mailbox for alerts yet: run "jikimi guard apply --email YOU@EXAMPLE.COM" first.',
  ko: '아직 알림을 받을 곳이 없습니다. 먼저 "jikimi guard apply --email 나@예시.com"을 실행하세요.',
};

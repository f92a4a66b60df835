/** CIS 7.0 section 5: is somebody told? One judgement and two ways to mend it, for its fifteen recommendations. */
import type {
  BrokenLink,
  WatchAnswer,
  Watcher,
  WatchTopic,
} from '../../inventory/resources/account-watch.ts';
import { RULE_PATTERNS } from '../../inventory/watch/rule-patterns.ts';
import { WATCHED } from '../../inventory/watch/watched-events.ts';
import { sentences, type Text } from '../../kernel/text.ts';
import { type Fix, fail, pass, type Verdict } from '../control.ts';

/** More names than this are counted instead. */
const SHOWN = 4;
const LINKS_SHOWN = 2;

export function judgeAlert({ watchers, missed, broken }: WatchAnswer): Verdict {
  const told = watchers.slice(0, SHOWN).map(nameOf);
  if (missed.length === 0) {
    return pass({
      en: `Somebody is told, by ${told.map(({ en }) => en).join(', ')}.`,
      ko: `알림을 보내는 곳: ${told.map(({ ko }) => ko).join(', ')}.`,
    });
  }
  const names = missed.slice(0, SHOWN).join(', ');
  const more = missed.length - SHOWN;
  const nobody: Text = {
    en: more > 0 ? `Nobody is told of ${names} and ${more} more.` : `Nobody is told of ${names}.`,
    ko:
      more > 0
        ? `아무에게도 알려지지 않는 일: ${names} 외 ${more}개.`
        : `아무에게도 알려지지 않는 일: ${names}.`,
  };
  if (broken.length > 0) return fail(sentences(nobody, ...broken.slice(0, LINKS_SHOWN).map(brokenLink)));
  return watchers.length === 0
    ? fail(nobody)
    : fail(
        sentences(nobody, {
          en: `The rest is watched by ${told.map(({ en }) => en).join(', ')}.`,
          ko: `나머지는 알림이 있습니다: ${told.map(({ ko }) => ko).join(', ')}.`,
        }),
      );
}

function nameOf({ kind, name, region }: Watcher): Text {
  return kind === 'metric-filter'
    ? { en: `the metric filter "${name}" (${region})`, ko: `지표 필터 "${name}"(${region})` }
    : { en: `the EventBridge rule "${name}" (${region})`, ko: `EventBridge 규칙 "${name}"(${region})` };
}

const LINKS: Readonly<Record<BrokenLink, Text>> = {
  'not-recorded': {
    en: 'but no working trail that keeps all management events sends it on',
    ko: '모든 관리 이벤트를 남기는 정상 작동 중인 추적이 연결되어 있지 않음',
  },
  'rule-disabled': { en: 'but is disabled', ko: '비활성화되어 있음' },
  'no-alarm': { en: 'but no alarm watches its metric', ko: '지표를 감시하는 경보가 없음' },
  'alarm-silent': {
    en: 'but its alarm never tells anybody (its actions are off, or it does not look for more than some number)',
    ko: '경보가 알림을 보내지 않음(작업이 꺼져 있거나 횟수가 늘어도 울리지 않는 조건)',
  },
  'no-topic': { en: 'but tells no SNS topic', ko: 'SNS 주제로 보내지 않음' },
  'nobody-subscribed': {
    en: 'but nobody has confirmed a subscription to its SNS topic',
    ko: 'SNS 주제를 구독 확인한 사람이 없음',
  },
};

function brokenLink({ link, ...watcher }: Watcher & { readonly link: BrokenLink }): Text {
  const { en, ko } = nameOf(watcher);
  return { en: `There is ${en}, ${LINKS[link].en}.`, ko: `${ko}: ${LINKS[link].ko}.` };
}

const TOPIC: readonly Text[] = [
  {
    en: 'Open Amazon SNS, create a topic of type "Standard", and in it a subscription with the protocol "Email" and your address.',
    ko: 'Amazon SNS를 열어 "표준(Standard)" 유형의 주제를 생성하고, 그 안에 프로토콜 "이메일(Email)"과 내 주소로 구독을 생성합니다.',
  },
  {
    en: 'Choose "Confirm subscription" in the mail that arrives: until then nothing is sent.',
    ko: '도착한 메일에서 "구독 확인(Confirm subscription)"을 선택합니다. 확인하기 전에는 아무것도 보내지 않습니다.',
  },
];

const CHECK: Text = {
  en: 'Run the checkup again: it names the rule or the metric filter that tells you.',
  ko: '점검을 다시 실행하면 알림을 보내는 규칙이나 지표 필터 이름이 나옵니다.',
};

/** The free way: a rule on the very calls and sign-ins that the topic is made of. */
export function eventRuleFix(topic: WatchTopic): Fix {
  const { pattern } = RULE_PATTERNS[topic];
  // Each region needs a rule of its own.
  const everywhere = WATCHED[topic].some(({ where }) => where === 'every-region');
  return {
    steps: [
      ...TOPIC,
      {
        en: 'Open EventBridge, choose "Rules", "Create rule", and the default event bus.',
        ko: 'EventBridge를 열어 "규칙(Rules)", "규칙 생성(Create rule)"을 선택하고 기본(default) 이벤트 버스를 선택합니다.',
      },
      {
        en: `As event pattern choose "Custom pattern (JSON editor)" and enter: ${JSON.stringify(pattern)}`,
        ko: `이벤트 패턴에서 "사용자 지정 패턴(JSON 편집기)"을 선택하고 입력합니다: ${JSON.stringify(pattern)}`,
      },
      {
        en: 'As target choose the SNS topic, and create the rule.',
        ko: '대상으로 SNS 주제를 선택하고 규칙을 생성합니다.',
      },
      everywhere
        ? {
            en: 'A rule hears only its own region: do the same in every region that is enabled, or have a CloudFormation StackSet do it.',
            ko: '규칙은 해당 리전의 이벤트만 받습니다. 활성화된 모든 리전에서 똑같이 하거나 CloudFormation StackSet으로 한 번에 만드세요.',
          }
        : {
            en: 'The rule must be in N. Virginia (us-east-1), where these events arrive.',
            ko: '이 이벤트가 도착하는 버지니아 북부(us-east-1)에 규칙을 만들어야 합니다.',
          },
      {
        en: 'CloudTrail must have a working trail: without one EventBridge hears of no calls.',
        ko: 'CloudTrail에 정상 작동하는 추적이 있어야 합니다. 없으면 EventBridge에 호출 이벤트가 전달되지 않습니다.',
      },
    ],
    minutes: everywhere ? 20 : 10,
    cost: null,
    breaks: null,
    check: CHECK,
    console: everywhere
      ? 'https://console.aws.amazon.com/events/home#/rules'
      : 'https://us-east-1.console.aws.amazon.com/events/home?region=us-east-1#/rules',
  };
}

/** Where EventBridge does not hear of enough. @param pattern of the metric filter */
export function metricFilterFix(pattern: string): Fix {
  return {
    steps: [
      ...TOPIC,
      {
        en: 'Open the trail in CloudTrail, choose "Edit" under "CloudWatch Logs", and let it create a log group and a role.',
        ko: 'CloudTrail에서 추적을 열고 "CloudWatch Logs"의 "편집(Edit)"을 선택해 로그 그룹과 역할을 새로 만들게 합니다.',
      },
      {
        en: `Open the log group in CloudWatch, choose "Metric filters", "Create metric filter", and enter: ${pattern}`,
        ko: `CloudWatch에서 로그 그룹을 열고 "지표 필터(Metric filters)", "지표 필터 생성(Create metric filter)"을 선택한 뒤 입력합니다: ${pattern}`,
      },
      {
        en: 'Give the metric a name and the value 1, and create the filter.',
        ko: '지표 이름을 정하고 값에 1을 입력해 필터를 생성합니다.',
      },
      {
        en: 'Select the filter, choose "Create alarm": statistic Sum, period 5 minutes, greater than or equal to 1, and the SNS topic.',
        ko: '필터를 선택하고 "경보 생성(Create alarm)"에서 통계 합계(Sum), 기간 5분, 1보다 크거나 같음, SNS 주제를 지정합니다.',
      },
    ],
    minutes: 20,
    cost: {
      en: 'The first ten alarms and ten metrics are free; CloudWatch Logs charges for what the trail writes beyond 5 GB a month.',
      ko: '경보 10개와 지표 10개까지 무료이며, 추적이 CloudWatch Logs에 쓰는 양이 월 5GB를 넘으면 요금이 붙습니다.',
    },
    breaks: null,
    check: CHECK,
    console: 'https://console.aws.amazon.com/cloudwatch/home#logsV2:log-groups',
  };
}

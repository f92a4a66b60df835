import { TOPIC_ACTION } from '../../actions/guard/guards.ts';
import type { GuardState, GuardStatus } from '../../app/change/guard.ts';
import type { Text } from '../../kernel/text.ts';
import { visible } from '../../reports/view/visible.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { heading, type Page, pageFor } from './page.ts';

const STATES: Readonly<Record<GuardState['state'], Text>> = {
  missing: {
    en: 'Missing: set up again with "jikimi guard apply"',
    ko: '없음: "jikimi guard apply"로 다시 만드세요',
  },
  changed: {
    en: 'Not as it should be: not set up whole, changed by somebody, or the settings differ',
    ko: '설정과 다름: 다 만들어지지 않았거나, 누군가 바꾸었거나, 설정이 다릅니다',
  },
  unread: { en: 'Could not check', ko: '확인 못 함' },
  there: { en: 'In place', ko: '설정되어 있음' },
};

/** Worst first. A subscription that was never confirmed guards nobody. */
export function renderGuards({ guards, settings, billing }: GuardStatus, options: TerminalOptions): string {
  const page = pageFor(options);
  const { say, paint, width } = page;
  const there = guards.filter(({ state }) => state === 'there').length;
  const isPending = guards.some(({ action, live }) => action === TOPIC_ACTION && isWaiting(live));
  const remarks: Text[] = [
    ...(isPending
      ? [
          {
            en: `The mail that AWS sent to ${settings.email} was not answered: until "Confirm subscription" is clicked, neither the alarm nor the alerts arrive.`,
            ko: `AWS가 ${settings.email}(으)로 보낸 메일에서 "구독 확인(Confirm subscription)"을 누르지 않았습니다. 누르기 전에는 경보와 알림이 오지 않습니다.`,
          },
        ]
      : []),
    ...(billing === 'unread'
      ? [
          {
            en: 'Whether AWS reports the bill to CloudWatch could not be checked (cloudwatch:ListMetrics).',
            ko: 'AWS가 청구액을 CloudWatch로 보내는지 확인하지 못했습니다(cloudwatch:ListMetrics).',
          },
        ]
      : []),
    ...(billing === 'not-reported'
      ? [
          {
            en: 'AWS does not report the bill to CloudWatch: switch on "Receive CloudWatch billing alerts" under Billing, Billing preferences. Until then the billing alarm is silent.',
            ko: 'AWS가 청구액을 CloudWatch로 보내지 않습니다. 결제의 결제 기본 설정에서 "CloudWatch 결제 알림 받기"를 켜세요. 켜기 전에는 청구 경보가 울리지 않습니다.',
          },
        ]
      : []),
  ];
  const lines = [
    ...block(
      say({
        en: `${there} of ${guards.length} guards are in place; alerts go to ${visible(settings.email)}.`,
        ko: `알림 장치 ${guards.length}개 가운데 ${there}개가 설정되어 있습니다. 알림 주소: ${visible(settings.email)}.`,
      }),
      width,
    ).map((line) => paint('bold', line)),
    ...remarks.flatMap((one) => block(say(one), width, '  ! ')),
    ...(['missing', 'changed', 'unread', 'there'] as const).flatMap((state) =>
      group(
        state,
        guards.filter((one) => one.state === state),
        page,
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function group(state: GuardState['state'], guards: readonly GuardState[], page: Page): string[] {
  const { say, width } = page;
  if (guards.length === 0) return [];
  return [
    ...heading(page, `${say(STATES[state])} (${guards.length})`),
    ...guards.flatMap(({ title, region, unread }) => {
      const why = unread ? ` (${unread.action})` : '';
      return block(`${say(title)} | ${region}${why}`, width, '  - ');
    }),
  ];
}

function isWaiting(live: GuardState['live']): boolean {
  return (
    typeof live === 'object' && live !== null && 'subscription' in live && live['subscription'] === 'pending'
  );
}

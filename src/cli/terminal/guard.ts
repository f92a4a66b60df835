import type { GuardState, GuardStatus } from '../../app/change/guard-status.ts';
import type { Text } from '../../kernel/text.ts';
import { visible } from '../../reports/view/visible.ts';
import { guardRemarks } from './guard-remarks.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { heading, type Page, pageFor } from './page.ts';

const STATES: Readonly<Record<GuardState['state'], readonly [name: Text, hint?: Text]>> = {
  missing: [
    { en: 'Missing', ko: '없음' },
    { en: 'Set up again with: jikimi guard apply', ko: '다시 만들려면: jikimi guard apply' },
  ],
  changed: [
    { en: 'Not as it should be', ko: '설정과 다름' },
    {
      en: 'Not set up whole, changed by somebody, or asked for otherwise now. As asked for again with: jikimi guard apply',
      ko: '다 만들어지지 않았거나, 누군가 바꾸었거나, 지정한 값이 달라졌습니다. 지정한 대로 되돌리려면: jikimi guard apply',
    },
  ],
  foreign: [
    { en: "Somebody else's of the same name", ko: '이름만 같은 다른 것' },
    { en: 'Left alone, and guards nothing.', ko: '건드리지 않으며, 알림도 오지 않습니다.' },
  ],
  unread: [{ en: 'Could not check', ko: '확인 못 함' }],
  there: [{ en: 'In place, and how soon each tells', ko: '설정되어 있음(알리기까지 걸리는 시간)' }],
};

/** Worst first. */
export function renderGuards(status: GuardStatus, options: TerminalOptions): string {
  const page = pageFor(options);
  const { say, paint, width } = page;
  const { guards, settings } = status;
  const there = guards.filter(({ state }) => state === 'there').length;
  const to = visible([settings.email, ...(settings.webhook ? [settings.webhook] : [])].join(', '));
  const lines = [
    ...block(
      say({
        en: `${there} of ${guards.length} guards are in place; alerts go to ${to}.`,
        ko: `알림 장치 ${guards.length}개 가운데 ${there}개가 설정되어 있습니다. 알림 주소: ${to}.`,
      }),
      width,
    ).map((line) => paint('bold', line)),
    ...guardRemarks(status).flatMap((one) => block(say(one), width, '  ! ')),
    ...(['missing', 'changed', 'foreign', 'unread', 'there'] as const).flatMap((state) =>
      group(
        state,
        guards.filter((one) => one.state === state),
        page,
      ),
    ),
    ...notReadLines(status.notRead, page),
  ];
  return `${lines.join('\n')}\n`;
}

function group(state: GuardState['state'], guards: readonly GuardState[], page: Page): string[] {
  const { say, width } = page;
  if (guards.length === 0) return [];
  const [name, hint] = STATES[state];
  const alike = guards.filter(isForward);
  const single = alike.length > 1 ? guards.filter((one) => !isForward(one)) : guards;
  return [
    ...heading(page, `${say(name)} (${guards.length})`),
    ...(hint ? block(say(hint), width, '  ') : []),
    ...single.flatMap(({ title, region, unread, amiss, soon }) => {
      const why = unread ? ` (${unread.action})` : ` | ${say(soon)}`;
      return [
        ...block(`${say(title)} | ${region}${why}`, width, '  - '),
        ...amiss.flatMap((one) => block(say(one), width, '      ')),
      ];
    }),
    ...(alike.length > 1 ? block(say(forwardsText(alike)), width, '  - ') : []),
  ];
}

/** One of many that differ in their region alone. */
function isForward({ action, amiss, unread }: GuardState): boolean {
  return action === 'events-create-forward-rule' && amiss.length === 0 && unread === undefined;
}

function forwardsText(guards: readonly GuardState[]): Text {
  const regions = guards.map(({ region }) => region).join(', ');
  const [{ soon } = { soon: { en: '', ko: '' } }] = guards;
  return {
    en: `Bring alerts of ${guards.length} regions to us-east-1 | ${soon.en} | ${regions}`,
    ko: `${guards.length}개 리전의 알림을 us-east-1로 보내기 | ${soon.ko} | ${regions}`,
  };
}

/** Named, so that nobody takes the silence for an all-clear. */
function notReadLines(pages: GuardStatus['notRead'], page: Page): string[] {
  const { say, width } = page;
  const title = say({
    en: 'Not read by this command; look yourself',
    ko: '이 명령이 읽지 않는 것(직접 확인)',
  });
  return [
    ...heading(page, title),
    ...pages.flatMap(({ what, page: url }) => block(`${say(what)}: ${url}`, width, '  - ')),
    ...block(
      say({
        en: "AWS mails the account's own address at 85 % of a free limit, unless that was switched off.",
        ko: '끄지 않았다면 프리 티어 한도의 85%에서 AWS가 계정의 메일 주소로 알립니다.',
      }),
      width,
      '  - ',
    ),
  ];
}

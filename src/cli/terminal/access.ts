/** Access for a person at a terminal: who can get in, strongest first, then who has been in. */
import { type Access, type Moment } from '../../access/access.ts';
import { CAPABILITIES, type Credential, type Principal } from '../../access/principal.ts';
import { formatDateTime } from '../../i18n/date-time.ts';
import type { Reading } from '../../kernel/reading.ts';
import type { Text } from '../../kernel/text.ts';
import { remarkText } from '../../reports/access/door-words.ts';
import { lastUseText, shortName, statusText } from '../../reports/access/phrases.ts';
import {
  CAPABILITY_WORDS,
  CREDENTIAL_WORDS,
  MOMENT_WORDS,
  TRUSTED_WORDS,
  TYPE_WORDS,
  UNKNOWN,
} from '../../reports/access/words.ts';
import { visible } from '../../reports/view/visible.ts';
import { doorLines } from './doors.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { heading, type Page, pageFor } from './page.ts';
import { serviceLines } from './services.ts';

/** Where the screen is short: the newest of the timeline. */
const MOMENTS = 20;

export function renderAccess(access: Access, options: TerminalOptions): string {
  const page = pageFor(options);
  const { principals, timeline, unread } = access;
  const shown = options.everything ? timeline : newest(timeline);
  const people = principals.filter(({ isServiceLinked }) => !isServiceLinked);
  const lines = [
    ...block(page.say(summaryOf(people)), page.width).map((line) => page.paint('bold', line)),
    ...heading(
      page,
      page.say({
        en: `Who can get in (${people.length})`,
        ko: `들어올 수 있는 사람과 역할 (${people.length})`,
      }),
    ),
    ...people.flatMap((one) => [
      ...principalLines(one, page),
      ...serviceLines(one, options.everything ?? false, page),
    ]),
    ...doorLines(access.doors, page),
    ...heading(
      page,
      page.say({ en: `Who has been in (${timeline.length})`, ko: `들어온 기록 (${timeline.length})` }),
    ),
    ...shown.flatMap((one) => momentLines(one, page)),
    ...(shown.length < timeline.length
      ? [
          page.say({
            en: `  and ${timeline.length - shown.length} more; to see them, add --all`,
            ko: `  그 밖에 ${timeline.length - shown.length}건은 --all을 붙이면 볼 수 있습니다`,
          }),
        ]
      : []),
    ...(unread.length > 0 ? unreadLines(access, page) : []),
    ...remarkLines(access, page),
  ];
  return `${lines.join('\n')}\n`;
}

/** Which services somebody used stands beside the name already; here they would hide who signed in. */
function newest(timeline: readonly Moment[]): readonly Moment[] {
  const others = timeline.filter(({ kind }) => kind !== 'service-used');
  return (others.length > 0 ? others : timeline).slice(0, MOMENTS);
}

function summaryOf(principals: readonly Principal[]): Text {
  const counts = CAPABILITIES.map((capability) => ({
    capability,
    count: principals.filter((one) => one.class.state === 'known' && one.class.value === capability).length,
  })).filter(({ count }) => count > 0);
  const unknown = principals.filter((one) => one.class.state !== 'known').length;
  const parts = (language: 'en' | 'ko') => [
    ...counts.map(({ capability, count }) => `${count} ${CAPABILITY_WORDS[capability][language]}`),
    ...(unknown > 0 ? [`${unknown} ${UNKNOWN[language]}`] : []),
  ];
  return { en: parts('en').join('; '), ko: parts('ko').join(' / ') };
}

function principalLines(principal: Principal, page: Page): string[] {
  const { say, paint, width } = page;
  const { name, type, credentials, trusted } = principal;
  const rank = tell(principal.class, (one) => CAPABILITY_WORDS[one]);
  const marks = [
    ...(is(principal.quarantined) ? [{ en: 'QUARANTINED by AWS', ko: 'AWS가 격리함' }] : []),
    ...(is(principal.stale) ? [{ en: 'unused for long', ko: '오래 쓰지 않음' }] : []),
    ...mfaMark(principal),
  ].map(say);
  const title = `${say(TYPE_WORDS[type])} ${visible(name)}`;
  return [
    '',
    ...block(`${title}: ${say(rank)}`, width).map((line, at) => (at === 0 ? paint('bold', line) : line)),
    ...(marks.length > 0 ? block(marks.join(' | '), width, '    ') : []),
    ...credentials.flatMap((one) => block(say(credentialText(one, page)), width, '  - ')),
    ...trusted.flatMap(({ kind, who, conditions }) => {
      const only = conditions.length > 0 ? ` (${conditions.join(', ')})` : '';
      const text =
        kind === 'everyone' ? say(TRUSTED_WORDS[kind]) : `${say(TRUSTED_WORDS[kind])} ${visible(who)}`;
      return block(
        `${say({ en: 'may be taken by', ko: '이 역할을 맡을 수 있는 대상:' })} ${text}${visible(only)}`,
        width,
        '  - ',
      );
    }),
    ...(type === 'role'
      ? block(visible(say(lastUseText(principal.lastUsed, page.timeZone))), width, '  - ')
      : []),
  ];
}

function mfaMark({ type, mfa, credentials }: Principal): readonly Text[] {
  const hasPassword = credentials.some(({ kind, status }) => kind === 'password' && status.state === 'known');
  if (type === 'role' || !hasPassword || mfa.state !== 'known') return [];
  if (mfa.value.length === 0) return [{ en: 'NO MFA', ko: 'MFA 없음' }];
  const kinds = mfa.value.map(({ kind }) => kind).join(', ');
  return [{ en: `MFA: ${kinds}`, ko: `MFA: ${kinds}` }];
}

function credentialText({ kind, id, status, createdAt, lastUsed }: Credential, page: Page): Text {
  const name = CREDENTIAL_WORDS[kind];
  const state = statusText(status);
  const made = createdAt.state === 'known' && createdAt.value ? createdAt.value.slice(0, 10) : undefined;
  const use = lastUseText(lastUsed, page.timeZone);
  return {
    en: `${[name.en, visible(id)].filter(Boolean).join(' ')}: ${state.en}${made ? `, since ${made}` : ''}; ${visible(use.en)}`,
    ko: `${[name.ko, visible(id)].filter(Boolean).join(' ')}: ${state.ko}${made ? `, ${made}부터` : ''}, ${visible(use.ko)}`,
  };
}

function momentLines({ at, who, kind, from, region, detail }: Moment, page: Page): string[] {
  const { say, paint, width, language, timeZone } = page;
  const name =
    who === null ? say({ en: '(name hidden by AWS)', ko: '(AWS가 숨긴 이름)' }) : visible(shortName(who));
  const rest = [from, region, detail]
    .filter((part) => part !== null && part !== '')
    .map((part) => visible(part ?? ''));
  const line = `${name} ${say(MOMENT_WORDS[kind])}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`;
  const [first = '', ...others] = block(line, width, '    ');
  return [
    paint('dim', formatDateTime(at, language, timeZone)),
    kind === 'sign-in-failed' ? paint('yellow', first) : first,
    ...others,
  ];
}

function unreadLines({ unread }: Access, page: Page): string[] {
  const actions = [...Map.groupBy(unread, ({ action }) => action)];
  return [
    ...heading(
      page,
      page.say({ en: `Could not be read (${actions.length})`, ko: `확인 못 한 것 (${actions.length})` }),
    ),
    ...actions.flatMap(([action, places]) => {
      const regions = [...new Set(places.map(({ region }) => region))];
      return block(`${action}: ${regions.join(', ')}`, page.width, '  - ');
    }),
  ];
}

/** Nothing failed, and yet it is not the whole. */
function remarkLines({ remarks }: Access, page: Page): string[] {
  if (remarks.length === 0) return [];
  return [
    ...heading(page, page.say({ en: 'Not the whole of it', ko: '전부가 아닌 것' })),
    ...remarks.flatMap((one) => block(visible(page.say(remarkText(one))), page.width, '  - ')),
  ];
}

function is(reading: Reading<boolean>): boolean {
  return reading.state === 'known' && reading.value;
}

function tell<T>(reading: Reading<T>, words: (value: T) => Text): Text {
  return reading.state === 'known' ? words(reading.value) : UNKNOWN;
}

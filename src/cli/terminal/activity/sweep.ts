/** What an intruder may have left: rows with something in them first, then all others with what was looked at. */

import { formatNumber } from '../../../i18n/counts.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import type { Sweep, SweptRow } from '../../../incident/sweep.ts';
import type { Text } from '../../../kernel/text.ts';
import { fewOf, shortActor } from '../../../reports/activity/names.ts';
import { presenceText } from '../../../reports/activity/presence-words.ts';
import {
  callsText,
  gapText,
  LIVE_WORDS,
  liveTypeText,
  logText,
  standOf,
} from '../../../reports/activity/sweep-words.ts';
import { typeText } from '../../../reports/activity/thing-words.ts';
import { visible } from '../../../reports/view/visible.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { heading, labelled, type Page, pageFor } from '../page.ts';

export function* renderSweep(sweep: Sweep, options: TerminalOptions): Generator<string> {
  const page = pageFor(options);
  const { say, paint, width } = page;
  const { new: fresh = [], old = [], nothing = [] } = Object.groupBy(sweep.rows, standOf);
  yield lines([
    ...block(say(headText(sweep, fresh.length, page)), width).map((line) => paint('bold', line)),
    ...block(say(logReach(sweep, page)), width),
    ...block(say(accountReach(sweep, page)), width),
  ]);
  const part = (words: Text, rows: readonly SweptRow[]): string[] =>
    rows.length === 0 ? [] : heading(page, `${say(words)} (${rows.length})`);
  yield lines(part({ en: 'New or changed', ko: '새로 생겼거나 바뀐 것' }, fresh));
  for (const row of fresh) yield lines(['', ...freshLines(row, page)]);
  yield lines(part({ en: 'Old, but unusual', ko: '오래되었지만 특이한 것' }, old));
  for (const row of old) yield lines(['', ...oldLines(row, page)]);
  yield lines(part({ en: 'Nothing seen', ko: '나타난 것 없음' }, nothing));
  yield lines(nothing.length === 0 ? [] : block(say(NOT_SEEN), width));
  for (const row of nothing) yield lines(otherLines(row, page));
}

const NOT_SEEN: Text = {
  en: 'Nothing seen is not the same as nothing there: below each stands what was looked at.',
  ko: '나타난 것이 없다고 해서 아무것도 없다는 뜻은 아닙니다. 무엇을 확인했는지 함께 적습니다.',
};

function headText({ since, sinceFrom, rows }: Sweep, fresh: number, page: Page): Text {
  const when = time(since, page);
  const why = SINCE_WORDS[sinceFrom];
  return {
    en: `${rows.length} places where an intruder leaves something, since ${when}${why.en}: new or changed in ${fresh}.`,
    ko: `침입자가 무언가를 남기는 ${rows.length}곳, ${when} 이후${why.ko}: 새롭거나 바뀐 곳 ${fresh}개.`,
  };
}

const SINCE_WORDS: Readonly<Record<Sweep['sinceFrom'], Text>> = {
  asked: { en: '', ko: '' },
  incident: { en: ', the first sign of the worst incident', ko: '(가장 심각한 사건의 첫 징후)' },
  'log-end': { en: ', thirty days before the log ends', ko: '(로그 끝에서 30일 전)' },
};

function logReach({ reach: { events, first, last, regions } }: Sweep, page: Page): Text {
  if (!first || !last) return { en: 'The log holds no event.', ko: '로그에 이벤트가 없습니다.' };
  const [from, to] = [time(first, page), time(last, page)];
  return {
    en: `Log: ${formatNumber(events, 'en')} events, ${from} to ${to}, from ${regions.length} regions.`,
    ko: `로그: 이벤트 ${formatNumber(events, 'ko')}건, ${from}부터 ${to}까지, 리전 ${regions.length}개.`,
  };
}

function accountReach({ inventory, reach }: Sweep, page: Page): Text {
  if (!inventory)
    return {
      en: 'Account: not asked. To see what is there now: --live, or --from FILE.',
      ko: '계정: 묻지 않았습니다. 지금 무엇이 있는지 보려면 --live나 --from 파일을 쓰세요.',
    };
  const { account, regions, startedAt } = inventory;
  const checked = regions.filter(({ state }) => state === 'checked').length;
  const when = time(new Date(startedAt), page);
  const isStranger = reach.accounts.length > 0 && !reach.accounts.includes(account.id);
  return {
    en: `Account: ${account.id} as of ${when}, ${checked} regions.${isStranger ? ' The log is of another account.' : ''}`,
    ko: `계정: ${account.id}, ${when} 기준, 리전 ${checked}개.${isStranger ? ' 로그는 다른 계정의 것입니다.' : ''}`,
  };
}

function freshLines(swept: SweptRow, page: Page): string[] {
  const { row, log, left } = swept;
  const { say } = page;
  const things = left.slice(0, THINGS_SHOWN).map(({ type, id, region, actor, now }) => {
    const word = say(presenceText(now));
    return `${say(typeText(type))} ${visible(id)} (${visible(region)}, ${shortActor(actor)}): ${word}`;
  });
  const more = left.length - things.length;
  const rest = more > 0 ? [say({ en: `and ${more} more`, ko: `외 ${more}개` })] : [];
  return [
    ...titleLine(swept, page),
    ...label({ en: 'Log', ko: '로그' }, say(logText(log)), page),
    ...label({ en: 'Calls', ko: '호출' }, callsText(log), page),
    ...label({ en: 'Left', ko: '남은 것' }, things[0] ?? '', page),
    ...[...things.slice(1), ...rest].flatMap((one) => block(one, page.width, ' '.repeat(LABEL + 6))),
    ...accountLines(swept, page),
    ...label({ en: 'Look in', ko: '볼 곳' }, say(row.look), page),
    ...label({ en: 'Normal', ko: '정상' }, say(row.normal), page),
  ];
}

function oldLines(swept: SweptRow, page: Page): string[] {
  const { row, log } = swept;
  return [
    ...titleLine(swept, page),
    ...label({ en: 'Log', ko: '로그' }, page.say(logText(log)), page),
    ...accountLines(swept, page),
    ...label({ en: 'Look in', ko: '볼 곳' }, page.say(row.look), page),
  ];
}

function titleLine({ row }: SweptRow, { say, paint, width }: Page): string[] {
  return block(`${row.number}. ${say(row.title)}`, width).map((line) => paint('bold', line));
}

function accountLines({ row, live, standing, odd }: SweptRow, page: Page): string[] {
  const { say } = page;
  const fails = [...Map.groupBy(standing, ({ control }) => control).values()].flatMap((of) =>
    of[0] ? [`${say(of[0].title)}: ${fewOf(of.map(({ resource }) => resource.id))}`] : [],
  );
  const oddities = [...Map.groupBy(odd, ({ name, text }) => `${say(name)}: ${say(text)}`)].map(
    ([words, of]) => `${words} (${fewOf(of.map(({ id }) => id))})`,
  );
  return [
    ...label({ en: 'Now', ko: '현재' }, liveText(live, page), page),
    ...label({ en: 'Unusual', ko: '특이점' }, [...fails, ...oddities].join('; '), page),
    ...label(
      { en: 'Unread', ko: '못 본 것' },
      row.notCollected && isAsked(live) ? say(row.notCollected) : '',
      page,
    ),
  ];
}

const isAsked = ({ types }: SweptRow['live']): boolean => types.length > 0;

function label(words: Text, text: string, page: Page): string[] {
  return text === '' ? [] : labelled(page, page.say(words), text, LABEL);
}

const LABEL = 8;
const THINGS_SHOWN = 5;

function liveText({ state, types }: SweptRow['live'], { say }: Page): string {
  const numbers = types.flatMap((one) => liveTypeText(one) ?? []).map(say);
  const gaps = types.flatMap(({ unread }) => unread.map((one) => say(gapText(one))));
  const known = [...new Set([...numbers, ...gaps])];
  return known.length === 0 ? say(LIVE_WORDS[state]) : known.join('; ');
}

function otherLines({ row, log, live }: SweptRow, page: Page): string[] {
  const { say, paint, width } = page;
  const isUnread = live.state === 'unsupported' || live.state === 'unlisted' || log.state === 'none';
  const parts = [
    `${say({ en: 'log', ko: '로그' })}: ${say(logText(log))}`,
    `${say({ en: 'now', ko: '현재' })}: ${liveText(live, page)}`,
    ...(row.notCollected && isAsked(live)
      ? [`${say({ en: 'unread', ko: '못 본 것' })}: ${say(row.notCollected)}`]
      : []),
    ...(isUnread ? [`${say({ en: 'look in', ko: '볼 곳' })}: ${say(row.look)}`] : []),
  ];
  return [
    ...block(say(row.title), width, `${String(row.number).padStart(2)}. `),
    ...block(parts.join(' | '), width, '    ').map((line) => paint('dim', line)),
  ];
}

function time(at: Date, { language, timeZone }: Page): string {
  return formatDateTime(at.toISOString(), language, timeZone);
}

function lines(all: readonly string[]): string {
  return all.length === 0 ? '' : `${all.join('\n')}\n`;
}

/** What happened, as stories, worst first. */
import { placed } from '../../../activity/places/place.ts';
import { formatNumber } from '../../../i18n/counts.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import { type CreatedThing, type Incident, isSerious } from '../../../incident/incident.ts';
import { sentences, type Text } from '../../../kernel/text.ts';
import type { ToldActivity } from '../../../reports/activity/incidents-json.ts';
import { fewOf, shortActor } from '../../../reports/activity/names.ts';
import { nowText, presenceText } from '../../../reports/activity/presence-words.ts';
import { typeText } from '../../../reports/activity/thing-words.ts';
import {
  CERTAINTY_WORDS,
  credentialText,
  dataReadText,
  LEVEL_WORDS,
  tacticText,
  targetsOf,
  thingName,
  withInitial,
} from '../../../reports/activity/words.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { heading, labelled, type Page, pageFor } from '../page.ts';

export function* renderIncidents(activity: ToldActivity, options: TerminalOptions): Generator<string> {
  const page = pageFor(options);
  const { say, paint, width } = page;
  const serious = activity.incidents.filter(isSerious);
  const minor = activity.incidents.filter((one) => !isSerious(one));
  yield lines(
    block(say(summaryOf(activity, serious.length, page)), width).map((line) => paint('bold', line)),
  );
  for (const [index, incident] of serious.entries())
    yield lines(incidentLines(incident, index + 1, activity, page));
  if (minor.length > 0) {
    const shown = options.everything ? minor : minor.slice(0, 5);
    yield lines([
      ...heading(page, say({ en: `Small things (${minor.length})`, ko: `사소한 것 (${minor.length})` })),
      ...shown.flatMap((one) => block(`${time(one.first, page)}  ${say(one.title)}`, width, '  ')),
    ]);
  }
  const isOpen = !activity.asked && serious.some(({ created }) => created.length > 0);
  yield lines(['', ...block(say(isOpen ? sentences(NEXT, ASK) : NEXT), width)]);
}

const NEXT: Text = {
  en: 'An incident is what the log shows, not a verdict. If it was you, say so: jikimi activity mark mine NAME. To follow one: jikimi activity actor KEY|ARN|ADDRESS.',
  ko: '사건은 로그에 나타난 것일 뿐 판결이 아닙니다. 내가 한 일이라면 알려 주세요: jikimi activity mark mine 이름. 하나를 따라가려면: jikimi activity actor 키|ARN|주소.',
};

const ASK: Text = {
  en: 'Whether what was made is there now, only AWS can tell: --live, or --from FILE.',
  ko: '만든 것이 지금도 있는지는 AWS에서만 알 수 있습니다: --live나 --from 파일.',
};

function summaryOf(
  { events, first, last }: ToldActivity,
  serious: number,
  { language, timeZone }: Page,
): Text {
  if (!first || !last) return { en: 'The log holds no event.', ko: '로그에 이벤트가 없습니다.' };
  const [from, to] = [first, last].map((one) =>
    formatDateTime(one.toISOString(), language, timeZone).slice(0, 10),
  );
  return {
    en: `${formatNumber(events, 'en')} events from ${from} to ${to}: ${serious === 0 ? 'nothing in them looks like an intruder' : serious === 1 ? 'one incident to look at' : `${serious} incidents to look at`}.`,
    ko: `${from}부터 ${to}까지 이벤트 ${formatNumber(events, 'ko')}건: ${serious === 0 ? '침입으로 보이는 것이 없습니다' : `확인할 사건 ${serious}건`}.`,
  };
}

function incidentLines(
  incident: Incident,
  number: number,
  { holders, asked }: ToldActivity,
  page: Page,
): string[] {
  const { say } = page;
  const width = 10;
  const row = (label: Text, text: string): string[] =>
    text === '' ? [] : labelled(page, say(label), text, width);
  const step = (label: Text, text: string, targets: readonly string[]): string[] => {
    const more = targets.length - TARGETS_SHOWN;
    const shown = targets.slice(0, TARGETS_SHOWN);
    const rest = more > 0 ? [say({ en: `and ${more} more`, ko: `외 ${more}종` })] : [];
    const indent = ' '.repeat(width + 9);
    return [
      ...row(label, text),
      ...[...shown, ...rest].flatMap((one) => block(`- ${one}`, page.width, indent)),
    ];
  };
  const { initial, created, persistence, doubts, next } = incident;
  return [
    ...heading(page, `${number}. ${say(LEVEL_WORDS[incident.severity])}`),
    ...block(say(incident.title), page.width, '  ').map((line) => page.paint('bold', line)),
    ...block(`(${say(CERTAINTY_WORDS[incident.certainty])})`, page.width, '  '),
    ...row({ en: 'When', ko: '언제' }, spanOf(incident, page)),
    ...row({ en: 'Where', ko: '리전' }, fewOf(incident.regions, 8)),
    ...row({ en: 'Who', ko: '누가' }, fewOf(incident.principals.map(shortActor), 6)),
    ...row(
      { en: 'From', ko: '주소' },
      fewOf(
        incident.addresses.map((one) => placed(one, incident.places[one])),
        6,
      ),
    ),
    ...row(
      { en: 'Began with', ko: '시작' },
      say(credentialText(initial.credential, withInitial(holders, initial))),
    ),
    ...row({ en: 'Course', ko: '흐름' }, incident.tactics.map((one) => say(tacticText(one))).join(' > ')),
    ...row({ en: 'Made', ko: '만든 것' }, madeOf(created, page)),
    ...(asked && created.length > 0
      ? row({ en: 'Now', ko: '현재' }, say(nowText(created, time(asked.asOf, page))))
      : []),
    ...row({ en: 'Ways back', ko: '뒷문' }, thingsOf(persistence, page)),
    ...incident.dataRead.flatMap((one) => row({ en: 'Data', ko: '데이터' }, say(dataReadText(one)))),
    ...(incident.logTampering
      ? row(
          { en: 'Log', ko: '로그' },
          say({ en: 'Somebody tampered with the logging.', ko: '로깅이 변경되거나 중지되었습니다.' }),
        )
      : []),
    ...doubts.flatMap((one) => row({ en: 'But', ko: '다만' }, say(one))),
    ...next.flatMap((todo, index) =>
      step(
        index === 0 ? { en: 'Do now', ko: '할 일' } : { en: '', ko: '' },
        `${index + 1}. ${say(todo.text)}`,
        targetsOf(todo, incident, holders).map(say),
      ),
    ),
  ];
}

/** "40 instances, 2 users": how many of each type, most first. */
function madeOf(created: readonly CreatedThing[], { say }: Page): string {
  const byType = Map.groupBy(created, ({ type }) => type);
  const counts = [...byType]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([type, things]) => {
      const gone = things.filter(({ deleted }) => deleted).length;
      const note = gone === 0 ? '' : say({ en: ` (${gone} deleted)`, ko: ` (${gone}개 삭제됨)` });
      return `${say(typeText(type))} ${things.length}${note}`;
    });
  return fewOf(counts, 8);
}

function thingsOf(things: readonly CreatedThing[], { say }: Page): string {
  return fewOf(
    things.map(({ type, id, region, deleted, now }) => {
      const stands = now && now.presence !== 'unknown' ? `, ${say(presenceText(now))}` : '';
      const gone = deleted ? say({ en: ', deleted', ko: ', 삭제됨' }) : stands;
      return `${thingName(id)} (${say(typeText(type))}, ${region}${gone})`;
    }),
    6,
  );
}

const TARGETS_SHOWN = 6;

function spanOf({ first, last }: Incident, page: Page): string {
  const [from, until] = [time(first, page), time(last, page)];
  return from === until ? from : `${from} - ${until}`;
}

function time(at: Date, { language, timeZone }: Page): string {
  return formatDateTime(at.toISOString(), language, timeZone);
}

const lines = (list: readonly string[]): string => `${list.join('\n')}\n`;

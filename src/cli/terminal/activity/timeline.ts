import type { Page as Rows, TimelineRow } from '../../../activity/views/timeline.ts';
import { knownUse } from '../../../detections/call-context/known-use.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import { shortActor, shortService } from '../../../reports/activity/names.ts';
import { visible } from '../../../reports/view/visible.ts';
import { block, clip } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { heading, type Page, pageFor } from '../page.ts';

/** Day by day in the reader's time zone; per event what, to what, and below who and from where. */
export function* renderTimeline(
  { rows, total }: Rows<TimelineRow>,
  options: TerminalOptions,
  explain = false,
): Generator<string> {
  const page = pageFor(options);
  if (rows.length === 0) {
    yield `${page.say({ en: 'No event matches.', ko: '조건에 맞는 이벤트가 없습니다.' })}\n`;
    return;
  }
  let day = '';
  for (const row of rows) {
    const [today = '', time = '', zone = ''] = localTime(row.time, page);
    const head = today === day ? [] : heading(page, `${today} ${zone}`);
    day = today;
    yield `${[...head, ...eventLines(row, time, page), ...(explain ? useLines(row, page) : [])].join('\n')}\n`;
  }
  if (rows.length < total) {
    const older = total - rows.length;
    const words = page.say({
      en: `${older} earlier events are not shown: --limit, or a narrower question.`,
      ko: `이전 이벤트 ${older}건은 표시하지 않았습니다. --limit을 쓰거나 조건을 좁히세요.`,
    });
    yield `\n${block(words, page.width).join('\n')}\n`;
  }
}

function localTime(time: Date, { language, timeZone }: Page): string[] {
  return formatDateTime(time.toISOString(), language, timeZone).split(' ');
}

function eventLines(row: TimelineRow, time: string, { width, paint, say }: Page): string[] {
  const outcome =
    row.error === null
      ? ''
      : ` (${say(/Denied|Unauthorized/.test(row.error) ? { en: 'denied', ko: '거부됨' } : { en: row.error, ko: row.error })})`;
  const on = row.on === null ? '' : ` -> ${visible(row.on)}`;
  const what = clip(`${shortService(row.source)} ${visible(row.call)}${outcome}${on}`, width - 7);
  const who = [shortActor(row.actor), row.address ?? '', row.region ?? '']
    .map(visible)
    .filter((one) => one !== '');
  return [
    `${time}  ${row.error === null ? what : paint('dim', what)}`,
    ...block(who.join(' | '), width, '       ').map((line) => paint('dim', line)),
  ];
}

/** Said of what succeeded and what was refused alike: it tells what the call can mean. */
function useLines({ source, call }: TimelineRow, { width, paint, say }: Page): string[] {
  const use = knownUse(source, call);
  if (!use) return [];
  const words = say({ en: `intruders: ${use.en}`, ko: `침입자의 용도: ${use.ko}` });
  return block(words, width, '       ').map((line) => paint('dim', line));
}

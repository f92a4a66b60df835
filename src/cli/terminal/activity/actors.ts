import { placed } from '../../../activity/places/place.ts';
import type { ActorRow, AddressRow } from '../../../activity/views/actors.ts';
import type { Page as Rows } from '../../../activity/views/timeline.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import type { Text } from '../../../kernel/text.ts';
import { fewOf, shortActor, workOf } from '../../../reports/activity/names.ts';
import { visible } from '../../../reports/view/visible.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { type Page, pageFor } from '../page.ts';

export function renderActors(rows: Rows<ActorRow>, options: TerminalOptions): Iterable<string> {
  return renderAll(rows, options, { en: 'actors', ko: '행위자' }, (row, { say }) => ({
    title: row.actor === '?' ? say({ en: 'not recorded', ko: '기록 없음' }) : shortActor(row.actor),
    details: [
      row.addresses.length > 0 && `${say({ en: 'from', ko: '주소' })} ${fewOf(row.addresses)}`,
      row.keys.length > 0 && `${say({ en: 'keys', ko: '액세스 키' })} ${fewOf(row.keys)}`,
    ],
  }));
}

export function renderAddresses(rows: Rows<AddressRow>, options: TerminalOptions): Iterable<string> {
  return renderAll(rows, options, { en: 'addresses', ko: '주소' }, (row, { say }) => ({
    title: visible(placed(row.address, row)),
    details: [`${say({ en: 'by', ko: '행위자' })} ${fewOf(row.actors.map(shortActor))}`],
  }));
}

interface Entry {
  readonly title: string;
  readonly details: readonly (string | false)[];
}

function* renderAll<Row extends ActorRow | AddressRow>(
  { rows, total }: Rows<Row>,
  options: TerminalOptions,
  things: Text,
  entryOf: (row: Row, page: Page) => Entry,
): Generator<string> {
  const page = pageFor(options);
  const { say, paint, width } = page;
  if (rows.length === 0) {
    yield `${say({ en: 'No event matches.', ko: '조건에 맞는 이벤트가 없습니다.' })}\n`;
    return;
  }
  for (const [index, row] of rows.entries()) {
    const { title, details } = entryOf(row, page);
    const lines = [
      ...(index === 0 ? [] : ['']),
      ...block(`${title}: ${say(workOf(row))}`, width).map((line) => paint('bold', line)),
      ...block(span(row, page), width, '  '),
      ...details.flatMap((one) => (one === false ? [] : block(one, width, '  '))),
      ...block([fewOf(row.regions), fewOf(row.agents)].filter((one) => one !== '').join(' | '), width, '  '),
    ];
    yield `${lines.join('\n')}\n`;
  }
  if (rows.length < total) {
    const more = total - rows.length;
    yield `\n${say({
      en: `${more} more ${things.en} are not shown: --limit.`,
      ko: `${things.ko} ${more}건은 표시하지 않았습니다. --limit을 쓰세요.`,
    })}\n`;
  }
}

function span({ first, last }: ActorRow | AddressRow, { language, timeZone }: Page): string {
  const show = (time: Date): string => formatDateTime(time.toISOString(), language, timeZone);
  return first.getTime() === last.getTime() ? show(first) : `${show(first)} - ${show(last)}`;
}

import type { Lane } from '../../../activity/sources/event-history.ts';
import type { Fetched } from '../../../app/fetch-history.ts';
import { formatNumber } from '../../../i18n/counts.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { pageFor } from '../page.ts';

/** What was fetched, and what of it is missing. */
export function renderFetched({ caseName, lanes, read }: Fetched, options: TerminalOptions): string {
  const page = pageFor(options);
  const { say, paint, width, language, timeZone } = page;
  const fetched = lanes.reduce((sum, { events }) => sum + events, 0);
  const regions = new Set(lanes.map(({ region }) => region)).size;
  const cut = lanes.filter(({ unread, missing }) => unread !== undefined || missing.length > 0);
  const number = (value: number): string => formatNumber(value, language);
  const head = say({
    en: `${number(fetched)} events fetched from ${regions} regions; the case ${caseName} holds ${number(read.distinctEvents)}.`,
    ko: `리전 ${regions}개에서 이벤트 ${number(fetched)}건을 가져왔습니다. 사건 ${caseName}에 모두 ${number(read.distinctEvents)}건이 있습니다.`,
  });
  const because = ({ unread }: Lane): string => {
    if (!unread) return '';
    return unread.state === 'denied'
      ? say({ en: ` (${unread.action} denied)`, ko: ` (${unread.action} 거부됨)` })
      : ` (${unread.fault.code})`;
  };
  const missing = cut.map((lane) => {
    const until = lane.missing.at(0)?.to;
    const back = until === undefined ? '' : formatDateTime(new Date(until).toISOString(), language, timeZone);
    return `${lane.region} ${lane.what}: ${say({ en: `nothing before ${back}`, ko: `${back} 이전 없음` })}${because(lane)}`;
  });
  const lines = [
    ...block(head, width).map((line) => paint('bold', line)),
    ...(cut.length === 0
      ? []
      : [
          '',
          ...block(
            say({
              en: 'Not everything was fetched; the same command goes on from here:',
              ko: '모두 가져오지는 못했습니다. 같은 명령으로 이어서 가져옵니다:',
            }),
            width,
          ),
          ...missing.flatMap((one) => block(one, width, '  ')),
        ]),
    '',
    ...block(
      say({ en: `Next: jikimi activity --case ${caseName}`, ko: `다음: jikimi activity --case ${caseName}` }),
      width,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

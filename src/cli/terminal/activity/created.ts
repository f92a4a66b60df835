import type { CreatedRow } from '../../../activity/views/created.ts';
import type { Page as Rows } from '../../../activity/views/timeline.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import { shortActor } from '../../../reports/activity/names.ts';
import { typeText } from '../../../reports/activity/thing-words.ts';
import { visible } from '../../../reports/view/visible.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { pageFor } from '../page.ts';

export function* renderCreated(
  { rows, total }: Rows<CreatedRow>,
  options: TerminalOptions,
): Generator<string> {
  const page = pageFor(options);
  const { say, paint, width, language, timeZone } = page;
  const left = rows.filter(({ removed }) => removed === null).length;
  const head = say({
    en: `${total} things made; of the ${rows.length} shown, the log does not see ${left} removed. Whether they are there now, only AWS can tell.`,
    ko: `만든 것 ${total}개. 표시한 ${rows.length}개 가운데 ${left}개는 삭제 기록이 없습니다. 지금도 있는지는 AWS에서만 알 수 있습니다.`,
  });
  yield `${block(head, width)
    .map((line) => paint('bold', line))
    .join('\n')}\n`;
  const when = (at: Date): string => formatDateTime(at.toISOString(), language, timeZone);
  for (const row of rows) {
    const name = row.id.startsWith('arn:aws:iam::') ? shortActor(row.id) : visible(row.id);
    const state = row.removed
      ? say({ en: `removed ${when(row.removed)}`, ko: `삭제됨 ${when(row.removed)}` })
      : row.lasting
        ? say({ en: 'a way back in', ko: '다시 들어올 수 있는 통로' })
        : '';
    const lines = [
      '',
      ...block(`${say(typeText(row.type))} ${name}`, width).map((line) =>
        row.removed ? paint('dim', line) : paint('bold', line),
      ),
      ...block(
        [when(row.made), shortActor(row.actor), visible(row.address ?? ''), row.region]
          .filter((one) => one !== '')
          .join(' | '),
        width,
        '  ',
      ),
      ...(state === '' ? [] : block(state, width, '  ')),
    ];
    yield `${lines.join('\n')}\n`;
  }
}

import type { CreatedRow } from '../../../activity/views/created.ts';
import type { Page as Rows } from '../../../activity/views/timeline.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import type { Presence, Standing } from '../../../incident/presence.ts';
import { sentences } from '../../../kernel/text.ts';
import { shortActor } from '../../../reports/activity/names.ts';
import { presenceText } from '../../../reports/activity/presence-words.ts';
import { typeText } from '../../../reports/activity/thing-words.ts';
import { visible } from '../../../reports/view/visible.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { pageFor } from '../page.ts';

export function* renderCreated(
  { rows, total }: Rows<CreatedRow>,
  options: TerminalOptions,
  checked?: { readonly standing: ReadonlyMap<CreatedRow, Standing>; readonly asOf: Date },
): Generator<string> {
  const page = pageFor(options);
  const { say, paint, width, language, timeZone } = page;
  const left = rows.filter(({ removed }) => removed === null).length;
  const when = (at: Date): string => formatDateTime(at.toISOString(), language, timeZone);
  const ofThem = (word: Presence): number =>
    rows.filter((row) => checked?.standing.get(row)?.presence === word).length;
  const now = checked
    ? {
        en: `In the account as of ${when(checked.asOf)}: ${ofThem('there')} of them are there, ${ofThem('gone')} are gone, ${ofThem('unknown')} could not be checked.`,
        ko: `계정(${when(checked.asOf)} 기준)에는 ${ofThem('there')}개가 있고 ${ofThem('gone')}개가 없으며, ${ofThem('unknown')}개는 확인하지 못했습니다.`,
      }
    : {
        en: 'Whether they are there now, only AWS can tell: --live.',
        ko: '지금도 있는지는 AWS에서만 알 수 있습니다: --live.',
      };
  const head = say(
    sentences(
      {
        en: `${total} things made. Of the ${rows.length} shown, ${left} have no record of their removal.`,
        ko: `만든 것 ${total}개. 표시한 ${rows.length}개 가운데 ${left}개는 삭제 기록이 없습니다.`,
      },
      now,
    ),
  );
  yield `${block(head, width)
    .map((line) => paint('bold', line))
    .join('\n')}\n`;
  for (const row of rows) {
    const name = /^arn:[^:]+:iam::/.test(row.id) ? shortActor(row.id) : visible(row.id);
    const state = [
      ...(row.removed
        ? [say({ en: `removed ${when(row.removed)}`, ko: `삭제됨 ${when(row.removed)}` })]
        : row.lasting
          ? [say({ en: 'a way back in', ko: '다시 들어올 수 있는 통로' })]
          : []),
      ...(checked ? [say(presenceText(checked.standing.get(row)))] : []),
    ].join(' | ');
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

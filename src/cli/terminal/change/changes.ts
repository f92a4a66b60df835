/** Changes that were made from this computer, as their journals tell them. */
import type { KnownChange } from '../../../app/change/change-store.ts';
import { stateOf } from '../../../app/change/make-changes.ts';
import type { ItemProgress } from '../../../change/progress.ts';
import { count } from '../../../i18n/counts.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import type { Text } from '../../../kernel/text.ts';
import { visible } from '../../../reports/view/visible.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { heading, pageFor } from '../page.ts';
import { callText } from './words.ts';

const STATE_WORDS: Readonly<Record<ReturnType<typeof stateOf>, Text>> = {
  'half-way': { en: 'stopped half-way', ko: '중간에 멈춤' },
  applied: { en: 'applied', ko: '적용됨' },
  undone: { en: 'undone', ko: '되돌림' },
  nothing: { en: 'nothing changed', ko: '바뀐 것 없음' },
};

const ITEM_WORDS: Readonly<Record<ItemProgress['state'], Text>> = {
  applying: { en: 'stopped half-way', ko: '중간에 멈춤' },
  applied: { en: 'applied', ko: '적용함' },
  failed: { en: 'failed', ko: '실패' },
  undoing: { en: 'stopped while undoing', ko: '되돌리다 멈춤' },
  undone: { en: 'undone', ko: '되돌림' },
};

type Options = TerminalOptions & { readonly timeZone: string };

export function renderChanges(changes: readonly KnownChange[], options: Options): string {
  const page = pageFor(options);
  if (changes.length === 0) {
    const none = {
      en: 'jikimi has changed nothing from this computer.',
      ko: '이 컴퓨터에서 jikimi로 바꾼 것이 없습니다.',
    };
    return `${page.say(none)}\n`;
  }
  return `${changes.map((change) => lineOf(change, options)).join('\n')}\n`;
}

function lineOf(change: KnownChange, options: Options): string {
  const { say } = pageFor(options);
  const { opened, at, items } = change.progress;
  const when = at === undefined ? '?' : formatDateTime(at, options.language, options.timeZone);
  const broken =
    change.brokenAt === undefined ? '' : `  ${say({ en: 'JOURNAL ALTERED', ko: '기록이 변조됨' })}`;
  const size = say(count('item', items.length));
  const what = `${opened?.purpose ?? '?'}, ${opened?.account ?? '?'}, ${size}: ${say(STATE_WORDS[stateOf(change)])}`;
  return `${change.id}  ${when}  ${visible(what)}${broken}`;
}

export function renderChange(change: KnownChange, options: Options): string {
  const page = pageFor(options);
  const { say, width } = page;
  const calls = change.entries.flatMap((entry) => (entry.kind === 'calling' ? [entry] : []));
  const lines = change.progress.items.flatMap(({ item, state, requestIds, failure }) => [
    ...block(`${say(ITEM_WORDS[state])}: ${say(item.title)}`, width, ` ${item.id}. `),
    ...calls
      .filter((entry) => entry.item === item.id)
      .flatMap(({ call }) => block(visible(callText(call)), width, '      ')),
    ...(failure ? block(visible(`${failure.code}: ${failure.message}`), width, '      ! ') : []),
    ...(requestIds.length > 0 ? block(visible(requestIds.join(', ')), width, '      # ') : []),
  ]);
  const by = change.progress.opened?.caller;
  return `${[
    lineOf(change, options),
    ...(by === undefined ? [] : block(visible(by), width, '  ')),
    ...(lines.length > 0 ? heading(page, say({ en: 'Items', ko: '항목' })) : []),
    ...lines,
    '',
    ...block(change.path, Math.max(width, change.path.length + 2), '  '),
  ].join('\n')}\n`;
}

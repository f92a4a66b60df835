import type { Readiness, ReadinessItem } from '../../access/readiness.ts';
import type { Text } from '../../kernel/text.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { heading, type Page, pageFor } from './page.ts';

type State = 'no' | 'ask' | 'unknown' | 'yes';

/** What is missing first. */
const PARTS: readonly (readonly [State, Text])[] = [
  ['no', { en: 'Missing', ko: '부족한 것' }],
  ['ask', { en: 'Only you can tell', ko: '본인만 알 수 있는 것' }],
  ['unknown', { en: 'Could not be read', ko: '확인 못 한 것' }],
  ['yes', { en: 'In place', ko: '갖춘 것' }],
];

export function renderReadiness(readiness: Readiness, options: TerminalOptions): string {
  const page = pageFor(options);
  const { items, reached, decided } = readiness;
  const asked = 100 - decided;
  const verdict = page.say({
    en: `${reached} of ${decided} points that can be seen; ${asked} more are up to you.`,
    ko: `확인할 수 있는 ${decided}점 가운데 ${reached}점입니다. 나머지 ${asked}점은 직접 확인해야 합니다.`,
  });
  const lines = PARTS.flatMap(([state, title]) => {
    const here = items.filter((item) => stateOf(item) === state);
    return here.length === 0
      ? []
      : [...heading(page, page.say(title)), ...here.flatMap((item) => itemLines(item, page))];
  });
  return `${[...block(verdict, page.width).map((line) => page.paint('bold', line)), ...lines].join('\n')}\n`;
}

function stateOf({ answer }: ReadinessItem): State {
  if (answer === 'ask') return 'ask';
  if (answer.state !== 'known') return 'unknown';
  return answer.value ? 'yes' : 'no';
}

function itemLines(item: ReadinessItem, { say, width }: Page): string[] {
  const { title, points, todo, answer } = item;
  const state = stateOf(item);
  const head = say({ en: `${title.en} (${points})`, ko: `${title.ko} (${points}점)` });
  const missing = answer !== 'ask' && answer.state !== 'known' ? answer.action : undefined;
  return [
    ...block(head, width, '  - '),
    ...(state === 'no' || state === 'ask' ? block(say(todo), width, '      ') : []),
    ...(missing ? block(missing, width, '      ') : []),
  ];
}

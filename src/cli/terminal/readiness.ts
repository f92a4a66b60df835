import type { Readiness, ReadinessItem } from '../../access/readiness.ts';
import { READINESS_PARTS, readinessState, readinessText } from '../../reports/access/readiness-parts.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { heading, type Page, pageFor } from './page.ts';

export function renderReadiness(readiness: Readiness, options: TerminalOptions): string {
  const page = pageFor(options);
  const verdict = page.say(readinessText(readiness));
  const lines = READINESS_PARTS.flatMap(([state, title]) => {
    const here = readiness.items.filter((item) => readinessState(item) === state);
    return here.length === 0
      ? []
      : [...heading(page, page.say(title)), ...here.flatMap((item) => itemLines(item, page))];
  });
  return `${[...block(verdict, page.width).map((line) => page.paint('bold', line)), ...lines].join('\n')}\n`;
}

function itemLines(item: ReadinessItem, { say, width }: Page): string[] {
  const { title, points, todo, answer } = item;
  const state = readinessState(item);
  const head = say({ en: `${title.en} (${points})`, ko: `${title.ko} (${points}점)` });
  const missing = answer !== 'ask' && answer.state !== 'known' ? answer.action : undefined;
  return [
    ...block(head, width, '  - '),
    ...(state === 'no' || state === 'ask' ? block(say(todo), width, '      ') : []),
    ...(missing ? block(missing, width, '      ') : []),
  ];
}

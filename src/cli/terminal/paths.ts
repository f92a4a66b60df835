/** Escalation paths for a person at a terminal: who gets how to everything, hop by hop with what it rests on. */
import type { EscalationPath, EscalationPaths, Hop } from '../../access/escalation/path.ts';
import type { Text } from '../../kernel/text.ts';
import { confirmationText } from '../../reports/access/confirmation-words.ts';
import { evidenceText } from '../../reports/access/evidence.ts';
import { shortName } from '../../reports/access/phrases.ts';
import { visible } from '../../reports/view/visible.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { heading, type Page, pageFor } from './page.ts';

/** Title of a technique by its id. */
export type Titles = ReadonlyMap<string, Text>;

export function renderPaths(found: EscalationPaths, titles: Titles, options: TerminalOptions): string {
  const page = pageFor(options);
  const { paths, admins, incomplete, unreadKinds } = found;
  const certain = paths.filter(({ certainty }) => certainty === 'certain');
  const unclear = paths.filter(({ certainty }) => certainty !== 'certain');
  const lines = [
    ...block(page.say(summary(certain, unclear, admins.length)), page.width).map((line) =>
      page.paint('bold', line),
    ),
    ...part(page, { en: 'Certain', ko: '확실한 경로' }, certain, titles),
    ...part(
      page,
      { en: 'Possible: hangs on something unknown', ko: '가능한 경로: 확인하지 못한 조건이 있음' },
      unclear,
      titles,
    ),
    ...unseen(page, incomplete, unreadKinds),
  ];
  return `${lines.join('\n')}\n`;
}

function summary(
  certain: readonly EscalationPath[],
  unclear: readonly EscalationPath[],
  admins: number,
): Text {
  const who = (paths: readonly EscalationPath[]): number => new Set(paths.map(({ from }) => from)).size;
  return {
    en: `${admins} have everything already. ${who(certain)} more can get there; of ${who(unclear)} it is unclear.`,
    ko: `이미 모든 권한이 있는 사용자와 역할은 ${admins}개입니다. ${who(certain)}개가 더 얻을 수 있고, ${who(unclear)}개는 분명하지 않습니다.`,
  };
}

function part(page: Page, title: Text, paths: readonly EscalationPath[], titles: Titles): string[] {
  if (paths.length === 0) return [];
  return [
    ...heading(page, `${page.say(title)} (${paths.length})`),
    ...paths.flatMap((path) => pathLines(path, titles, page)),
  ];
}

function pathLines(
  { from, to, hops, id, confirmation }: EscalationPath,
  titles: Titles,
  page: Page,
): string[] {
  const goal = to === 'admin' ? to : visible(shortName(to));
  return [
    '',
    ...block(`${visible(shortName(from))} -> ${goal}  [${visible(id)}]`, page.width).map((line) =>
      page.paint('bold', line),
    ),
    ...hops.flatMap((hop, at) => hopLines(hop, at + 1, titles, page)),
    ...(confirmation ? block(visible(page.say(confirmationText(confirmation))), page.width, '  = ') : []),
  ];
}

function hopLines(hop: Hop, nth: number, titles: Titles, { say, width, paint }: Page): string[] {
  const title = titles.get(hop.technique);
  const upon = hop.upon === hop.from || hop.upon === '' ? '' : ` (${visible(shortName(hop.upon))})`;
  return [
    ...block(`${title ? say(title) : hop.technique}${upon}`, width, `  ${nth}) `),
    ...block(visible(hop.action), width, '     ').map((line) => paint('dim', line)),
    ...hop.evidence.flatMap((one) => block(visible(say(evidenceText(one))), width, '     - ')),
    ...block(`-> ${hop.to === 'admin' ? 'admin' : visible(shortName(hop.to))}`, width, '     '),
  ];
}

function unseen(page: Page, incomplete: readonly string[], kinds: readonly string[]): string[] {
  const parts = [...incomplete.map(shortName), ...kinds];
  if (parts.length === 0) return [];
  return [
    ...heading(
      page,
      page.say({
        en: 'Not read, so no path through it is excluded',
        ko: '읽지 못해 경로가 없다고 할 수 없는 것',
      }),
    ),
    ...block(visible(parts.join(', ')), page.width, '  '),
  ];
}

/** A credential's story as a tree: above it what it came from, below it what came of it. */
import type { Lineage, Link } from '../../../activity/sessions/lineage.ts';
import type { CreatedRow } from '../../../activity/views/created.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import { shortActor } from '../../../reports/activity/names.ts';
import { typeText } from '../../../reports/activity/thing-words.ts';
import { credentialText, LINK_WORDS } from '../../../reports/activity/words.ts';
import { visible } from '../../../reports/view/visible.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { heading, type Page, pageFor } from '../page.ts';

export function* renderLineage(
  who: string,
  { up, down, roots, cut }: Lineage,
  made: readonly CreatedRow[],
  options: TerminalOptions,
): Generator<string> {
  const page = pageFor(options);
  const { say, width, paint } = page;
  if (up.length === 0 && down.length === 0) {
    yield join(
      block(
        say({
          en: `The log links nothing to ${visible(who)}: no credential it came from, none that came of it. What it did: jikimi activity timeline --actor, --address.`,
          ko: `로그에서 ${visible(who)}에 이어지는 자격 증명을 찾지 못했습니다. 한 일은 jikimi activity timeline --actor, --address로 볼 수 있습니다.`,
        }),
        width,
      ),
    );
    return;
  }
  yield join([
    ...block(
      `${say({ en: 'First credential', ko: '첫 자격 증명' })}: ${roots.map((one) => visible(say(credentialText(one)))).join(', ')}`,
      width,
    ).map((line) => paint('bold', line)),
    ...heading(page, say({ en: 'From the first credential to this', ko: '첫 자격 증명에서 여기까지' })),
    ...(up.length === 0
      ? [`  ${say({ en: 'The log shows nothing before it.', ko: '로그에 그 이전 기록이 없습니다.' })}`]
      : tree(roots, up, page)),
    ...heading(page, say({ en: 'What came of it', ko: '이로부터 생긴 것' })),
    ...(down.length === 0
      ? [`  ${say({ en: 'No further credential.', ko: '다른 자격 증명은 없습니다.' })}`]
      : tree(topsOf(down), down, page)),
    ...(cut
      ? block(
          say({
            en: 'Too many links: the rest was not followed.',
            ko: '연결이 너무 많아 나머지는 따라가지 않았습니다.',
          }),
          width,
        )
      : []),
    ...(made.length === 0
      ? []
      : [
          ...heading(page, say({ en: `What was made (${made.length})`, ko: `만든 것 (${made.length})` })),
          ...made.flatMap((row) => block(madeText(row, page), width, '  ')),
        ]),
  ]);
}

function topsOf(links: readonly Link[]): readonly string[] {
  const children = new Set(links.map(({ child }) => child));
  return [...new Set(links.map(({ parent }) => parent))].filter((parent) => !children.has(parent));
}

function tree(roots: readonly string[], links: readonly Link[], page: Page): string[] {
  const below = Map.groupBy(links, ({ parent }) => parent);
  const seen = new Set<string>();
  const walk = (node: string, depth: number): string[] =>
    seen.has(node)
      ? []
      : (seen.add(node), below.get(node) ?? []).flatMap((link) => [
          ...block(linkText(link, page), page.width, `${'  '.repeat(depth)}- `),
          ...walk(link.child, depth + 1),
        ]);
  return roots.flatMap((root) => [
    ...block(visible(page.say(credentialText(root))), page.width, '  '),
    ...walk(root, 2),
  ]);
}

function linkText(
  { kind, child, at, actor, address, role }: Link,
  { say, language, timeZone }: Page,
): string {
  const where = address === null ? '' : ` | ${visible(address)}`;
  const as = role === null ? '' : ` (${shortActor(role)})`;
  const by = actor === null ? '' : ` | ${shortActor(actor)}`;
  return `${formatDateTime(at.toISOString(), language, timeZone)}  ${say(LINK_WORDS[kind])} ${visible(say(credentialText(child)))}${as}${by}${where}`;
}

function madeText(
  { made, type, id, region, removed }: CreatedRow,
  { say, language, timeZone }: Page,
): string {
  const name = /^arn:[^:]+:iam::/.test(id) ? shortActor(id) : visible(id);
  const gone = removed ? say({ en: ', removed', ko: ', 삭제됨' }) : '';
  return `${formatDateTime(made.toISOString(), language, timeZone)}  ${say(typeText(type))} ${name} (${region}${gone})`;
}

const join = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

import type { NamedSearch } from '../../../../app/saved-searches.ts';
import { visible } from '../../../../reports/view/visible.ts';
import type { Cli } from '../../../cli.ts';
import { block } from '../../../terminal/layout.ts';
import { screenOf } from '../../../terminal/stream.ts';

/** The person's own with their condition, those that are included with their title. */
export function listText(searches: readonly NamedSearch[], { say, stdout }: Cli): string {
  const { columns } = screenOf(stdout);
  const told = ({ name, where, title }: NamedSearch): readonly string[] => [
    `  ${name}`,
    ...block(title ? say(title) : visible(where.replaceAll(/\s+/g, ' ')), columns, '    '),
  ];
  const own = searches.filter(({ title }) => !title);
  const known = searches.filter(({ title }) => title);
  return `${[
    say({ en: 'Your own:', ko: '내가 저장한 검색:' }),
    ...(own.length > 0
      ? own.flatMap(told)
      : block(
          say({
            en: 'none yet: jikimi activity search --save NAME "condition"',
            ko: '아직 없습니다: jikimi activity search --save 이름 "조건"',
          }),
          columns,
          '  ',
        )),
    '',
    say({ en: 'Included:', ko: '기본으로 들어 있는 검색:' }),
    ...known.flatMap(told),
    '',
    ...block(
      say({ en: 'To ask one: jikimi activity search NAME', ko: '쓰는 법: jikimi activity search 이름' }),
      columns,
    ),
  ].join('\n')}\n`;
}

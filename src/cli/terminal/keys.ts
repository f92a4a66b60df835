import { type KeyStory, type Trouble } from '../../access/keys.ts';
import { formatDateTime } from '../../i18n/date-time.ts';
import type { Text } from '../../kernel/text.ts';
import { CAPABILITY_WORDS, UNKNOWN } from '../../reports/access/words.ts';
import { visible } from '../../reports/view/visible.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { type Page, pageFor } from './page.ts';

const TROUBLE_WORDS: Readonly<Record<Trouble, Text>> = {
  'root-key': {
    en: 'A key of root can do everything and cannot be limited: delete it.',
    ko: '루트의 키는 모든 작업을 할 수 있고 제한할 수 없습니다. 삭제하세요.',
  },
  quarantined: {
    en: 'AWS found a key of this user in public: deactivate it now, and look at what it did.',
    ko: 'AWS가 이 사용자의 키가 공개된 것을 발견했습니다. 지금 비활성화하고 무엇을 했는지 확인하세요.',
  },
  'never-used': {
    en: 'Never used, and not new: deactivate it.',
    ko: '만든 지 오래되었는데 사용 기록이 없습니다. 비활성화하세요.',
  },
  idle: {
    en: 'Unused for long: deactivate it, and delete it when nothing breaks.',
    ko: '오래 쓰지 않았습니다. 비활성화하고, 문제가 없으면 삭제하세요.',
  },
  old: {
    en: 'Old: replace it with a new one, or better with a role.',
    ko: '오래되었습니다. 새 키로, 가능하면 역할로 바꾸세요.',
  },
  'second-active': {
    en: 'The user has two active keys: one of them is probably not needed.',
    ko: '활성 키가 두 개입니다. 하나는 필요 없을 수 있습니다.',
  },
  administrator: {
    en: 'An administrator\'s key: whoever finds it has the account. Use "aws login" instead.',
    ko: '관리자의 키입니다. 이 키를 얻은 사람은 계정 전체를 가질 수 있습니다. 대신 "aws login"을 쓰세요.',
  },
};

export function renderKeys(keys: readonly KeyStory[], options: TerminalOptions): string {
  const page = pageFor(options);
  const inTrouble = keys.filter(({ troubles }) => troubles.length > 0).length;
  const head = page.say({
    en: `${keys.length} access keys; ${inTrouble} need attention.`,
    ko: `액세스 키 ${keys.length}개 가운데 ${inTrouble}개를 확인해야 합니다.`,
  });
  const lines = [
    ...block(head, page.width).map((line) => page.paint('bold', line)),
    ...keys.flatMap((one) => keyLines(one, page)),
  ];
  return `${lines.join('\n')}\n`;
}

function keyLines(
  { id, owner, ownerType, class: capability, active, ageDays, lastUsed, troubles }: KeyStory,
  page: Page,
): string[] {
  const { say, width, paint, language, timeZone } = page;
  const state =
    active.state !== 'known'
      ? UNKNOWN
      : active.value
        ? { en: 'active', ko: '활성' }
        : { en: 'inactive', ko: '비활성' };
  const name = ownerType === 'root' ? say({ en: 'root', ko: '루트' }) : visible(owner);
  const age =
    ageDays.state === 'known' && ageDays.value !== null
      ? say({ en: `${ageDays.value} days old`, ko: `만든 지 ${ageDays.value}일` })
      : say({ en: 'age unknown', ko: '만든 날 확인 못 함' });
  const use =
    lastUsed.state !== 'known'
      ? say({ en: 'last use unknown', ko: '마지막 사용 확인 못 함' })
      : lastUsed.value
        ? say({
            en: `last used ${formatDateTime(lastUsed.value.at, language, timeZone)}`,
            ko: `마지막 사용 ${formatDateTime(lastUsed.value.at, language, timeZone)}`,
          })
        : say({ en: 'no use on record', ko: '사용 기록 없음' });
  const rights = say(capability.state === 'known' ? CAPABILITY_WORDS[capability.value] : UNKNOWN);
  return [
    '',
    ...block(`${visible(id)} ${name}: ${say(state)}`, width).map((line) => paint('bold', line)),
    ...block([age, use, rights].join(' | '), width, '    '),
    ...troubles.flatMap((one) => block(say(TROUBLE_WORDS[one]), width, '  - ')),
  ];
}

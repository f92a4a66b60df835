/** Single messages to the terminal: who is asking, what was found early, what went wrong. */
import { styleText } from 'node:util';
import { count } from '../../i18n/counts.ts';
import type { Account, Caller } from '../../inventory/inventory.ts';
import { parseArn } from '../../kernel/arn.ts';
import type { PersonError } from '../../kernel/person-error.ts';
import type { Language, Text } from '../../kernel/text.ts';
import type { Finding } from '../../posture/finding.ts';
import { visible } from '../../reports/view/visible.ts';
import { URGENCY_WORDS, urgencyOf } from '../../reports/wording/urgency.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';

type Screen = Pick<TerminalOptions, 'language' | 'columns' | 'colour'>;

/** The first line of every run: account, caller, number of regions. */
export function callerLine(
  who: { account: Pick<Account, 'id' | 'alias'>; caller: Caller; regions: number },
  language: Language,
): string {
  const account = who.account.alias ? `${visible(who.account.alias)} (${who.account.id})` : who.account.id;
  // The account number stands there already.
  const caller = visible(parseArn(who.caller.arn)?.resource ?? who.caller.arn);
  const words: Text = {
    en: `Account ${account} as ${caller}, ${count('region', who.regions).en}`,
    ko: `계정 ${account}, 로그인 ${caller}, ${count('region', who.regions).ko}`,
  };
  return words[language];
}

/** One line about a failure while the rest is still being read. */
export function earlyFinding(finding: Finding, { language, colour }: Screen): string {
  const mark = colour ? styleText('red', '!', { validateStream: false }) : '!';
  const urgency = URGENCY_WORDS[urgencyOf(finding)][language];
  return `${mark} ${urgency}: ${visible(finding.title[language])} - ${visible(finding.resource.id)}`;
}

/** What the person can mend, in their language first and then in the other: the locale may have been guessed wrongly. */
export function renderPersonError(error: PersonError, { language, columns, colour }: Screen): string {
  const other: Language = language === 'ko' ? 'en' : 'ko';
  const paragraph = (spoken: Language): string[] => [
    ...block(visible(error.text[spoken]), columns),
    ...(error.hint ? block(visible(error.hint[spoken]), columns, '-> ') : []),
  ];
  const [first = '', ...rest] = paragraph(language);
  const head = colour ? styleText(['bold', 'red'], first, { validateStream: false }) : first;
  return `${[head, ...rest, '', ...paragraph(other)].join('\n')}\n`;
}

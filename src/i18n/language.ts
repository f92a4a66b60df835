import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Language } from '../kernel/text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language to speak: `--lang`, then `JIKIMI_LANG`, then the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`), then
 * `system`, the machine's own (BCP 47), for platforms that set none of these. Anything but Korean is English.
 * @throws PersonError when `option` or `JIKIMI_LANG` names a language that there is not.
 */
export function chooseLanguage(from: { option?: string; env: Environment; system: string }): Language {
  const asked = from.option || from.env['JIKIMI_LANG'];
  if (asked) return named(asked);
  const { env } = from;
  return spoken(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || from.system);
}

function named(asked: string): Language {
  if (/^(ko|kr|korean|한국어)([-_.]|$)/i.test(asked)) return 'ko';
  if (/^(en|english)([-_.]|$)/i.test(asked)) return 'en';
  throw new PersonError({
    code: 'UnknownLanguage',
    text: { en: `There is no language "${asked}".`, ko: `"${asked}" 언어는 없습니다.` },
    hint: { en: 'Use --lang en or --lang ko.', ko: '--lang ko 또는 --lang en을 사용하세요.' },
    exitCode: EXIT.usage,
  });
}

function spoken(locale: string): Language {
  return /^ko([-_.]|$)/i.test(locale) ? 'ko' : 'en';
}

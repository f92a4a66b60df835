import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Language } from '../kernel/text.ts';

/**
 * The zone in which times are shown to people, an IANA name: the option, then `JIKIMI_TIME_ZONE`, then `system`, the
 * machine's own. A machine on UTC (a server, CloudShell) says nothing of its user, so for Korean it becomes Seoul
 * unless `TZ` asks for UTC on purpose.
 * @throws PersonError when the option or the variable names no zone.
 */
export function chooseTimeZone(from: {
  option?: string;
  env: Readonly<Record<string, string | undefined>>;
  language: Language;
  system: string;
}): string {
  const asked = from.option || from.env['JIKIMI_TIME_ZONE'];
  if (asked) return existing(asked);
  const silent = /^(Etc\/)?(UTC|GMT|UCT|Universal|Zulu)$/i.test(from.system);
  return silent && from.language === 'ko' && !from.env['TZ'] ? 'Asia/Seoul' : from.system;
}

function existing(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new PersonError({
      code: 'UnknownTimeZone',
      text: { en: `There is no time zone "${zone}".`, ko: `"${zone}" 시간대는 없습니다.` },
      hint: { en: 'Use a name such as Asia/Seoul or UTC.', ko: 'Asia/Seoul, UTC와 같은 이름을 사용하세요.' },
      exitCode: EXIT.usage,
      cause,
    });
  }
}

import { chooseTimeZone } from '../i18n/time-zone.ts';
import type { Cli } from './cli.ts';

/** The zone that times are shown in: what was asked for, else the machine's. @throws PersonError for a zone that is none */
export function shownTimeZone(
  { timezone }: { readonly timezone?: string },
  { env, language }: Pick<Cli, 'env' | 'language'>,
): string {
  return chooseTimeZone({
    ...(timezone && { option: timezone }),
    env,
    language,
    system: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}

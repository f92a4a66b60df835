/** Sentences about access that more than one format says. */
import type { LastUse } from '../../access/principal.ts';
import { formatDateTime } from '../../i18n/date-time.ts';
import type { Reading } from '../../kernel/reading.ts';
import type { Text } from '../../kernel/text.ts';
import { UNKNOWN } from './words.ts';

/** A null is "not since AWS keeps track", which is not "never". */
export function lastUseText(reading: Reading<LastUse | null>, timeZone: string): Text {
  if (reading.state !== 'known') {
    return reading.state === 'failed' && reading.fault.kind === 'not-collected'
      ? { en: 'AWS does not tell when it was used', ko: 'AWS가 마지막 사용 시각을 알려 주지 않음' }
      : { en: 'last use could not be read', ko: '마지막 사용 시각을 확인 못 함' };
  }
  const use = reading.value;
  if (!use) return { en: 'no use on record', ko: '사용 기록 없음' };
  const where = [use.service, use.region].filter(Boolean).join(', ');
  const asOf = reading.asOf;
  const said = (language: 'en' | 'ko'): string =>
    `${formatDateTime(use.at, language, timeZone)}${where ? ` (${where})` : ''}`;
  return {
    en: `last used ${said('en')}${asOf ? `, as of ${asOf.slice(11, 16)} UTC` : ''}`,
    ko: `마지막 사용 ${said('ko')}${asOf ? `, ${asOf.slice(11, 16)} UTC 기준` : ''}`,
  };
}

export function statusText(status: Reading<'active' | 'inactive'>): Text {
  if (status.state !== 'known') return UNKNOWN;
  return status.value === 'active' ? { en: 'active', ko: '활성' } : { en: 'inactive', ko: '비활성' };
}

/** The name in an ARN: `user/minji`. */
export function shortName(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}

import { ago } from '../../i18n/ago.ts';
import type { AccessKey } from '../../inventory/resources/iam-user.ts';
import { daysBetween } from '../../kernel/clock.ts';
import type { Text } from '../../kernel/text.ts';

/** An inactive key keeps its dates and opens nothing. */
export function activeKeys(keys: readonly AccessKey[]): readonly AccessKey[] {
  return keys.filter((key) => key.active);
}

export const NO_ACTIVE_KEY: Text = {
  en: 'The user has no active access key.',
  ko: '활성 상태인 액세스 키가 없습니다.',
};

/** "Access key 1 (made 120 days ago (2026-07-23))": the report gives no key ids, the console shows the day. */
export function nameKey({ slot, rotatedAt }: AccessKey, now: string): Text {
  const made = rotatedAt === null ? { en: 'on an unknown day', ko: '알 수 없는 날' } : ago(rotatedAt, now);
  return { en: `Access key ${slot}, created ${made.en},`, ko: `액세스 키 ${slot}(생성: ${made.ko})` };
}

/** A key of unknown age counts as old. */
export function keyAgeDays({ rotatedAt }: AccessKey, now: string): number {
  return rotatedAt === null ? Number.POSITIVE_INFINITY : daysBetween(rotatedAt, now);
}

/** Times are shown in the reader's zone and in UTC: AWS logs and mails speak UTC, people do not. */
import type { Language } from '../kernel/text.ts';

/** Short names that people use but that the Unicode data leaves as `GMT+9`. */
const SHORT_NAMES: Readonly<Record<string, string>> = { 'Asia/Seoul': 'KST', 'Asia/Tokyo': 'JST' };

/** `2026-11-23 14:05 KST (05:05 UTC)`; the UTC day is named where it differs. `iso` is ISO 8601 with its offset. */
export function formatDateTime(iso: string, language: Language, timeZone: string): string {
  const instant = new Date(iso);
  const local = partsIn(timeZone, instant);
  const utc = partsIn('UTC', instant);
  const zone = zoneName(instant, language, timeZone);
  if (zone === 'UTC') return `${utc.day} ${utc.time} UTC`;
  const inUtc = utc.day === local.day ? utc.time : `${utc.day} ${utc.time}`;
  return `${local.day} ${local.time} ${zone} (${inUtc} UTC)`;
}

/** `0.8 s`, `42 s`, `3 min 5 s` in the language's words. */
export function formatDuration(ms: number, language: Language): string {
  const [second, minute] = language === 'ko' ? ['초', '분'] : [' s', ' min'];
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)}${second}`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds}${second}`;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)}${minute}${rest > 0 ? ` ${rest}${second}` : ''}`;
}

function partsIn(timeZone: string, instant: Date): { day: string; time: string } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  };
}

function zoneName(instant: Date, language: Language, timeZone: string): string {
  const known = SHORT_NAMES[timeZone];
  if (known) return known;
  const parts = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-US', {
    timeZone,
    timeZoneName: 'short',
  }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Times as consoles write them, to ISO 8601 in UTC. Without a zone nothing is said: a time an hour off misleads. */
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** `April 16, 2025, 23:36:43 (UTC+09:00)` */
const ENGLISH =
  /^(?<month>[A-Za-z]+) (?<day>\d{1,2}), (?<year>\d{4})(?:,| at)? (?<clock>\d{1,2}:\d\d:\d\d) \(?UTC(?<zone>[+-]\d\d:\d\d)?\)?$/;
/** `2025년 4월 16일, 23:36:43 (UTC+09:00)`, and with 오전 or 오후 */
const KOREAN =
  /^(?<year>\d{4})[년.] ?(?<month>\d{1,2})[월.] ?(?<day>\d{1,2})[일.]?,? (?<half>오전|오후)? ?(?<clock>\d{1,2}:\d\d:\d\d) \(?UTC(?<zone>[+-]\d\d:\d\d)?\)?$/;
const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

export function eventTime(words: string): string | undefined {
  const trimmed = words.trim();
  if (ISO.test(trimmed)) return inUtc(trimmed.replace(' ', 'T'));
  const parts = (ENGLISH.exec(trimmed) ?? KOREAN.exec(trimmed))?.groups;
  if (!parts) return undefined;
  const { year = '', month = '', day = '', clock = '', half, zone = 'Z' } = parts;
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  const hours = half ? (hour % 12) + (half === '오후' ? 12 : 0) : hour;
  const two = (value: number): string => String(value).padStart(2, '0');
  return inUtc(
    `${year}-${two(number)}-${two(Number(day))}T${two(hours)}:${two(minute)}:${two(second)}${zone}`,
  );
}

function inUtc(iso: string): string | undefined {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace('.000Z', 'Z');
}

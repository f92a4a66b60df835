/** "1 region", "17 regions", "리전 17개": Korean counts with a counter word, English with a plural. */
import type { Language, Text } from '../kernel/text.ts';

/** Singular, plural; Korean with `#` where the number goes. */
const COUNTED = {
  problem: ['problem', 'problems', '문제 #건'],
  place: ['place', 'places', '#곳'],
  region: ['region', 'regions', '리전 #개'],
  section: ['section', 'sections', '항목 #개'],
  control: ['control', 'controls', '점검 항목 #개'],
  result: ['result', 'results', '결과 #건'],
  call: ['AWS call', 'AWS calls', 'AWS 호출 #회'],
  change: ['change', 'changes', '변경 #건'],
  writing: ['AWS call that writes', 'AWS calls that write', '쓰기 호출 #회'],
  item: ['item', 'items', '항목 #개'],
  day: ['day', 'days', '#일'],
  minute: ['minute', 'minutes', '#분'],
} as const;

export type Countable = keyof typeof COUNTED;

export function count(what: Countable, number: number): Text {
  const [one, many, ko] = COUNTED[what];
  return {
    en: `${formatNumber(number, 'en')} ${number === 1 ? one : many}`,
    ko: ko.replace('#', formatNumber(number, 'ko')),
  };
}

/** Making a format takes a thousand times as long as using it. */
const formats: Partial<Record<Language, Intl.NumberFormat>> = {};

/** With thousands separators. */
export function formatNumber(number: number, language: Language): string {
  const format = (formats[language] ??= new Intl.NumberFormat(language === 'ko' ? 'ko-KR' : 'en-US'));
  return format.format(number);
}

import type { Reading } from '../kernel/reading.ts';
import { sentences } from '../kernel/text.ts';
import type { Verdict } from './control.ts';

/** Says of what time a verdict speaks, where AWS had its facts computed before the checkup: the oldest counts. */
export function withAsOf(verdict: Verdict, readings: readonly Reading<unknown>[]): Verdict {
  const [oldest] = readings
    .flatMap((reading) => (reading.state === 'known' && reading.asOf !== undefined ? [reading.asOf] : []))
    .sort((one, other) => Date.parse(one) - Date.parse(other));
  if (oldest === undefined) return verdict;
  const minute = new Date(oldest).toISOString().slice(0, 16).replace('T', ' ');
  const asOf = { en: `As of ${minute} UTC.`, ko: `${minute} UTC 기준입니다.` };
  return { ...verdict, because: sentences(verdict.because, asOf) };
}

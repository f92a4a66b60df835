import { daysBetween } from '../kernel/clock.ts';
import type { Text } from '../kernel/text.ts';
import { count } from './counts.ts';

/** "52 days ago (2026-09-29)", the day in UTC. */
export function ago(at: string, now: string): Text {
  const days = daysBetween(at, now);
  const day = at.slice(0, 10);
  if (days <= 0) return { en: `today (${day})`, ko: `오늘(${day})` };
  const counted = count('day', days);
  return { en: `${counted.en} ago (${day})`, ko: `${counted.ko} 전(${day})` };
}

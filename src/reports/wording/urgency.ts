import type { Text } from '../../kernel/text.ts';
import type { Finding } from '../../posture/finding.ts';

export const URGENCIES = ['now', 'today', 'this-week', 'some-day'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How soon a failure wants the owner: the one place that decides. */
export function urgencyOf({ risk, severity }: Pick<Finding, 'risk' | 'severity'>): Urgency {
  if (severity === 'critical' || risk === 'attacker-inside') return 'now';
  if (severity === 'high') return risk === 'no-evidence' || risk === 'hygiene' ? 'this-week' : 'today';
  return severity === 'medium' && risk !== 'hygiene' ? 'this-week' : 'some-day';
}

export const URGENCY_WORDS: Readonly<Record<Urgency, Text>> = {
  now: { en: 'Do it now', ko: '지금 바로' },
  today: { en: 'Today', ko: '오늘 안에' },
  'this-week': { en: 'This week', ko: '이번 주 안에' },
  'some-day': { en: 'When you have time', ko: '여유가 있을 때' },
};

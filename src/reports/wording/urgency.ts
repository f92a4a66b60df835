import type { Text } from '../../kernel/text.ts';
import type { Risk } from '../../posture/control.ts';
import type { Finding } from '../../posture/finding.ts';

export const URGENCIES = ['now', 'today', 'this-week', 'some-day'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How soon a failure wants the owner: the one place that decides. */
export function urgencyOf({ risk, severity }: Pick<Finding, 'risk' | 'severity'>): Urgency {
  if (severity === 'critical') return 'now';
  if (severity === 'high') return URGENCY_OF_HIGH[risk];
  if (severity === 'medium') return risk === 'hygiene' ? 'some-day' : 'this-week';
  return risk === 'attacker-inside' ? 'this-week' : 'some-day';
}

const URGENCY_OF_HIGH: Readonly<Record<Risk, Urgency>> = {
  'attacker-inside': 'now',
  'account-takeover': 'today',
  'runaway-bill': 'today',
  'data-exposure': 'today',
  'no-evidence': 'this-week',
  hygiene: 'this-week',
};

export const URGENCY_WORDS: Readonly<Record<Urgency, Text>> = {
  now: { en: 'Right now', ko: '지금 바로' },
  today: { en: 'Today', ko: '오늘 안에' },
  'this-week': { en: 'This week', ko: '이번 주 안에' },
  'some-day': { en: 'When you have time', ko: '여유가 있을 때' },
};

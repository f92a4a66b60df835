/** What is missing first. */
import type { ReadinessItem } from '../../access/readiness.ts';
import type { Text } from '../../kernel/text.ts';

export type ReadinessState = 'no' | 'ask' | 'unknown' | 'yes';

export const READINESS_PARTS: readonly (readonly [ReadinessState, Text])[] = [
  ['no', { en: 'Missing', ko: '부족한 것' }],
  ['ask', { en: 'Only you can tell', ko: '본인만 알 수 있는 것' }],
  ['unknown', { en: 'Could not be read', ko: '확인 못 한 것' }],
  ['yes', { en: 'In place', ko: '갖춘 것' }],
];

export function readinessState({ answer }: ReadinessItem): ReadinessState {
  if (answer === 'ask') return 'ask';
  if (answer.state !== 'known') return 'unknown';
  return answer.value ? 'yes' : 'no';
}

export function readinessText({
  reached,
  decided,
}: {
  readonly reached: number;
  readonly decided: number;
}): Text {
  const asked = 100 - decided;
  return {
    en: `${reached} of ${decided} points that can be seen; ${asked} more are up to you.`,
    ko: `확인할 수 있는 ${decided}점 가운데 ${reached}점입니다. 나머지 ${asked}점은 직접 확인해야 합니다.`,
  };
}

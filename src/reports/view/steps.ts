import type { Language, Text } from '../../kernel/text.ts';

/** The sentences of a fix's steps: one action each. A full stop inside quotes or a name (`e.g. x`) splits nothing. */
export function stepsOf(steps: Text, language: Language): string[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(steps[language]);
  return [...sentences].map(({ segment }) => segment.trim()).filter(Boolean);
}

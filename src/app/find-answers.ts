/** What people answered earlier, for the frameworks' view; answers to nothing are said, and left out. */
import type { Clock } from '../kernel/clock.ts';
import { type Attestation, hasExpired } from '../posture/attestation.ts';
import { ANSWERS_FILE, readAnswers, readAnswersIfAny } from './answers-file.ts';
import { notice } from './notices.ts';
import { sectionOf } from './person-section.ts';
import { frameworks } from './registry.generated.ts';
import type { Reporter } from './reporter.ts';

export async function findAnswers(
  request: {
    readonly source: { readonly kind: string };
    readonly selection: { readonly frameworks?: readonly string[] };
    readonly answersPath?: string | undefined;
  },
  reporter: Reporter,
  clock: Clock,
): Promise<readonly Attestation[]> {
  const path = request.answersPath ?? ANSWERS_FILE;
  // The answers about one's own account say nothing of the sample.
  if (request.answersPath === undefined && request.source.kind === 'sample') return [];
  const answers = await (request.answersPath ? readAnswers(path) : readAnswersIfAny(path));
  if (!answers) return [];
  reporter.emit(notice('AnswersUsed', { path, answers: answers.length }));
  const known = await Promise.all(frameworks.map(({ load }) => load()));
  const today = clock().toISOString().slice(0, 10);
  return answers.filter((answer) => {
    const framework = known.find(({ id }) => id === answer.framework);
    const isKnown = framework !== undefined && sectionOf(framework, answer.section)?.byHand !== undefined;
    if (!isKnown) reporter.emit(notice('AnswerUnmatched', answer));
    // Whoever asks about one framework is told about that one.
    const isAsked = request.selection.frameworks?.includes(answer.framework) ?? true;
    if (isKnown && isAsked && hasExpired(answer, today)) reporter.emit(notice('AnswerExpired', answer));
    return isKnown;
  });
}

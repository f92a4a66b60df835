import type { Outcome } from '../../../change/workshop.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { pageFor } from '../page.ts';
import { OUTCOME_WORDS, outcomeDetails } from './words.ts';

const GOOD: ReadonlySet<Outcome['kind']> = new Set(['applied', 'held-already', 'undone']);

/** One line for what happened, and what there is to know of what did not. */
export function renderOutcome(outcome: Outcome, options: TerminalOptions): string {
  const { say, paint, width } = pageFor(options);
  const isGood = GOOD.has(outcome.kind);
  const word = say(OUTCOME_WORDS[outcome.kind]);
  const [head = '', ...more] = block(`${word}: ${say(outcome.item.title)}`, width, isGood ? ' + ' : ' ! ');
  return [
    head.replace(word, () => paint(isGood ? 'green' : 'yellow', word)),
    ...more,
    ...outcomeDetails(outcome).flatMap((detail) => block(say(detail), width, '     ')),
  ].join('\n');
}

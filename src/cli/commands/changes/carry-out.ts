import type { Readied } from '../../../app/change/harden.ts';
import { applyPlan } from '../../../app/change/make-changes.ts';
import { notice } from '../../../app/notices.ts';
import type { Plan } from '../../../change/plan.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import { askToApply } from './asking.ts';
import { type AtWork, exitCodeFor } from './at-work.ts';

/** Asks, applies what was chosen, and says how to take it back. */
export async function carryOut(
  plan: Plan,
  readied: Readied,
  options: { readonly yes?: true },
  { reporter, beginChanging }: AtWork,
  cli: Cli,
): Promise<ExitCode> {
  if (plan.items.length === 0) {
    reporter.emit(notice('NothingToChange'));
    return EXIT.done;
  }
  const answer = await askToApply(plan.items, { yes: options.yes ?? false, cli });
  if (answer.kind !== 'yes') {
    reporter.emit(notice(answer.kind === 'nobody' ? 'NotAnswered' : 'Declined'));
    return EXIT.declined;
  }
  for (const { title } of answer.unconfirmed) reporter.emit(notice('ConfirmationMissing', { title }));
  if (answer.items.length === 0) {
    reporter.emit(notice('Declined'));
    return EXIT.declined;
  }
  const chosen = { ...plan, items: answer.items };
  const { id, outcomes } = await applyPlan(chosen, readied, beginChanging(answer.items.length));
  reporter.end();
  if (outcomes.some(({ kind }) => kind === 'applied' || kind === 'failed' || kind === 'unsettled')) {
    reporter.emit(notice('ChangeBegun', { id }));
  }
  const code = exitCodeFor(outcomes);
  return code === EXIT.done && answer.unconfirmed.length > 0 ? EXIT.incomplete : code;
}

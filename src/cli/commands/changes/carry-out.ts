import type { Readied } from '../../../app/change/harden.ts';
import { applyPlan } from '../../../app/change/make-changes.ts';
import { notice } from '../../../app/notices.ts';
import type { Plan } from '../../../change/plan.ts';
import type { Outcome } from '../../../change/workshop.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import { askToApply } from './asking.ts';
import { type AtWork, exitCodeFor } from './at-work.ts';
import { seeProofs } from './see-proofs.ts';

export interface Carried {
  readonly code: ExitCode;
  readonly decision: 'applied' | 'declined' | 'not-answered' | 'nothing-to-change';
  /** Its id, once it was begun. */
  readonly change: string | null;
  readonly outcomes: readonly Outcome[];
}

export async function carryOut(...how: Parameters<typeof carryThrough>): Promise<ExitCode> {
  return (await carryThrough(...how)).code;
}

/** Asks, applies what was chosen, and says how to take it back. */
export async function carryThrough(
  plan: Plan,
  readied: Readied,
  options: { readonly yes?: true; readonly maxChanges?: number },
  { reporter, beginChanging }: AtWork,
  cli: Cli,
): Promise<Carried> {
  const none = (decision: Carried['decision'], code: ExitCode): Carried => ({
    code,
    decision,
    change: null,
    outcomes: [],
  });
  if (plan.items.length === 0) {
    reporter.emit(notice('NothingToChange'));
    return none('nothing-to-change', EXIT.done);
  }
  const { maxChanges = plan.items.length } = options;
  if (plan.items.length > maxChanges) {
    reporter.emit(notice('MostChanges', { planned: plan.items.length, most: maxChanges }));
  }
  const answer = await askToApply(plan.items, { yes: options.yes ?? false, cli });
  if (answer.kind !== 'yes') {
    reporter.emit(notice(answer.kind === 'nobody' ? 'NotAnswered' : 'Declined'));
    return none(answer.kind === 'nobody' ? 'not-answered' : 'declined', EXIT.declined);
  }
  for (const { title } of answer.unconfirmed) reporter.emit(notice('ConfirmationMissing', { title }));
  if (answer.items.length === 0) {
    reporter.emit(notice('Declined'));
    return none('declined', EXIT.declined);
  }
  const chosen = { ...plan, items: answer.items };
  const now = Math.min(answer.items.length, maxChanges);
  const watching = beginChanging(now);
  const { id, outcomes } = await applyPlan(chosen, readied, { ...watching, most: now });
  reporter.end();
  if (outcomes.some(({ kind }) => kind === 'applied' || kind === 'failed' || kind === 'unsettled')) {
    reporter.emit(notice('ChangeBegun', { id }));
  }
  const later = answer.items.length - now;
  if (later > 0) reporter.emit(notice('ChangesLeft', { id, left: later, expiresAt: plan.expiresAt }));
  const code = exitCodeFor(outcomes);
  const isProven = await seeProofs(outcomes, readied, watching.signal, { reporter }, cli);
  const isWhole = isProven && answer.unconfirmed.length === 0 && later === 0;
  return {
    code: code === EXIT.done && !isWhole ? EXIT.incomplete : code,
    decision: 'applied',
    change: id,
    outcomes,
  };
}

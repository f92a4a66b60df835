/** Applying, going on and taking back: under the lock, with a journal, item by item. */
import type { AwsSession } from '../../aws/session.ts';
import type { AnyAction, Circumstances } from '../../change/action.ts';
import { applyItems, resumable } from '../../change/apply.ts';
import { type Journal, openJournal } from '../../change/journal.ts';
import type { Plan, PlanItem } from '../../change/plan.ts';
import { progressOf } from '../../change/progress.ts';
import { undoable, undoItems } from '../../change/undo.ts';
import type { Outcome, Workshop } from '../../change/workshop.ts';
import type { Clock } from '../../kernel/clock.ts';
import { fileError } from '../file-error.ts';
import { beginChange, type KnownChange, planOf, whileLocked } from './change-store.ts';
import { loadActions } from './load-actions.ts';
import { beingUndone, journalBroken, noSuchAction, otherAccount } from './problems.ts';

/** How whoever asked follows it, and stops it between two items. */
export interface Watching {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Ends it after the item that is under way. */
  readonly signal: AbortSignal;
  readonly onOutcome: (outcome: Outcome) => void;
}

export interface ChangeMade {
  readonly id: string;
  readonly outcomes: readonly Outcome[];
}

/**
 * The first `most` items; what is beyond can be gone on with while the plan holds.
 * @throws PersonError where the journal cannot be written: nothing is changed then
 */
export async function applyPlan(
  plan: Plan,
  {
    session,
    ...readied
  }: { session: AwsSession; actions: Workshop['actions']; circumstances: Circumstances },
  watching: Watching & { readonly most: number },
): Promise<ChangeMade> {
  const { env, clock, most } = watching;
  return whileLocked(env, async () => {
    const journal = await beginChange(env, plan, clock);
    try {
      const workshop = { ...readied, ...watching, aws: session.clients, journal };
      return { id: journal.id, outcomes: await applyItems(plan.items.slice(0, most), workshop) };
    } finally {
      await journal.close();
    }
  });
}

/** A change that was made before, with what of it can be gone on with or taken back. */
export interface Opened {
  readonly change: KnownChange;
  readonly items: readonly PlanItem[];
  readonly actions: ReadonlyMap<string, AnyAction>;
}

/** What a crash left half-way, and what was not begun while the plan still holds. @throws PersonError */
export async function openToResume(change: KnownChange, now: Date): Promise<Opened> {
  refuseBroken(change, false);
  if (change.progress.items.some(({ state }) => state === 'undoing')) throw beingUndone(change.id);
  // Its first line was never written: nothing was begun, and whose it is is not known.
  if (!change.progress.opened) return withActions(change, []);
  const begun = new Set(change.progress.items.map(({ item }) => item.id));
  const plan = await planOf(change);
  const isGood = plan && Date.parse(plan.expiresAt) > now.getTime();
  const open = isGood ? plan.items.filter(({ id }) => !begun.has(id)) : [];
  return withActions(change, [...resumable(asJournal(change)), ...open]);
}

/** @throws PersonError */
export async function openToUndo(change: KnownChange, force: boolean): Promise<Opened> {
  refuseBroken(change, force);
  return withActions(change, undoable(asJournal(change)));
}

export async function resumeChange(
  opened: Opened,
  readied: { readonly session: AwsSession; readonly circumstances: Circumstances },
  watching: Watching,
): Promise<ChangeMade> {
  return onJournal(opened, readied, watching, (workshop) => {
    const { items: known } = progressOf(workshop.journal.entries());
    const halfWay = new Set(resumable(workshop.journal).map((item) => item.id));
    const isOpen = ({ id }: PlanItem): boolean =>
      known.every(({ item }) => item.id !== id || halfWay.has(id));
    return applyItems(opened.items.filter(isOpen), workshop);
  });
}

export async function undoChange(
  opened: Opened,
  readied: { readonly session: AwsSession; readonly circumstances: Circumstances },
  watching: Watching & { readonly force: boolean },
): Promise<ChangeMade> {
  const { force } = watching;
  return onJournal(opened, readied, watching, (workshop) => {
    const still = new Set(undoable(workshop.journal).map(({ id }) => id));
    return undoItems(
      opened.items.filter(({ id }) => still.has(id)),
      workshop,
      { force },
    );
  });
}

async function onJournal(
  { change, actions }: Opened,
  { session, circumstances }: { readonly session: AwsSession; readonly circumstances: Circumstances },
  watching: Watching,
  work: (workshop: Workshop) => Promise<readonly Outcome[]>,
): Promise<ChangeMade> {
  const { env, clock } = watching;
  return whileLocked(env, async () => {
    // Read anew: another process may have gone on with it before the lock was free.
    const journal = await openJournal(change.path, clock).catch((error: unknown) => {
      throw fileError(error, change.path);
    });
    try {
      const workshop = { ...watching, aws: session.clients, actions, circumstances, journal };
      return { id: change.id, outcomes: await work(workshop) };
    } finally {
      await journal.close();
    }
  });
}

/** @throws PersonError where it is another account's */
export function refuseOtherAccount({ progress }: KnownChange, signedIn: string): void {
  const account = progress.opened?.account;
  if (account !== undefined && account !== signedIn) throw otherAccount(account, signedIn);
}

function refuseBroken({ brokenAt, path }: KnownChange, force: boolean): void {
  if (brokenAt !== undefined && !force) throw journalBroken(path, brokenAt);
}

async function withActions(change: KnownChange, items: readonly PlanItem[]): Promise<Opened> {
  const actions = await loadActions(items.map(({ action }) => action));
  for (const { action } of items) if (!actions.has(action)) throw noSuchAction(action, []);
  return { change, items, actions };
}

const asJournal = ({ entries }: KnownChange): Pick<Journal, 'entries'> => ({ entries: () => entries });

/** Whether something of it may still stand in the account. */
export function stateOf({ progress, entries }: KnownChange): 'half-way' | 'applied' | 'undone' | 'nothing' {
  const { items } = progress;
  if (items.some(({ state }) => state === 'applying' || state === 'undoing')) return 'half-way';
  if (undoable({ entries: () => entries }).length > 0) return 'applied';
  return items.some(({ state }) => state === 'undone') ? 'undone' : 'nothing';
}

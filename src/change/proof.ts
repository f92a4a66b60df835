/**
 * What only time shows, such as a first file that arrives: asked now and then once a change was applied, until it was
 * seen or its time is over. A change without its proof stays applied; it is only not claimed to work.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { faultFrom } from '../aws/fault.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { AwsFault } from '../kernel/fault.ts';
import type { Text } from '../kernel/text.ts';
import type { AnyAction } from './action.ts';
import type { PlanItem } from './plan.ts';
import type { Outcome } from './workshop.ts';

export interface Proven {
  readonly item: PlanItem;
  readonly end:
    | { readonly kind: 'seen' | 'failed'; readonly what: Text }
    /** Its time was over, or the person stopped. */
    | { readonly kind: 'not-seen'; readonly awaits: Text }
    | { readonly kind: 'unread'; readonly fault: AwsFault };
}

export interface ProofWatch {
  readonly aws: AwsClients;
  readonly actions: ReadonlyMap<string, AnyAction>;
  readonly signal: AbortSignal;
  readonly onWait: (awaits: Text, minutes: number) => void;
  readonly onProven: (proven: Proven) => void;
  /** Between looks; the last one is kept. */
  readonly waitsMs?: readonly number[];
}

const WAITS_MS = [1000, 2000, 5000, 10_000, 15_000];

/** Of those that were applied, and whose action names a proof. */
export async function awaitProofs(
  outcomes: readonly Outcome[],
  watch: ProofWatch,
): Promise<readonly Proven[]> {
  const proven: Proven[] = [];
  for (const { item, kind } of outcomes) {
    const proof = watch.actions.get(item.action)?.proof;
    if (kind !== 'applied' || !proof) continue;
    const end = await awaitProof(item, proof, watch);
    proven.push({ item, end });
    watch.onProven({ item, end });
  }
  return proven;
}

async function awaitProof(
  item: PlanItem,
  { awaits, withinMinutes, look }: NonNullable<AnyAction['proof']>,
  { aws, signal, onWait, waitsMs = WAITS_MS }: ProofWatch,
): Promise<Proven['end']> {
  let waited = 0;
  for (let turn = 0; ; turn += 1) {
    try {
      const sight = await look(aws, item.target);
      if (sight) return sight;
    } catch (error) {
      return { kind: 'unread', fault: faultFrom(error) };
    }
    const wait = waitsMs[Math.min(turn, waitsMs.length - 1)] ?? 0;
    waited += wait;
    if (signal.aborted || waited > withinMinutes * 60_000) return { kind: 'not-seen', awaits };
    if (turn === 0) onWait(awaits, withinMinutes);
    await sleep(wait, undefined, { signal }).catch(() => undefined);
  }
}

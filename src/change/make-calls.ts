import { faultFrom } from '../aws/fault.ts';
import type { Call } from './action.ts';
import { type PlanItem, plannedCall } from './plan.ts';
import { runCall } from './run-call.ts';
import type { Workshop } from './workshop.ts';

/** One after another, each in the journal before it is made. @throws SDK exceptions */
export async function makeCalls(
  calls: readonly Call[],
  item: PlanItem,
  { aws, journal }: Workshop,
): Promise<void> {
  for (const planned of calls) {
    const call = planned.late
      ? { ...planned, input: { ...planned.input, ...(await planned.late(aws)) } }
      : planned;
    await journal.write({ kind: 'calling', item: item.id, call: plannedCall(call) });
    try {
      const { requestId, already } = await runCall(aws, call);
      await journal.write({ kind: 'called', item: item.id, requestId, result: already ? 'already' : 'ok' });
    } catch (error) {
      const { code } = faultFrom(error);
      await journal.write({ kind: 'called', item: item.id, requestId: null, result: code });
      throw error;
    }
  }
}

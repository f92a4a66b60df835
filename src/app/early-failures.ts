import type { Collected, Inventory } from '../inventory/inventory.ts';
import { type BaselineEntry, matchBaseline } from '../posture/baseline.ts';
import type { AnyControl, Settings } from '../posture/control.ts';
import { judge } from '../posture/judge.ts';
import { isAtLeast, worstFirst } from '../posture/order.ts';
import type { CollectorEntry } from './registry.generated.ts';
import type { Reporter } from './reporter.ts';

/**
 * Says what is badly wrong as soon as it is known: after each collector, the controls whose types are now complete
 * are judged, and the worst unaccepted critical or high failure of each is reported.
 */
export function earlyFailures(request: {
  readonly controls: readonly AnyControl[];
  readonly collectors: readonly CollectorEntry[];
  readonly settings: Settings;
  readonly baseline: readonly BaselineEntry[];
  readonly reporter: Reporter;
}): (finished: string, soFar: Omit<Inventory, keyof Collected> & Collected) => void {
  const waiting = new Set(request.controls);
  const complete = new Set<string>();
  return (finished, soFar) => {
    const { provides = [] } = request.collectors.find(({ id }) => id === finished) ?? {};
    for (const type of provides) complete.add(type);
    const ready = [...waiting].filter(({ resource }) => complete.has(resource.type));
    for (const control of ready) waiting.delete(control);
    const findings = judge(soFar, ready, request.settings);
    const today = soFar.startedAt.slice(0, 10);
    const { accepted } = matchBaseline({
      entries: request.baseline,
      findings,
      today,
      notJudged: new Set(),
      risks: new Map(ready.map(({ id, risk }) => [id, risk])),
    });
    const grave = findings
      .filter(
        ({ id, status, severity }) => status === 'fail' && isAtLeast(severity, 'high') && !(id in accepted),
      )
      .toSorted(worstFirst);
    const worst = new Map(grave.toReversed().map((finding) => [finding.control, finding]));
    for (const finding of worst.values()) request.reporter.emit({ code: 'FailureSeen', finding });
  };
}

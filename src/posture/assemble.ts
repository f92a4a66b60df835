import type { Inventory } from '../inventory/inventory.ts';
import type { Acceptance, Checkup } from './checkup.ts';
import { coverageOf } from './coverage.ts';
import { chooseDoNow } from './do-now.ts';
import type { Finding } from './finding.ts';
import { worstFirst } from './order.ts';

/** Puts the whole answer together. Pure. */
export function assembleCheckup(parts: {
  readonly inventory: Inventory;
  readonly findings: readonly Finding[];
  readonly accepted: Readonly<Record<string, Acceptance>>;
  readonly attestations?: Checkup['attestations'];
  readonly frameworks?: Checkup['frameworks'] | undefined;
  readonly since: Checkup['since'];
  readonly sample?: boolean;
}): Checkup {
  const { inventory, accepted } = parts;
  const findings = parts.findings.toSorted(worstFirst);
  return {
    ...(parts.sample && { sample: true }),
    account: inventory.account,
    caller: inventory.caller,
    startedAt: inventory.startedAt,
    durationMs: inventory.durationMs,
    coverage: coverageOf(inventory, findings),
    doNow: chooseDoNow(findings, new Set(Object.keys(accepted))),
    findings,
    accepted,
    ...(parts.attestations?.length && { attestations: parts.attestations }),
    ...(parts.frameworks?.length && { frameworks: parts.frameworks }),
    since: parts.since,
    apiCalls: inventory.apiCalls,
  };
}

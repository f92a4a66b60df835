/** `jikimi.leaks/1`, the contract for programs. Fields are only ever added. Documented in `docs/schemas`. */
import type { Leak, LeakScan } from '../../leaks/leak.ts';
import { jsonText, lazily } from '../view/json-text.ts';
import type { LeakReport } from './report.ts';
import { leakTitle, stepsFor } from './words.ts';

export const report: LeakReport = {
  format: 'json',
  render: (scan, { version }) => jsonText(document(scan, version)),
};

function document(
  { root, startedAt, durationMs, leaks, left, accounts, coverage }: LeakScan,
  version: string,
): object {
  return {
    schema: 'jikimi.leaks/1',
    version,
    root,
    startedAt,
    durationMs,
    accounts,
    leaks: lazily(leaks, leakOf),
    leftOut: left,
    coverage,
  };
}

function leakOf(leak: Leak): object {
  const { fingerprint, kind, shown, account, whose, owner, expiresAt, urgency, parts, places, morePlaces } =
    leak;
  return {
    fingerprint,
    kind,
    urgency,
    title: leakTitle(leak),
    shown,
    account: account ?? null,
    whose,
    owner,
    expiresAt,
    parts,
    places,
    morePlaces,
    steps: stepsFor(leak),
  };
}

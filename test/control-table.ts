import { describe, expect, test } from 'vitest';
import type { Inventory } from '../src/inventory/inventory.ts';
import type { FieldName, FieldValues, ResourceType } from '../src/inventory/resource-type.ts';
import type { Circumstances, Control, Severity, Verdict } from '../src/posture/control.ts';

type Expected = Verdict['status'] | `fail:${Severity}`;

/** The day all tables are judged on. */
export const NOW = '2026-11-20T00:00:00Z';

export const ACCOUNT: Inventory['account'] = { id: '111122223333', alias: 'sample', partition: 'aws' };

export const CIRCUMSTANCES: Circumstances = {
  account: ACCOUNT,
  resource: { id: 'it', region: 'ap-northeast-2' },
  regions: [
    { name: 'ap-northeast-2', state: 'checked' },
    { name: 'us-east-1', state: 'checked' },
  ],
  now: NOW,
  settings: { idleDays: 45, keyAgeDays: 90, homeRegions: [] },
};

/**
 * Runs a control over a table of cases: name → [fields, expected]. `fail:low` also expects that severity.
 * A table without both a pass (or not-applicable) and a fail proves nothing, and fails.
 */
export function testControl<R extends ResourceType, F extends FieldName<R>>(
  control: Control<R, F>,
  table: Readonly<
    Record<
      string,
      readonly [fields: Pick<FieldValues<R>, F>, expected: Expected, at?: Partial<Circumstances>]
    >
  >,
): void {
  describe(control.id, () => {
    test.for(Object.entries(table))('%s', ([, [fields, expected, at]]) => {
      const verdict = control.evaluate(fields, { ...CIRCUMSTANCES, ...at });
      const [status, severity] = expected.split(':');
      expect(verdict.status, verdict.because.en).toBe(status);
      if (severity)
        expect((verdict.status === 'fail' && verdict.severity) || control.severity).toBe(severity);
      expect(verdict.because.ko).not.toBe(verdict.because.en);
    });
    test('the table has a failing case and one that does not fail', () => {
      const statuses = Object.values(table).map(([, expected]) => expected.split(':')[0]);
      expect(statuses).toContain('fail');
      expect(statuses.some((status) => status !== 'fail')).toBe(true);
    });
  });
}

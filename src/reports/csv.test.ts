import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findings } from '../../test/checkups/build.ts';
import { compromisedStartUp } from '../../test/checkups/compromised-start-up.ts';
import { hostile } from '../../test/checkups/hostile.ts';
import { anyName } from '../../test/checkups/names.ts';
import { quiet } from '../../test/checkups/quiet.ts';
import { publicBucket } from '../../test/checkups/subjects.ts';
import { rendered } from '../../test/rendered.ts';
import type { Checkup } from '../posture/checkup.ts';
import { report } from './csv.ts';
import { visible } from './view/visible.ts';

const render = (checkup: Checkup): string => rendered(report, checkup, { language: 'ko' });
const read = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

/** What a spreadsheet may take for a formula, OWASP "CSV Injection". */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

describe('for spreadsheets', () => {
  test('a byte order mark, CRLF, and one row per finding', () => {
    const text = render(compromisedStartUp);
    expect(text.startsWith('\ufeffaccount,standing,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(read(text)).toHaveLength(compromisedStartUp.findings.length);
  });

  test('no cell is a formula', () => {
    for (const row of read(render(hostile))) {
      for (const [column, cell] of Object.entries(row)) expect(cell, column).not.toMatch(FORMULA);
    }
  });

  test('whatever a resource is called, it is one harmless cell', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const all = findings(publicBucket, [
          { id: name, region: 'us-east-1', status: 'fail', because: { en: name, ko: name } },
        ]);
        const rows = read(render({ ...quiet, findings: all }));
        expect(rows).toHaveLength(1);
        const cell = rows[0]?.['resource'] ?? '';
        expect(cell).not.toMatch(FORMULA);
        expect(cell.replace(/^'/, '')).toBe(visible(name).replace(/^'/, ''));
      }),
    );
  });
});

describe('rows', () => {
  test('an accepted risk is no failure, and says until when', () => {
    const rows = read(render(compromisedStartUp));
    const accepted = rows.filter(({ standing }) => standing === 'accepted');
    expect(
      accepted.map(({ resource, accepted_until, urgency }) => [resource, accepted_until, urgency]),
    ).toEqual([['haru-www', '2027-03-31', '']]);
  });

  test('what could not be checked names the permission', () => {
    const rows = read(render(compromisedStartUp));
    const unknown = rows.filter(({ standing }) => standing === 'unknown').map(({ missing }) => missing);
    expect(unknown).toContain('kms:GetKeyPolicy us-east-1');
  });
});

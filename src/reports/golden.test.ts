/**
 * Every report of every test checkup against `test/golden/reports/<case>/`. After a wanted change:
 * `npx vitest run src/reports/golden.test.ts -u`, then read the difference.
 */
import { describe, expect, test } from 'vitest';
import { allDenied } from '../../test/checkups/all-denied.ts';
import { audited } from '../../test/checkups/audited.ts';
import { compromisedStartUp } from '../../test/checkups/compromised-start-up.ts';
import { hostile } from '../../test/checkups/hostile.ts';
import { quiet } from '../../test/checkups/quiet.ts';
import { rendered } from '../../test/rendered.ts';
import type { Language } from '../kernel/text.ts';
import type { Checkup } from '../posture/checkup.ts';
import { report as csv } from './csv.ts';
import { report as json } from './json.ts';
import { report as markdown } from './markdown.ts';
import { report as ocsf } from './ocsf.ts';
import type { Report } from './report.ts';
import { report as sarif } from './sarif.ts';

const FOR_PEOPLE = [
  ['en', markdown],
  ['ko', markdown],
] as const;
const FOR_PROGRAMS = [
  ['en', json],
  ['en', csv],
  ['en', sarif],
  ['en', ocsf],
] as const;

const CASES: readonly (readonly [string, Checkup, readonly (readonly [Language, Report])[]])[] = [
  ['compromised-start-up', compromisedStartUp, FOR_PEOPLE],
  ['hostile', hostile, [...FOR_PEOPLE, ...FOR_PROGRAMS]],
  ['quiet', quiet, FOR_PEOPLE],
  ['all-denied', allDenied, [...FOR_PEOPLE, ...FOR_PROGRAMS]],
  ['audited', audited, FOR_PEOPLE],
];

describe.for(CASES)('%s', ([name, checkup, reports]) => {
  test.for(reports.map(([language, report]) => [report.format, language, report] as const))(
    '%s, %s',
    async ([, language, report]) => {
      const text = rendered(report, checkup, { language, timeZone: 'Asia/Seoul' });
      await expect(text).toMatchFileSnapshot(
        `../../test/golden/reports/${name}/${report.format}.${language}.${report.extension}`,
      );
    },
  );
});

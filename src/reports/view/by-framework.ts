/** The findings by the sections of a framework, for those who must answer to one. No section is left out. */
import type { Checkup } from '../../posture/checkup.ts';
import { consolePage } from '../../posture/console-page.ts';
import { FRAMEWORKS, type FrameworkId } from '../../posture/control.ts';
import {
  answerSections,
  type Framework,
  SECTION_VERDICTS,
  type SectionAnswer,
  type SectionVerdict,
} from '../../posture/framework.ts';
import { framework as fsbp } from '../../posture/frameworks/aws-fsbp.ts';
import { framework as startup } from '../../posture/frameworks/aws-startup-security-baseline.ts';
import { framework as cis } from '../../posture/frameworks/cis-aws-7.0.ts';
import { framework as ismsp } from '../../posture/frameworks/kisa-isms-p-2023.ts';
import { STANDINGS, type Standing, standingOf } from './tally.ts';

const FRAMEWORK_FILES: Readonly<Record<FrameworkId, Framework>> = {
  'cis-aws-7.0': cis,
  'aws-startup-security-baseline': startup,
  'aws-fsbp': fsbp,
  'kisa-isms-p-2023': ismsp,
};

export interface SectionRow extends SectionAnswer {
  /** Ids of the controls that answered, each once, in the order of the findings. */
  readonly controls: readonly string[];
  /** Findings as the owner sees them. */
  readonly places: Readonly<Record<Standing, number>>;
}

export interface FrameworkPage {
  readonly framework: Framework;
  readonly rows: readonly SectionRow[];
  readonly tally: Readonly<Record<SectionVerdict, number>>;
}

/** Those that were named for the run, or all of them. */
export function pagesOf(
  checkup: Checkup,
  ids: readonly FrameworkId[] = FRAMEWORKS,
): readonly FrameworkPage[] {
  return ids.map((id) => {
    const framework = FRAMEWORK_FILES[id];
    const rows = answerSections(framework, checkup).map((answer) => rowOf(answer, checkup));
    const count = (verdict: SectionVerdict): number => rows.filter((row) => row.verdict === verdict).length;
    return { framework, rows, tally: byKey(SECTION_VERDICTS, count) };
  });
}

/** Those a person has to look at now. */
export function toAnswer({ rows }: FrameworkPage): readonly SectionRow[] {
  return rows.filter(({ verdict, section }) => verdict === 'to-answer' && section.byHand !== undefined);
}

/** Sections about organizations that ask nothing of this account. */
export function isElsewhere({ section, verdict }: SectionRow): boolean {
  return section.ofOrganizations === true && verdict === 'not-applicable';
}

function rowOf(answer: SectionAnswer, checkup: Checkup): SectionRow {
  const { byHand, ...rest } = answer.section;
  const subject = { id: checkup.account.id, region: 'global' };
  const section = byHand
    ? {
        ...rest,
        byHand: { ...byHand, console: consolePage(byHand.console, subject, checkup.account.partition) },
      }
    : rest;
  const standings = answer.findings.map((finding) => standingOf(finding, checkup));
  return {
    ...answer,
    section,
    controls: [...new Set(answer.findings.map(({ control }) => control))],
    places: byKey(STANDINGS, (standing) => standings.filter((one) => one === standing).length),
  };
}

function byKey<K extends string>(keys: readonly K[], of: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, number>;
}

/** Published lists of good practice. A framework only names and orders its sections; controls name the sections. */
import type { Text } from '../kernel/text.ts';
import type { FrameworkId } from './control.ts';
import type { Finding, Status } from './finding.ts';

export interface Section {
  readonly id: string;
  /** What it asks for, in our words. */
  readonly title: Text;
  /** CIS: 1 for everyone, 2 where security comes before convenience. */
  readonly level?: 1 | 2;
  /** Who can decide it. `automated`: AWS's answers. `partly`: they tell half of it. `human`: only somebody who knows the account. */
  readonly kind: 'automated' | 'partly' | 'human';
}

export interface Framework {
  /** The file's name. */
  readonly id: FrameworkId;
  readonly name: Text;
  /** Where the framework is published. */
  readonly url: string;
  readonly sections: readonly Section[];
}

export function defineFramework(framework: Framework): Framework {
  return framework;
}

export interface SectionAnswer {
  readonly section: Section;
  /**
   * The worst of its findings. Without any: `human`, where a person has to look; else `not-checked`, where this program
   * does not look, or did not in this run.
   */
  readonly status: Status | 'human' | 'not-checked';
  /** Worst first as given. */
  readonly findings: readonly Finding[];
}

const WORST_FIRST: readonly Status[] = ['fail', 'unknown', 'pass', 'not-applicable'];

/** Sorts findings into the sections of a framework, in its order. Pure; a finding may answer several sections, or none. */
export function answerSections(framework: Framework, findings: readonly Finding[]): readonly SectionAnswer[] {
  const bySection = new Map<string, Finding[]>(framework.sections.map(({ id }) => [id, []]));
  for (const finding of findings) {
    for (const id of finding.frameworks[framework.id] ?? []) bySection.get(id)?.push(finding);
  }
  return framework.sections.map((section) => {
    const own = bySection.get(section.id) ?? [];
    const worst = WORST_FIRST.find((status) => own.some((finding) => finding.status === status));
    return {
      section,
      status: worst ?? (section.kind === 'human' ? 'human' : 'not-checked'),
      findings: own,
    };
  });
}

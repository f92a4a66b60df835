/** Published lists of good practice. A framework only names and orders its sections; controls name the sections. */
import type { Text } from '../kernel/text.ts';
import { type Attestation, hasExpired } from './attestation.ts';
import type { Checkup } from './checkup.ts';
import type { FrameworkId } from './control.ts';
import type { Finding, Status } from './finding.ts';

/** What a person has to look at, because AWS does not tell. */
export interface ByHand {
  /** One action each, in order; the last says when the answer is yes. */
  readonly steps: readonly Text[];
  /** The page to begin at. */
  readonly console: string;
}

export interface Section {
  readonly id: string;
  /** What it asks for, in our words. */
  readonly title: Text;
  /** CIS: 1 for everyone, 2 where security comes before convenience. */
  readonly level?: 1 | 2;
  /** Who can decide it. `automated`: AWS's answers. `partly`: they tell half of it. `human`: only somebody who knows the account. */
  readonly kind: 'automated' | 'partly' | 'human';
  /** Only where AWS's answers do not decide it. */
  readonly byHand?: ByHand;
  /** It asks nothing of an account that is in no organization. */
  readonly ofOrganizations?: true;
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

/** Worst first, but for the last: nothing was looked at. */
export const SECTION_VERDICTS = [
  'fail',
  'unknown',
  'to-answer',
  'accepted',
  'pass',
  'not-applicable',
  'not-checked',
] as const;
/** `to-answer`: a person has to look. `not-checked`: this program does not look, or did not in this run. */
export type SectionVerdict = (typeof SECTION_VERDICTS)[number];

export interface SectionAnswer {
  readonly section: Section;
  readonly verdict: SectionVerdict;
  /** Worst first as given. */
  readonly findings: readonly Finding[];
  /** What a person answered, if anyone did. One that has expired decides nothing. */
  readonly attestation: (Attestation & { readonly expired: boolean }) | null;
}

type Judged = Status | 'accepted';
const WORST_FIRST: readonly Judged[] = ['fail', 'unknown', 'accepted', 'pass', 'not-applicable'];
const BY_ANSWER = { yes: 'pass', no: 'fail', 'not-applicable': 'not-applicable' } as const satisfies Record<
  Attestation['answer'],
  SectionVerdict
>;

/** Sorts findings into the sections of a framework, in its order. Pure; a finding may answer several sections, or none. */
export function answerSections(
  framework: Framework,
  {
    findings,
    accepted,
    attestations = [],
    startedAt,
  }: Pick<Checkup, 'findings' | 'accepted' | 'attestations' | 'startedAt'>,
): readonly SectionAnswer[] {
  const bySection = new Map<string, Finding[]>(framework.sections.map(({ id }) => [id, []]));
  for (const finding of findings) {
    for (const id of finding.frameworks[framework.id] ?? []) bySection.get(id)?.push(finding);
  }
  const today = startedAt.slice(0, 10);
  return framework.sections.map((section) => {
    const own = bySection.get(section.id) ?? [];
    const said = attestations.findLast((one) => one.framework === framework.id && one.section === section.id);
    const attestation = said ? { ...said, expired: hasExpired(said, today) } : null;
    const judged = new Set(
      own.map(({ id, status }) => (status === 'fail' && id in accepted ? 'accepted' : status)),
    );
    const worst = WORST_FIRST.find((one) => judged.has(one));
    const answered = attestation && !attestation.expired ? BY_ANSWER[attestation.answer] : undefined;
    return { section, verdict: verdictOf(section, worst, answered), findings: own, attestation };
  });
}

/**
 * What AWS told comes before what a person says: nobody answers away a failure, or what could not be read. Where AWS
 * told only half of it and found nothing, the other half is the person's.
 */
function verdictOf(
  { kind, ofOrganizations }: Section,
  worst: Judged | undefined,
  answered: SectionVerdict | undefined,
): SectionVerdict {
  if (kind === 'automated') return worst ?? 'not-checked';
  if (worst === 'fail' || worst === 'unknown' || worst === 'not-applicable') return worst;
  if (answered === 'pass' && worst === 'accepted') return 'accepted';
  if (answered) return answered;
  // Whether there is an organization was not looked at either.
  return ofOrganizations && worst === undefined ? 'not-checked' : 'to-answer';
}

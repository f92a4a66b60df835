/** Two tools' answers to the same questions, side by side. */
import type { Question } from './prowler-map.ts';
import type { Verdict } from './prowler-verdict.ts';

type Answer = Verdict['status'];

export interface Compared {
  readonly question: Question;
  /** What both answers are about. */
  readonly about: string;
  readonly prowler: Answer;
  readonly jikimi: Answer;
  readonly prowlerSays: string;
  readonly jikimiSays: string;
}

export function compare(
  questions: readonly Question[],
  prowler: readonly Verdict[],
  jikimi: readonly Verdict[],
): readonly Compared[] {
  return questions.flatMap((question) => {
    const theirs = byThing(question, question.checks, prowler);
    const ours = byThing(question, question.controls, jikimi);
    const things = new Set([...theirs.keys(), ...ours.keys()]);
    return [...things].map((about) => {
      const [they, we] = [worst(theirs.get(about)), worst(ours.get(about))];
      return {
        question,
        about,
        prowler: they.status,
        jikimi: we.status,
        prowlerSays: they.because,
        jikimiSays: we.because,
      };
    });
  });
}

/** The same, or only one of them had something to say and nothing to complain of. */
export function agrees({ prowler, jikimi }: Compared): boolean {
  if (prowler === 'unknown' || jikimi === 'unknown') return false;
  return (prowler === 'fail') === (jikimi === 'fail');
}

export function isJudgedByBoth({ prowler, jikimi }: Compared): boolean {
  return prowler !== 'silent' && jikimi !== 'silent';
}

function byThing(
  { about }: Question,
  rules: readonly string[],
  verdicts: readonly Verdict[],
): Map<string, readonly Verdict[]> {
  return Map.groupBy(
    verdicts.filter(({ rule }) => rules.includes(rule)),
    about,
  );
}

const SEVERITY: readonly Answer[] = ['fail', 'unknown', 'pass', 'silent'];

function worst(verdicts: readonly Verdict[] = []): Pick<Verdict, 'status' | 'because'> {
  const [first] = verdicts.toSorted((a, b) => SEVERITY.indexOf(a.status) - SEVERITY.indexOf(b.status));
  return first ?? { status: 'silent', because: 'nothing' };
}
